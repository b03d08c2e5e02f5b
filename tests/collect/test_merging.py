import pytest

from dashboard.collect.agreement import DisagreeError, together
from tests.collect.saying import VOTE, built, desk_says, says, settled, vote


def congress(*everyone: object) -> list[dict[str, object]]:
    return list(built(*everyone).members["congress"])  # type: ignore[arg-type]


def test_two_sources_that_agree_are_one_record_with_both_refs() -> None:
    first = says("senate", vote(title="On the Motion", outcome="rejected"))
    second = says("mirror", vote(title="Motion to Discharge", yea_effect="advance"))
    (record,) = congress(first, second)
    assert record["refs"] == ["senate.page", "mirror.page"]
    assert record["title"] == "On the Motion"
    assert (record["outcome"], record["yea_effect"]) == ("rejected", "advance")
    assert record["_from"] == ["senate", "mirror"]


def test_two_that_contradict_stand_side_by_side_and_nothing_is_averaged() -> None:
    first, second = congress(says("senate", vote(49)), says("mirror", vote(50)))
    assert [first["id"], second["id"]] == [VOTE, f"{VOTE}.mirror"]
    assert [first["tally"]["yea"], second["tally"]["yea"]] == [49, 50]  # type: ignore[index]
    assert {first["standing"], second["standing"]} == {"disputed"}
    assert "senate and mirror contradict each other on tally.yea: 49 and 50" in str(first["text"])
    assert [first["refs"], second["refs"]] == [["senate.page"], ["mirror.page"]]


def test_a_third_source_joins_the_side_it_agrees_with() -> None:
    sides = congress(says("a", vote(49)), says("b", vote(50)), says("c", vote(50, present=0)))
    assert [record["_from"] for record in sides] == [["a"], ["b", "c"]]


def test_a_source_that_contradicts_itself_is_disputed_too() -> None:
    records = congress(says("a", vote(49), vote(50), vote(48)))
    assert [record["id"] for record in records] == [VOTE, f"{VOTE}.a", f"{VOTE}.a-2"]
    assert "a contradicts itself on tally.yea: 49 and 50" in str(records[0]["text"])


def test_the_id_of_a_side_is_one_however_long_the_other_is() -> None:
    long = "v" * 128
    found = settled(says("a", vote(49, id=long)), says("b", vote(50, id=long)))
    first, second = found.checked.members["congress"]
    assert (first["id"], len(second["id"]) <= 128) == (long, True)


def test_the_contradiction_is_said_and_the_document_is_clean() -> None:
    found = settled(says("senate", vote(49)), says("mirror", vote(50)))
    assert found.said == (
        f"{VOTE}: senate and mirror contradict each other on tally.yea: 49 and 50",
    )
    assert not found.checked.document.flags


@pytest.mark.parametrize(
    ("mine", "its", "joint"),
    [
        ({"outcome": "unknown"}, {"outcome": "rejected"}, {"outcome": "rejected"}),
        ({"outcome": "rejected"}, {"outcome": "unknown"}, {"outcome": "rejected"}),
        ({"occurred": "2025-11"}, {"occurred": "2025-11-06"}, {"occurred": "2025-11-06"}),
        ({"tally": {"yea": 1}}, {"tally": {"yea": 1, "present": 2}},
         {"tally": {"yea": 1, "present": 2}}),
        ({"measure": {"number": "S.J.Res. 90"}}, {"measure": {"number": "SJRES 90"}},
         {"measure": {"number": "S.J.Res. 90"}}),
        ({"answers": [{"label": "Yes", "pct": 29}]}, {"answers": [{"label": "yes", "pct": 29}]},
         {"answers": [{"label": "Yes", "pct": 29}]}),
        ({"links": ["a", "b"]}, {"links": ["b", "c"]}, {"links": ["a", "b", "c"]}),
    ],
)  # fmt: skip
def test_what_two_say_together(
    mine: dict[str, object], its: dict[str, object], joint: dict[str, object]
) -> None:
    assert together(mine, its) == joint


@pytest.mark.parametrize(
    ("mine", "its", "path"),
    [
        ({"occurred": "2025-11-06"}, {"occurred": "2025-11-07"}, "occurred"),
        ({"tally": {"yea": 1}}, {"tally": {"yea": 2}}, "tally.yea"),
        ({"answers": [{"pct": 29}]}, {"answers": [{"pct": 30}]}, "answers[0].pct"),
        ({"answers": [{"pct": 29}]}, {"answers": []}, "answers"),
        ({"measure": {"number": "S.J.Res. 90"}}, {"measure": {"number": "S.J.Res. 98"}},
         "measure.number"),
    ],
)  # fmt: skip
def test_what_two_cannot_say_together(
    mine: dict[str, object], its: dict[str, object], path: str
) -> None:
    with pytest.raises(DisagreeError) as caught:
        together(mine, its)
    assert caught.value.path == path


def test_the_steps_of_a_designation_are_joined_in_the_order_of_their_days() -> None:
    announced = {"status": "announced", "occurred": "2025-11-16"}
    published = {"status": "published", "occurred": "2025-11-24"}
    notice = {"id": "designation.x", "entity": "X", "title": "FTO", "steps": [published]}
    by_desk = {**notice, "steps": [announced, {"status": "published", "reported": "2025-11-24"}]}
    found = built(
        desk_says(by_desk, panel="designations"), says("register", notice, panel="designations")
    )
    (record,) = found.members["designations"]
    assert [step["status"] for step in record["steps"]] == ["announced", "published"]
    assert record["steps"][1] == {**published, "reported": "2025-11-24"}


def test_a_grade_of_the_desk_is_added_to_what_a_service_says_of_itself() -> None:
    graded = {"id": "senate.page", "title": "Senate", "reliability": "A"}
    (source,) = built(desk_says(sources=(graded,)), says("senate", vote())).members["sources"]
    assert source["reliability"] == "A"
    assert source["retrieved_at"]


def test_claims_of_sources_and_desk_stand_in_one_tally() -> None:
    quantity = {"qualifier": "exact", "value": 83, "unit": "people"}
    tally = {"id": "strikes.killed", "label": "killed so far"}
    found = built(
        desk_says(tally, panel="tally.killed"),
        says("a", {"id": "claim.a", "quantity": quantity}, panel="strikes.killed"),
        says("b", {"id": "claim.b", "quantity": quantity}, panel="strikes.killed"),
    )
    killed = found.members["strikes"]["killed"]
    assert killed["label"] == "killed so far"
    assert [claim["id"] for claim in killed["claims"]] == ["claim.a", "claim.b"]

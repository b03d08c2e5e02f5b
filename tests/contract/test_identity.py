"""Ids: doubles, references and retractions."""

import pytest

from dashboard.contract.feed import Document
from tests.contract.documents import Json, accepts, changed, edited, flags, holds_back, taken


def add(document: Json, panel: str, **members: object) -> None:
    """Add a record to a panel, like the first that stands there."""
    holder = document
    *way, last = panel.split(".")
    for step in way:
        holder = holder[step]
    holder[last].append(holder[last][0] | members)


def with_two(panel: str, **members: object) -> bytes:
    return changed(lambda document: add(document, panel, **members))


@pytest.mark.parametrize(
    ("revision", "goes", "why"),
    [(1, 1, "in a higher revision"), (2, 1, "first"), (3, 0, "in a higher revision")],
)
@pytest.mark.parametrize("panel", ["posture", "strikes.events", "strikes.killed.claims", "sources"])
def test_the_higher_revision_stays_and_of_equal_ones_the_first(
    panel: str, revision: int, goes: int, why: str
) -> None:
    reason = holds_back(with_two(panel, revision=revision), f"{panel}[{goes}].id")
    assert reason == f"the id stands at {panel}[{1 - goes}] too, {why}"


def test_a_record_without_a_revision_is_the_first_revision() -> None:
    holds_back(with_two("posture", revision=None), "posture[1]")

    def state_none(document: Json) -> None:
        document["posture"][0]["revision"] = None
        add(document, "posture", revision=1)

    holds_back(changed(state_none), "posture[1]")


@pytest.mark.parametrize(
    ("panel", "members", "goes"),
    [
        ("developments", {"id": "p1"}, "developments[2]"),
        ("indicators", {"id": "s.count.a", "revision": 9}, "strikes.count.claims[0]"),
        ("strikes.count.claims", {"id": "p1"}, "posture[0]"),
        ("strikes.killed.claims", {"id": "s.count.a"}, "strikes.killed.claims[1]"),
        ("strikes.killed.claims", {"id": "s.count"}, "strikes.killed.claims[1]"),
        ("posture", {"id": "s.count", "revision": 9}, "strikes.count"),
        ("strikes.count.claims", {"id": "s.count", "revision": 9}, "strikes.count"),
    ],
)
def test_records_tallies_and_claims_share_one_space(
    panel: str, members: dict[str, object], goes: str
) -> None:
    (held,) = taken(with_two(panel, **members)).held_back
    assert held.path == f"{goes}.id"


def test_a_tally_takes_its_claims_along_and_these_no_other_place() -> None:
    def contest(document: Json) -> None:
        add(document, "posture", id="s.count", revision=9)
        add(document, "posture", id="s.count.a", revision=1)

    document = taken(changed(contest))
    assert document.strikes.count is None
    assert [held.path for held in document.held_back] == ["strikes.count.id"]
    assert {"s.count", "s.count.a"} <= document.by_id.keys()


def test_sources_have_a_space_of_their_own() -> None:
    accepts(with_two("posture", id="r1"))
    accepts(with_two("sources", id="p1"))


def test_two_retractions_may_bear_one_id() -> None:
    document = taken(with_two("retractions", reason="again"))
    assert (document.held_back, document.flags) == ((), ())
    assert document.retractions_by_id["gone.one"].reason == "r"


@pytest.mark.parametrize(
    "member",
    [
        "posture[0].refs", "strikes.count.refs", "strikes.count.claims[0].refs", "sources[0].refs",
        "retractions[0].refs", "designations[0].steps[0].refs", "scenarios[0].signposts[0].refs",
        "indicators[0].links", "developments[0].answers_to",
    ],
)  # fmt: skip
def test_a_reference_that_names_nothing_is_flagged_and_shown_as_given(member: str) -> None:
    assert flags(edited(member, ["nope"]), f"{member}[0] nope names no ")
    lost = [f"lost.{number}" for number in range(7)]
    several = flags(
        edited(member, lost),
        f"{member}[0] lost.0, lost.1, lost.2, lost.3, lost.4 and 2 more name no ",
    )
    assert several.isprintable()


@pytest.mark.parametrize(
    "member",
    ["clocks[0].indicator", "scenarios[0].signposts[0].indicator", "retractions[0].replaced_by"],
)
def test_a_single_reference_that_names_nothing_is_flagged(member: str) -> None:
    flags(edited(member, "nope"), f"{member} nope names no record")
    flags(edited(member, "r1"), f"{member} r1 names no record")
    accepts(edited(member, "s.killed.a"))


def test_what_a_record_supersedes_need_not_be_there_and_circles_are_harmless() -> None:
    accepts(edited("posture[0].supersedes", ["nope", "p1"]))
    accepts(edited("developments[0].answers_to", ["v1"]))


def test_what_is_held_back_still_counts_as_named() -> None:
    def hold_back(document: Json) -> None:
        document["strikes"]["count"]["label"] = None
        document["sources"][0]["title"] = None
        document["indicators"][0]["links"] = ["s.count", "s.count.a"]

    document = taken(changed(hold_back))
    assert len(document.held_back) == 2
    assert document.flags == ()


def test_what_is_retracted_still_counts_as_named() -> None:
    accepts(edited("indicators[0].links", ["gone.one"]))
    flags(edited("posture[0].refs", ["gone.one"]), "posture[0].refs[0] gone.one names no source")


def retracting(record_id: str) -> Document:
    return taken(edited("retractions[0].id", record_id))


@pytest.mark.parametrize(
    ("record_id", "path"),
    [
        ("p1", "posture[0]"),
        ("i1", "indicators[0]"),
        ("s.count.a", "strikes.count.claims[0]"),
        ("s.killed", "strikes.killed"),
    ],
)
def test_a_retraction_beats_its_record(record_id: str, path: str) -> None:
    document = retracting(record_id)
    assert record_id not in document.by_id
    (retracted,) = document.retracted
    assert (retracted.path, retracted.record.id) == (path, record_id)
    assert retracted.retraction.reason == "r"
    assert document.flags == (f"{path} is retracted in the same document",)


def test_a_retracted_claim_leaves_its_tally() -> None:
    count = retracting("s.count.a").strikes.count
    assert count is not None
    assert count.claims == ()


def test_a_retracted_tally_takes_its_claims_along() -> None:
    assert "s.killed.a" not in retracting("s.killed").by_id


def test_a_source_cannot_be_retracted() -> None:
    document = retracting("r1")
    assert (document.flags, document.retracted) == ((), ())

from datetime import timedelta

from dashboard.collect.said import Said
from dashboard.collect.wire import Json
from tests.collect.saying import (
    LATER,
    NOW,
    VOTE,
    built,
    desk_says,
    development,
    published,
    says,
    settled,
    vote,
)  # fmt: skip


def after(first: Said, *then: Said) -> Json:
    """Return the one congressional record after the last of several runs, five minutes apart."""
    last = published(first)
    for number, said in enumerate(then, 1):
        now = NOW + number * timedelta(minutes=5)
        members = settled(said, last=last, now=now).checked.members
        last = published(said, last=last, now=now)
    (record,) = members["congress"]
    return dict(record)


def test_a_first_record_has_no_history() -> None:
    (record,) = built(says("senate", vote())).members["congress"]
    assert not {"revision", "updated_at", "correction"} & set(record)


def test_a_figure_that_is_replaced_is_corrected_with_what_stood_there() -> None:
    record = after(says("senate", vote(49)), says("senate", vote(50)))
    assert (record["revision"], record["updated_at"]) == (2, "2025-11-17T18:05:00Z")
    assert record["correction"] == {
        "at": "2025-11-17T18:05:00Z",
        "note": "now stated as tally.yea: 49 → 50",
        "was": "tally.yea 49",
    }


def test_the_history_stays_where_nothing_changes_again() -> None:
    twice = after(says("senate", vote(49)), says("senate", vote(50)))
    assert after(*(says("senate", vote(yea)) for yea in (49, 50, 50))) == twice


def test_what_is_added_or_goes_on_is_no_correction() -> None:
    measure = vote(kind="measure", outcome="pending", tally=None)
    passed = after(says("congress", measure), says("congress", {**measure, "outcome": "passed"}))
    assert (passed["revision"], "correction" in passed) == (2, False)
    told = after(says("senate", vote()), says("senate", vote(outcome="rejected")))
    assert (told["revision"], "correction" in told) == (2, False)


def test_a_figure_that_is_taken_away_is_corrected_too() -> None:
    without = {name: value for name, value in vote().items() if name != "tally"}
    record = after(says("senate", vote(49, 51)), says("senate", without))
    assert record["correction"]["was"] == "tally yea 49, nay 51"


def test_a_correction_that_the_service_states_goes_before_our_own() -> None:
    own = {"at": "2025-11-17T12:00:00Z", "note": "the clerk corrected it", "was": "49"}
    record = after(says("senate", vote(49)), says("senate", vote(50, correction=own)))
    assert record["correction"] == own


def test_a_correction_of_the_desk_changes_what_another_source_gives() -> None:
    wrong = {"id": VOTE, "at": "2025-11-17T17:00:00Z", "note": "misread", "set": {"tally.yea": 50}}
    desk = desk_says(corrections=(wrong,))
    found = settled(desk, says("senate", vote(49)), last=published(says("senate", vote(49))))
    (record,) = found.checked.members["congress"]
    assert (record["tally"]["yea"], record["standing"]) == (50, "corrected")
    assert record["correction"]["was"] == "tally.yea 49"
    assert not found.said


def test_a_correction_that_finds_nothing_says_so_and_harms_nothing() -> None:
    wrongs = tuple(
        {"id": key, "at": "2025-11-17T17:00:00Z", "note": "n", "set": {path: 1}}
        for key, path in (("none", "tally.yea"), (VOTE, "title.yea"), (VOTE, "sponsors[3].name"))
    )
    found = settled(desk_says(corrections=wrongs), says("senate", vote(49)))
    assert len(found.said) == 3
    assert found.checked.members["congress"][0]["tally"]["yea"] == 49


def test_a_source_keeps_its_number_and_its_time_until_what_rests_on_it_changes() -> None:
    first = published(
        says("senate", vote()), says("mirror", development("d"), panel="developments")
    )
    same = published(
        says("senate", vote(), at=LATER),
        says("mirror", development("d", "Else"), panel="developments", at=LATER),
        last=first, now=LATER,
    )  # fmt: skip
    senate, mirror = same.members["sources"]
    assert [senate["number"], mirror["number"]] == [1, 2]
    assert senate["retrieved_at"] == NOW.isoformat()
    assert mirror["retrieved_at"] == LATER.isoformat()

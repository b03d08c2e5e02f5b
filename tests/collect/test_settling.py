from datetime import timedelta

import pytest

from dashboard.collect.check import UncleanError, check
from dashboard.collect.last import Last, NotOursError
from dashboard.contract.changes import Added, Changed
from dashboard.contract.limits import DEFAULT_LIMITS
from tests.collect.saying import (
    LATER,
    NOW,
    TERMS,
    VOTE,
    built,
    desk_says,
    development,
    published,
    reread,
    says,
    settled,
    vote,
)

DUE = NOW + timedelta(hours=6)


def test_the_same_again_is_not_published() -> None:
    everyone = desk_says(development("d")), says("senate", vote(49)), says("mirror", vote(50))
    last = published(*everyone)
    for _ in range(2):
        found = settled(*everyone, last=last, now=LATER)
        assert not found.is_new
        last = reread(found.checked.members | {"published_at": last.members["published_at"]})


def test_a_feed_with_nothing_new_is_published_again_before_it_looks_old() -> None:
    everyone = says("senate", vote())
    last = published(everyone)
    assert not settled(everyone, last=last, now=DUE - timedelta(seconds=1)).is_new
    found = settled(everyone, last=last, now=DUE)
    assert found.is_new
    assert not found.changes
    assert found.checked.members["as_of"] == "2025-11-18T00:00:00Z"
    assert found.checked.members["sequence"] == 2


def test_a_feed_that_no_public_source_was_read_for_does_not_look_fresh() -> None:
    last = published(says("senate", vote()))
    failing = says("senate", vote()).grown_old("the host does not answer in time")
    found = settled(failing, last=last, now=DUE)
    assert found.checked.members["as_of"] == last.members["as_of"]
    again = reread(found.checked.members)
    assert not settled(failing, last=again, now=DUE + timedelta(hours=6)).is_new


def test_a_source_that_fails_keeps_its_records_with_their_age_and_the_others_go_on() -> None:
    senate, mirror = says("senate", vote()), says("mirror", development("d"), panel="developments")
    last = published(senate, mirror)
    found = settled(senate.grown_old("name not found"), mirror, last=last, now=LATER).checked
    assert found.members["congress"][0]["as_of"] == "2025-11-17T18:00:00Z"
    assert "as_of" not in found.members["developments"][0]
    told = found.members["_collect"]["sources"]
    assert told["senate"]["state"] == "old"
    assert told["senate"]["why"] == "name not found"
    assert told["mirror"] == {
        "title": "the mirror source", "state": "fresh", "records": 1, "left_out": [],
    }  # fmt: skip


def test_two_sources_of_which_one_is_old_make_a_fresh_record() -> None:
    found = built(says("senate", vote()).grown_old("down"), says("mirror", vote()))
    assert "as_of" not in found.members["congress"][0]


def test_the_changes_are_those_that_a_reader_sees() -> None:
    first = settled(says("senate", vote(49)))
    assert {type(change) for change in first.changes} == {Added}
    last = published(says("senate", vote(49)))
    second = settled(says("senate", vote(50)), last=last, now=LATER)
    (changed,) = [change for change in second.changes if change.panel == "congress"]
    assert isinstance(changed, Changed)


def test_a_reference_that_names_nothing_yet_waits_and_says_so() -> None:
    indicator = {"id": "hill", "title": "Hill", "question": "Will it?", "links": [VOTE, "none"]}
    found = settled(desk_says(indicator, panel="indicators"), says("senate", vote()))
    assert found.checked.members["indicators"][0]["links"] == [VOTE]
    assert found.said == ("hill names what is not in the feed, left out: none",)


def test_a_record_that_our_reader_would_hold_back_is_left_out() -> None:
    found = settled(says("senate", vote(), vote(id="vote.bad", tally={"yea": -1, "nay": 1})))
    assert [one["id"] for one in found.checked.members["congress"]] == [VOTE]
    (sentence,) = found.said
    assert sentence.startswith("vote.bad left out: ")
    assert found.checked.members["_collect"]["said"] == [sentence]


def test_in_its_place_stands_what_was_good_before() -> None:
    last = published(says("senate", vote(49)))
    found = settled(says("senate", vote(-3)), last=last, now=LATER).checked
    assert found.members["congress"][0]["tally"]["yea"] == 49


def test_what_our_reader_would_flag_is_left_out_too() -> None:
    found = settled(says("senate", vote(outcome="Rejected")))
    assert "congress" not in found.checked.members or not found.checked.members["congress"]
    assert "outcome" in found.said[0]


def test_a_bad_event_claim_or_tally_is_found_where_it_stands() -> None:
    quantity = {"qualifier": "range", "low": 9, "high": 3, "unit": "people"}
    found = settled(
        desk_says({"id": "t", "label": "killed"}, panel="tally.killed"),
        says("a", {"id": "c", "quantity": quantity}, panel="strikes.killed"),
        says("b", {"id": "e", "place": {}}, panel="strikes.events"),
        desk_says({"id": "u"}, panel="tally.count"),
    ).checked.members["strikes"]
    assert found["killed"]["claims"] == []
    assert "events" not in found
    assert "count" not in found


def test_a_document_that_cannot_be_mended_is_never_published() -> None:
    members = built(says("senate", vote())).members
    with pytest.raises(UncleanError, match="would be refused: title"):
        check(members | {"title": ""}, DEFAULT_LIMITS)
    with pytest.raises(UncleanError, match="would not be clean: status"):
        check(members | {"status": "weird"}, DEFAULT_LIMITS)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"hello", "is no feed that can be read: not JSON"),
        (b"", "is no feed that can be read"),
        (b"{}", "is no feed that can be read"),
    ],
)
def test_what_is_no_feed_is_not_written_over(body: bytes, why: str) -> None:
    with pytest.raises(NotOursError, match=why):
        Last.of(body, TERMS.feed_id)


def test_another_feed_is_not_written_over() -> None:
    body = settled(says("senate", vote())).checked.body
    with pytest.raises(NotOursError, match=r"holds the feed test.feed, not other"):
        Last.of(body, "other")

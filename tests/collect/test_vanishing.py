from dataclasses import replace
from datetime import timedelta

from dashboard.collect.sighting import Withdrawal
from tests.collect.saying import (
    LATER,
    NOW,
    VOTE,
    desk_says,
    development,
    published,
    says,
    settled,
    vote,
)  # fmt: skip

OLD = NOW + timedelta(days=40)


def test_what_a_source_no_longer_gives_stays_with_its_age() -> None:
    found = settled(says("senate"), last=published(says("senate", vote())), now=LATER)
    (record,) = found.checked.members["congress"]
    assert record["as_of"] == "2025-11-17T18:00:00Z"
    assert found.said == ("the senate source: 1 record is no longer given, kept with their age",)
    assert found.checked.members["sources"]


def test_it_stays_the_same_from_run_to_run_and_comes_back_as_it_was() -> None:
    first = published(says("senate", vote()))
    gone = published(says("senate"), last=first, now=LATER)
    again = settled(says("senate"), last=gone, now=LATER + timedelta(minutes=5))
    assert not again.is_new
    back = published(says("senate", vote()), last=gone, now=LATER)
    assert back.members["congress"] == first.members["congress"]


def test_after_the_days_that_the_desk_keeps_it_goes_with_a_reason() -> None:
    last = published(says("senate", vote()))
    found = settled(says("senate"), last=last, now=OLD).checked
    assert "congress" not in found.members
    (retraction,) = found.members["retractions"]
    assert retraction["reason"] == "no longer given since 2025-11-17 by the senate source"


def test_a_source_that_cannot_be_read_loses_nothing_however_old() -> None:
    last = published(says("senate", vote()))
    failing = says("senate").grown_old("the host does not answer in time")
    assert settled(failing, last=last, now=OLD).checked.members["congress"]


def test_what_a_service_withdraws_is_retracted_with_its_reason() -> None:
    taken = Withdrawal("event.1", NOW, "the service deleted it")
    events = says("acled", development("event.1"), panel="developments")
    gone = replace(events, withdrawn=(taken,))
    found = settled(gone, last=published(events)).checked
    assert "developments" not in found.members
    (retraction,) = found.members["retractions"]
    assert (retraction["id"], retraction["reason"]) == ("event.1", "the service deleted it")
    again = settled(gone, last=published(gone, last=published(events)), now=LATER)
    assert not again.is_new


def test_a_withdrawal_of_what_never_stood_in_the_feed_says_nothing() -> None:
    gone = says("acled", withdrawn=(Withdrawal("event.9", NOW, "deleted"),))
    assert settled(gone).checked.members["retractions"] == []


def test_what_the_desk_takes_out_of_its_file_is_retracted() -> None:
    last = published(desk_says(development("d")))
    (retraction,) = settled(desk_says(), last=last).checked.members["retractions"]
    assert retraction["reason"] == "taken out of the desk's own file"


def test_a_broken_file_of_the_desk_takes_nothing_out() -> None:
    last = published(desk_says(development("d")))
    found = settled(desk_says().grown_old("line 3 column 1: no JSON"), last=last)
    assert found.checked.members["developments"]


def test_what_a_source_gave_that_the_desk_no_longer_reads_is_retracted() -> None:
    last = published(says("senate", vote()))
    (retraction,) = settled(desk_says(), last=last).checked.members["retractions"]
    assert retraction["reason"] == "the desk no longer reads senate"


def test_a_retraction_ends_when_the_record_is_given_again() -> None:
    first = published(desk_says(development("d")))
    gone = published(desk_says(), last=first)
    back = settled(desk_says(development("d")), last=gone, now=LATER).checked
    assert back.members["retractions"] == []
    assert back.members["developments"]


def test_the_side_of_a_contradiction_goes_once_the_sources_agree() -> None:
    last = published(says("senate", vote(49)), says("mirror", vote(50)))
    found = settled(says("senate", vote(49)), says("mirror", vote(49)), last=last).checked
    (record,) = found.members["congress"]
    (retraction,) = found.members["retractions"]
    assert record["id"] == VOTE
    assert "standing" not in record
    assert retraction["reason"] == "no other source contradicts it now"
    assert (retraction["id"], retraction["replaced_by"]) == (f"{VOTE}.mirror", VOTE)


def test_a_retraction_of_the_desk_takes_the_record_of_any_source() -> None:
    wrong = {"id": VOTE, "at": "2025-11-17T17:00:00Z", "reason": "a misprint"}
    desk = desk_says(retractions=(wrong,))
    last = published(desk, says("senate", vote()))
    assert "congress" not in last.members
    assert not settled(desk, says("senate", vote()), last=last, now=LATER).is_new

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from dashboard.contract.feed import Document
from dashboard.contract.reader import read
from dashboard.example import example
from dashboard.feed.outcome import Checked, Failed, FeedState, Ignored, Outcome, Polled
from dashboard.watch.feed_watch import FeedWatch

BEGAN = datetime(2025, 11, 17, 18, tzinfo=UTC)
LATER = BEGAN + timedelta(minutes=10)
NEXT = LATER + timedelta(minutes=5)
FOUR = timedelta(minutes=4, seconds=50)
WATCH = FeedWatch("feed.json", FeedState.OK, BEGAN)


def document() -> Document:
    found = read(example())
    assert isinstance(found, Document)
    return found


def failed(state: FeedState) -> Failed:
    return Failed(state, "why", "What to do.", LATER, NEXT)


def test_a_new_document_is_fetched_and_checked() -> None:
    stood = replace(WATCH, went_back=True)
    watch = stood.after(Polled(document(), LATER, NEXT, note="odd"))
    assert watch == replace(
        WATCH, checked_at=LATER, fetched_at=LATER, next_at=NEXT, note="odd", went_back=False
    )


def test_an_unchanged_document_is_checked_and_not_fetched() -> None:
    stood = replace(WATCH, fetched_at=BEGAN, note="ignored an older document", went_back=True)
    watch = stood.after(Checked(LATER, NEXT))
    assert watch == replace(WATCH, fetched_at=BEGAN, checked_at=LATER, next_at=NEXT)


@pytest.mark.parametrize("went_back", [False, True])
def test_an_ignored_document_leaves_its_note(went_back: bool) -> None:
    stood = replace(WATCH, fetched_at=BEGAN)
    watch = stood.after(Ignored("older", LATER, NEXT, went_back=went_back))
    assert (watch.state, watch.note, watch.went_back) == (FeedState.OK, "older", went_back)
    assert (watch.fetched_at, watch.checked_at) == (BEGAN, LATER)


@pytest.mark.parametrize("state", [FeedState.DOWN, FeedState.AUTH, FeedState.CONFIG])
def test_a_failure_says_why_and_keeps_when_a_document_last_came(state: FeedState) -> None:
    stood = replace(WATCH, fetched_at=BEGAN, checked_at=BEGAN, note="odd", went_back=True)
    watch = stood.after(failed(state))
    assert (watch.state, watch.since) == (state, LATER)
    assert (watch.reason, watch.explanation, watch.next_at) == ("why", "What to do.", NEXT)
    assert (watch.fetched_at, watch.checked_at, watch.note) == (BEGAN, BEGAN, "odd")
    # There is nothing to accept while nothing can be had.
    assert not watch.went_back


def test_a_state_begins_once_and_ends_with_the_next_answer() -> None:
    down = WATCH.after(failed(FeedState.DOWN))
    again = down.after(replace(failed(FeedState.DOWN), at=NEXT))
    assert again.since == LATER
    back = again.after(Checked(NEXT, None))
    assert (back.state, back.since, back.reason, back.explanation) == (FeedState.OK, NEXT, "", "")


@pytest.mark.parametrize(
    "outcome",
    [
        Polled(document(), LATER, NEXT, FOUR),
        Checked(LATER, NEXT, FOUR),
        Ignored("older", LATER, NEXT, FOUR),
    ],
)
def test_a_document_from_the_future_casts_doubt_on_a_clock(outcome: Outcome) -> None:
    watch = WATCH.after(outcome)
    assert (watch.state, watch.since, watch.reason) == (FeedState.CLOCK, LATER, "+4m")
    assert watch.explanation


@pytest.mark.parametrize(
    ("ahead", "words"),
    [
        (timedelta(minutes=2, seconds=1), "+2m"),
        (timedelta(hours=5, minutes=59), "+5h"),
        (timedelta(days=36_500), "+36500d"),
    ],
)
def test_how_far_in_the_future_is_said_in_one_unit(ahead: timedelta, words: str) -> None:
    assert WATCH.after(Checked(LATER, NEXT, ahead)).reason == words

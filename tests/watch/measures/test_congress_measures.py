"""Measures of Congress: the votes missing to the newest advance vote, and what is pending."""

import pytest

from tests.watch.documents import Json
from tests.watch.measures.told import told
from tests.watch.rules.asking import ground
from tests.watch.rules.congress_records import measure, vote

NO_TALLY = "cannot tell: the tally is not in the feed, or cannot tell"
UNSURE = "cannot tell: no vote that surely counts as an advance vote"
SHORT: dict[str, tuple[list[Json], str]] = {
    "no vote": ([], "cannot tell: no advance vote"),
    "49-51": ([vote(49, 51)], "2"),
    "50-50": ([vote(50, 50)], "1"),
    "50-50 with the chair's yea": ([vote(50, 50, tie_breaker="yea")], "0"),
    "carried by far": ([vote(90, 10)], "0"),
    "two thirds": ([vote(60, 40, requires="2/3")], "7"),
    "three fifths": ([vote(57, 41, requires="3/5", not_voting=2)], "3"),
    "three fifths of unknown members": ([vote(57, 38, requires="3/5")], "0 to 3"),
    "no tally": ([vote()], NO_TALLY),
    "requires unknown": ([vote(49, 51, requires="unknown")], NO_TALLY),
    "the newest": ([vote(49, 51), vote(40, 60, "w", occurred="2025-10-08")], "2"),
    "either of one day": ([vote(49, 51), vote(40, 60, "w")], "2 to 11"),
    "either of one day, one without a tally": ([vote(49, 51), vote(name="w")], NO_TALLY),
    "an effect unknown": ([vote(49, 51, yea_effect="unknown")], UNSURE),
    "disputed": ([vote(49, 51, standing="disputed")], UNSURE),
    "withdrawn": ([vote(49, 51, standing="withdrawn")], "cannot tell: no advance vote"),
    "ahead": ([vote(49, 51, occurred="2025-11-18")], "cannot tell: no advance vote"),
}


@pytest.mark.parametrize(("actions", "words"), SHORT.values(), ids=SHORT.keys())
def test_votes_missing_are_those_of_the_newest_advance_vote(
    actions: list[Json], words: str
) -> None:
    assert told("votes_short_by", ground(congress=actions)) == words


NONE_PENDS = "cannot tell: no measure is surely pending"
PENDING: dict[str, tuple[list[Json], str]] = {
    "none": ([], NONE_PENDS),
    "one": ([measure()], "16"),
    "the longest of two": ([measure(), measure("n", occurred="2025-11-10")], "16"),
    "of a month": ([measure(occurred="2025-10")], "17 to 47"),
    "reported alone": ([measure(occurred=None, reported="2025-11-07")], "10 or more"),
    "one disputed, longer": (
        [measure(), measure("n", occurred="2025-10-01", standing="disputed")],
        "16 to 47",
    ),
    "disputed alone": ([measure(standing="disputed")], NONE_PENDS),
    "withdrawn": ([measure(standing="withdrawn")], NONE_PENDS),
    "ahead": ([measure(occurred="2025-11-18")], NONE_PENDS),
    "passed": ([measure(outcome="passed")], NONE_PENDS),
}


@pytest.mark.parametrize(("actions", "words"), PENDING.values(), ids=PENDING.keys())
def test_a_pending_measure_waits_since_its_day(actions: list[Json], words: str) -> None:
    assert told("pending_days", ground(congress=actions)) == words


@pytest.mark.parametrize("name", ["votes_short_by", "pending_days"])
def test_congress_absent_or_unreadable_is_said_to_be(name: str) -> None:
    assert told(name, ground()) == "cannot tell: congress is not in feed"
    assert told(name, ground(congress="text")) == "cannot tell: congress could not be read"

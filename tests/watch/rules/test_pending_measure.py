"""HP-4: a measure is pending for long, and nobody voted on it."""

import pytest

from dashboard.contract.answer import Answer
from tests.watch.documents import Json
from tests.watch.rules.asking import (
    CANNOT_TELL,
    FALSE,
    TRUE,
    UNREAD,
    answer,
    changed,
    ground,
)
from tests.watch.rules.congress_records import measure, vote

NUMBERED: Json = {"measure": {"title": "M", "number": "S.J.Res. 90", "congress": 119}}
NO_CONGRESS: Json = {"measure": {"title": "M", "number": "S.J.Res. 90"}}
OTHER_CONGRESS: Json = {"measure": {"title": "M", "number": "S.J.Res. 90", "congress": 118}}
OTHER_NUMBER: Json = {"measure": {"title": "M", "number": "S.J.Res. 83", "congress": 119}}
TITLED: Json = {"measure": {"title": "M"}}

DAYS: dict[str, tuple[Json, Answer]] = {
    "11 days": ({"occurred": "2025-11-06"}, TRUE),
    "exactly 10 days": ({"occurred": "2025-11-07"}, FALSE),
    "a month before": ({"occurred": "2025-10"}, TRUE),
    "this month, of which either day may be": ({"occurred": "2025-11"}, CANNOT_TELL),
    "a year before": ({"occurred": "2024"}, TRUE),
    "reported 11 days ago, or before": ({"occurred": None, "reported": "2025-11-06"}, TRUE),
    "reported 10 days ago, or before": ({"occurred": None, "reported": "2025-11-07"}, CANNOT_TELL),
    "no day at all": ({"occurred": None}, CANNOT_TELL),
    "ahead": ({"occurred": "2025-11-18"}, FALSE),
    "disputed": ({"standing": "disputed"}, CANNOT_TELL),
    "expired": ({"expires_at": "2025-11-17T11:59:59Z"}, CANNOT_TELL),
    "about to expire": ({"expires_at": "2025-11-17T12:00:00Z"}, TRUE),
    "withdrawn by its source": ({"standing": "withdrawn"}, FALSE),
    "another outcome": ({"outcome": "unknown"}, FALSE),
    "another kind": ({"kind": "hearing"}, FALSE),
}


@pytest.mark.parametrize(("members", "said"), DAYS.values(), ids=DAYS.keys())
def test_hp_4_asks_how_long_a_measure_waits(members: Json, said: Answer) -> None:
    assert answer("HP-4", ground(congress=[measure(**members)])) is said


OTHERS: dict[str, tuple[Json, Json, Answer]] = {
    "a vote on it": (NUMBERED, vote(49, 51, **NUMBERED), FALSE),
    "a vote that blocks": (NUMBERED, vote(49, 51, yea_effect="block", **NUMBERED), FALSE),
    "a vote without congress": (NUMBERED, vote(49, 51, **NO_CONGRESS), FALSE),
    "a vote of another congress": (NUMBERED, vote(49, 51, **OTHER_CONGRESS), TRUE),
    "a vote on another number": (NUMBERED, vote(49, 51, **OTHER_NUMBER), TRUE),
    "a vote on the title": (NUMBERED, vote(49, 51, **TITLED), FALSE),
    "a vote on a record of this title": ({}, vote(49, 51), FALSE),
    "a vote on another title": (TITLED, vote(49, 51), TRUE),
    "a disputed vote": (NUMBERED, vote(49, 51, standing="disputed", **NUMBERED), CANNOT_TELL),
    "a withdrawn vote": (NUMBERED, vote(49, 51, standing="withdrawn", **NUMBERED), TRUE),
    "a vote that lies ahead": (NUMBERED, vote(49, 51, occurred="2025-11-18", **NUMBERED), TRUE),
    "a vote without a tally": (NUMBERED, vote(**NUMBERED), FALSE),
    "passed": (NUMBERED, measure("n", outcome="passed", **NUMBERED), FALSE),
    "failed": (NUMBERED, measure("n", outcome="failed", **NUMBERED), FALSE),
    "agreed": (NUMBERED, measure("n", outcome="agreed", **NUMBERED), FALSE),
    "rejected": (NUMBERED, measure("n", outcome="rejected", **NUMBERED), FALSE),
    "withdrawn": (NUMBERED, measure("n", outcome="withdrawn", **NUMBERED), FALSE),
    "an outcome unknown": (NUMBERED, measure("n", outcome="unknown", **NUMBERED), TRUE),
    "a hearing": (NUMBERED, measure("n", kind="hearing", outcome=None, **NUMBERED), TRUE),
    "a record held back": (NUMBERED, UNREAD, CANNOT_TELL),
    "a doubled id": (NUMBERED, measure(**NUMBERED), TRUE),
}


@pytest.mark.parametrize(("members", "other", "said"), OTHERS.values(), ids=OTHERS.keys())
def test_hp_4_asks_whether_the_measure_was_dealt_with(
    members: Json, other: Json, said: Answer
) -> None:
    assert answer("HP-4", ground(congress=[measure(**members), other])) is said


def test_hp_4_cannot_tell_of_a_short_list_with_a_record_held_back() -> None:
    fresh = measure(occurred="2025-11-16")
    assert answer("HP-4", ground(congress=[fresh, UNREAD])) is CANNOT_TELL


def test_hp_4_takes_its_days_from_the_config() -> None:
    on = ground(congress=[measure(occurred="2025-11-07")])
    assert answer(changed("HP-4", advisory_days=9), on) is TRUE
    assert answer(changed("HP-4", advisory_days=10), on) is FALSE

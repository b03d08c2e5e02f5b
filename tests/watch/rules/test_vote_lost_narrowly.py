"""HP-1: the newest advance vote was lost narrowly."""

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
from tests.watch.rules.congress_records import vote

LOST: Json = {"outcome": "rejected"}
EARLIER: Json = {"occurred": "2025-10-08"}

HP_1: dict[str, tuple[list[Json], Answer]] = {
    "no advance vote": ([], FALSE),
    "49-51 is short by 2": ([vote(49, 51, **LOST)], TRUE),
    "short by exactly 3": ([vote(48, 52, **LOST)], TRUE),
    "short by 4": ([vote(47, 53, **LOST)], FALSE),
    "50-50 is short by 1": ([vote(50, 50, **LOST)], TRUE),
    "50-50 with the chair's yea is carried": ([vote(50, 50, tie_breaker="yea")], FALSE),
    "50-50 with the chair's nay": ([vote(50, 50, tie_breaker="nay")], TRUE),
    "the tally alone": ([vote(49, 51)], TRUE),
    "a pending vote is not carried": ([vote(49, 51, outcome="pending")], TRUE),
    "stated as carried although short": ([vote(49, 51, outcome="agreed")], FALSE),
    "stated as lost although not short": ([vote(51, 49, **LOST)], CANNOT_TELL),
    "without a tally": ([vote(**LOST)], CANNOT_TELL),
    "without a tally, stated as carried": ([vote(outcome="passed")], FALSE),
    "requires unknown": ([vote(49, 51, requires="unknown", **LOST)], CANNOT_TELL),
    "two thirds, short by 2": ([vote(65, 35, requires="2/3", **LOST)], TRUE),
    "three fifths of 100, short by 3": (
        [vote(57, 41, requires="3/5", not_voting=2, **LOST)],
        TRUE,
    ),
    "three fifths of unknown members, short by 2 or 3": (
        [vote(57, 40, requires="3/5", **LOST)],
        TRUE,
    ),
    "three fifths of unknown members, short by 3 or 4": (
        [vote(56, 41, requires="3/5", **LOST)],
        CANNOT_TELL,
    ),
    "three fifths of both chambers": (
        [vote(57, 41, requires="3/5", chamber="both", **LOST)],
        CANNOT_TELL,
    ),
    "a vote that blocks is none": ([vote(49, 51, yea_effect="block", **LOST)], FALSE),
    "an effect unknown may be none": ([vote(49, 51, yea_effect="unknown")], CANNOT_TELL),
    "an effect absent may be none": ([vote(49, 51, yea_effect=None)], CANNOT_TELL),
    "a record of another kind is none": ([vote(49, 51, kind="statement")], FALSE),
    "an older vote does not matter": (
        [vote(40, 60, "old", **EARLIER), vote(49, 51)],
        TRUE,
    ),
    "the newest by day, not by order": (
        [vote(49, 51), vote(40, 60, "old", **EARLIER)],
        TRUE,
    ),
    "two of one day that agree": ([vote(49, 51), vote(48, 52, "w")], TRUE),
    "two of one day that differ": ([vote(49, 51), vote(40, 60, "w")], CANNOT_TELL),
    "a month may be later than the day": (
        [vote(49, 51), vote(40, 60, "w", occurred="2025-11")],
        CANNOT_TELL,
    ),
    "a month before the day": ([vote(49, 51), vote(40, 60, "w", occurred="2025-10")], TRUE),
    "reported alone may be later": (
        [vote(49, 51), vote(40, 60, "w", occurred=None, reported="2025-11-07")],
        CANNOT_TELL,
    ),
    "reported before the day": (
        [vote(49, 51), vote(40, 60, "w", occurred=None, reported="2025-11-05")],
        TRUE,
    ),
    "a vote without any day may be the newest": (
        [vote(49, 51), vote(40, 60, "w", occurred=None)],
        CANNOT_TELL,
    ),
    "a vote that lies ahead": ([vote(49, 51), vote(40, 60, "w", occurred="2025-11-18")], TRUE),
    "a vote of today": ([vote(49, 51), vote(40, 60, "w", occurred="2025-11-17")], FALSE),
    "a withdrawn vote": ([vote(49, 51, standing="withdrawn")], FALSE),
    "a disputed vote alone": ([vote(49, 51, standing="disputed")], CANNOT_TELL),
    "an expired vote alone": ([vote(49, 51, expires_at="2025-11-17T11:00:00Z")], CANNOT_TELL),
    "a later disputed vote": (
        [vote(49, 51), vote(40, 60, "w", occurred="2025-11-07", standing="disputed")],
        CANNOT_TELL,
    ),
    "an earlier disputed vote": (
        [vote(49, 51), vote(40, 60, "w", standing="disputed", **EARLIER)],
        TRUE,
    ),
    "a superseded vote": (
        [vote(49, 51), vote(40, 60, "w", occurred="2025-11-07", supersedes=["v"])],
        FALSE,
    ),
    "held back, where it would be false": ([vote(40, 60), UNREAD], CANNOT_TELL),
    "held back, where it is true": ([vote(49, 51), UNREAD], TRUE),
    "only a record held back": ([UNREAD], CANNOT_TELL),
    "a doubled id does not matter": ([vote(40, 60), vote(40, 60)], FALSE),
}


@pytest.mark.parametrize(("actions", "said"), HP_1.values(), ids=HP_1.keys())
def test_hp_1_asks_whether_the_newest_advance_vote_was_short_by_few(
    actions: list[Json], said: Answer
) -> None:
    assert answer("HP-1", ground(congress=actions)) is said


@pytest.mark.parametrize("rule", ["HP-1", "HP-2", "HP-3", "HP-4"])
def test_no_rule_of_congress_can_tell_without_its_list(rule: str) -> None:
    assert answer(rule, ground()) is CANNOT_TELL
    assert answer(rule, ground(congress="not a list")) is CANNOT_TELL
    assert answer(rule, ground(congress=[])) is FALSE


@pytest.mark.parametrize("rule", ["HP-1", "HP-2", "HP-3"])
def test_a_retracted_vote_does_not_count(rule: str) -> None:
    gone = [vote(51, 49, outcome="agreed"), vote(49, 51, "w"), vote(None, 0, "x", margin="close")]
    retractions = [{"id": one["id"], "at": "2025-11-16T12:00:00Z", "reason": "R"} for one in gone]
    assert answer(rule, ground(congress=gone, retractions=retractions)) is FALSE


def test_hp_1_takes_its_votes_from_the_config() -> None:
    on = ground(congress=[vote(47, 53)])
    assert answer(changed("HP-1", caution_short_by=4), on) is TRUE
    assert answer(changed("HP-1", caution_short_by=1), on) is FALSE

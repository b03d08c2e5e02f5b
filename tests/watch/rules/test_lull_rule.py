"""OT-6: far longer without a strike than ever before."""

import pytest

from dashboard.contract.answer import Answer
from tests.watch.documents import Json, strike
from tests.watch.rules.asking import (
    CANNOT_TELL,
    FALSE,
    TRUE,
    UNREAD,
    answer,
    changed,
    ground,
)
from tests.watch.rules.strike_records import count, days

# The longest gap is 5 days, the latest strike 11 days before 17 November.
LULL = days("2025-10-27", "2025-10-28", "2025-11-01", "2025-11-06", "2025-11-06")


def with_one(**members: object) -> list[Json]:
    return [*LULL, strike("one", **members)]


OT_6: dict[str, tuple[list[Json], Answer]] = {
    "none": ([], FALSE),
    "five, more than twice": (LULL, TRUE),
    "four": (LULL[1:], FALSE),
    "exactly twice": (
        days("2025-10-27", "2025-10-28", "2025-11-02", "2025-11-07", "2025-11-07"),
        FALSE,
    ),
    "four and one dated to the month": ([*LULL[1:], strike("one", occurred="2025-09")], FALSE),
    "a month that may be later": (with_one(occurred="2025-11"), CANNOT_TELL),
    "a month that is not": (with_one(occurred="2025-10"), TRUE),
    "reported later alone": (with_one(reported="2025-11-07"), CANNOT_TELL),
    "reported on the day of the latest": (with_one(reported="2025-11-06"), TRUE),
    "one without a day": (with_one(), CANNOT_TELL),
    "one disputed, later": (
        with_one(occurred="2025-11-16", standing="disputed"),
        CANNOT_TELL,
    ),
    "one disputed, long before": (
        with_one(occurred="2025-10-20", standing="disputed"),
        CANNOT_TELL,
    ),
    "one disputed, that closes no gap": (
        with_one(occurred="2025-10-28", standing="disputed"),
        TRUE,
    ),
    "the fifth disputed": (
        [*LULL[1:], strike("one", occurred="2025-10-27", standing="disputed")],
        CANNOT_TELL,
    ),
    "one withdrawn, later": (with_one(occurred="2025-11-16", standing="withdrawn"), TRUE),
    "one ahead": (with_one(occurred="2025-11-18"), TRUE),
    "one of today": (with_one(occurred="2025-11-17"), FALSE),
    "held back, where it would be true": ([*LULL, UNREAD], CANNOT_TELL),
    "held back, where it would be false": ([*LULL[1:], UNREAD], CANNOT_TELL),
    "a doubled id": ([*LULL, LULL[0]], TRUE),
}


@pytest.mark.parametrize(("events", "said"), OT_6.values(), ids=OT_6.keys())
def test_ot_6_asks_for_a_silence_longer_than_any_before(events: list[Json], said: Answer) -> None:
    assert answer("OT-6", ground(strikes={"events": events})) is said


@pytest.mark.parametrize(
    ("counted", "said"),
    [
        (count("exact", 5), TRUE),
        (count("at_least", 5), TRUE),
        (count("exact", 6), CANNOT_TELL),
        (count("at_least", 6), CANNOT_TELL),
        (count("range", 4, 6), CANNOT_TELL),
        ({"id": "tally"}, CANNOT_TELL),
    ],
    ids=["as listed", "at least as listed", "one more", "no bound", "perhaps one", "held back"],
)
def test_ot_6_lets_what_is_not_listed_lie_after_the_latest(counted: Json, said: Answer) -> None:
    assert answer("OT-6", ground(strikes={"events": LULL, "count": counted})) is said


def test_ot_6_takes_its_figures_from_the_config() -> None:
    on = ground(strikes={"events": LULL})
    assert answer(changed("OT-6", advisory_strikes=6), on) is FALSE
    assert answer(changed("OT-6", advisory_times="2.2"), on) is FALSE
    assert answer(changed("OT-6", advisory_times="2.1"), on) is TRUE

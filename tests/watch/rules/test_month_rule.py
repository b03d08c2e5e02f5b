"""OT-3: more strikes in 30 days than in any 30 days of the campaign before."""

from datetime import timedelta
from itertools import product

import pytest

from dashboard.contract.answer import Answer
from dashboard.watch.campaign import Windows
from tests.watch.documents import Json, tally
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

# Today is 17 November: the 30 days begin on 19 October, the last window before on 19 September.
SINCE = "2025-08-01"


def month(*occurred: str | None, before: list[Json] | None = None) -> list[Json]:
    """Return strikes of these days and others before."""
    named = [one | {"id": f"n{one['id']}"} for one in days(*occurred)]
    return [*named, *(before or [])]


FIVE = ["2025-11-12"] * 5
FOUR_BEFORE = days("2025-08-20", *["2025-09-01"] * 3)
FIVE_BEFORE = days("2025-08-20", *["2025-09-01"] * 4)
OT_3: dict[str, tuple[list[Json], str, Answer]] = {
    "five, none before": (month(*FIVE), SINCE, TRUE),
    "four": (month(*FIVE[1:]), SINCE, FALSE),
    "five, four before": (month(*FIVE, before=FOUR_BEFORE), SINCE, TRUE),
    "five, five before": (month(*FIVE, before=FIVE_BEFORE), SINCE, FALSE),
    "five before, over more than 30 days": (
        month(*FIVE, before=days("2025-08-02", *["2025-09-01"] * 4)),
        SINCE,
        TRUE,
    ),
    "five before, over exactly 30 days": (
        month(*FIVE, before=days("2025-08-03", *["2025-09-01"] * 4)),
        SINCE,
        FALSE,
    ),
    "five on the eve of the 30 days": (
        month(*FIVE, before=days(*["2025-10-18"] * 5)),
        SINCE,
        FALSE,
    ),
    "five before the start are of no window": (
        month(*FIVE, before=days(*["2025-07-31"] * 5)),
        SINCE,
        TRUE,
    ),
    "one whole window before": (month(*FIVE), "2025-09-19", TRUE),
    "no whole window before": (month(*FIVE), "2025-09-20", CANNOT_TELL),
    "no whole window before, and below five": (month(*FIVE[1:]), "2025-09-20", FALSE),
    "a start that leaves it open": (month(*FIVE), "2025-09", CANNOT_TELL),
    "a month that leaves open which": (month(*FIVE[1:], "2025-10"), SINCE, CANNOT_TELL),
    "six, five before, one may be in either": (
        month(*FIVE, "2025-10", before=FIVE_BEFORE),
        SINCE,
        CANNOT_TELL,
    ),
    "no day": (month(*FIVE[1:], None), SINCE, CANNOT_TELL),
    "one ahead": (month(*FIVE[1:], "2025-11-18"), SINCE, FALSE),
    "held back, where it would be true": ([*month(*FIVE), UNREAD], SINCE, CANNOT_TELL),
    "held back, where it would be false": ([*month(), UNREAD], SINCE, CANNOT_TELL),
}


@pytest.mark.parametrize(("events", "since", "said"), OT_3.values(), ids=OT_3.keys())
def test_ot_3_compares_with_every_window_before(
    events: list[Json], since: str, said: Answer
) -> None:
    on = ground(strikes={"events": events, "count": tally(since=since)})
    assert answer("OT-3", on) is said


@pytest.mark.parametrize(
    ("kind", "figure", "said"),
    [
        ("exact", 8, TRUE),
        ("exact", 9, TRUE),
        ("exact", 10, CANNOT_TELL),
        ("at_least", 9, CANNOT_TELL),
    ],
    ids=["as listed", "one more", "two more", "no bound"],
)
def test_ot_3_lets_what_is_not_listed_lie_before(kind: str, figure: int, said: Answer) -> None:
    events = month(*FIVE, before=days(*["2025-09-01"] * 3))
    on = ground(strikes={"events": events, "count": count(kind, figure, since=SINCE)})
    assert answer("OT-3", on) is said


def test_ot_3_takes_its_strikes_from_the_config() -> None:
    on = ground(strikes={"events": month(*FIVE), "count": tally(since=SINCE)})
    assert answer(changed("OT-3", caution_strikes=6), on) is FALSE
    assert answer(changed("OT-3", caution_strikes=4), on) is TRUE


@pytest.mark.parametrize("doubted", [False, True], ids=["all sure", "some doubted"])
def test_windows_hold_what_counting_day_by_day_finds(doubted: bool) -> None:
    spans = ("2025-08-03", "2025-08-30", "2025-09-01", "2025-09", "2025-09-30", "2025-10-01")
    events = days(*spans, *spans[1:3])
    if doubted:
        events = [one | {"standing": "disputed"} if at % 3 == 0 else one
                  for at, one in enumerate(events)]  # fmt: skip
    lain = ground(strikes={"events": events}).campaign.lain
    start = min(one.span.first for one in lain)
    days_there = [start + timedelta(at) for at in range(0, 70, 3)]
    for length, (first, last) in product((7, 30, 31), product(days_there, repeat=2)):
        if first > last:
            continue
        held = []
        for at in range((last - first).days + 1):
            begin = first + timedelta(at)
            answers = [(one.sure, one.span.within(begin, begin + timedelta(length - 1)))
                       for one in lain]  # fmt: skip
            held.append((sum(sure and said is TRUE for sure, said in answers),
                         sum(said is not FALSE for _, said in answers)))  # fmt: skip
        windows = Windows(lain, length)
        assert windows.least(first, last) == max(least for least, _ in held)
        assert windows.most(first, last) == max(most for _, most in held)

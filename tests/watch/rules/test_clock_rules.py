"""FP-2 and HP-6: statutory clocks that are about to end, or have."""

import pytest

from dashboard.contract.answer import Answer
from dashboard.contract.indicators import Level
from tests.watch.documents import Json
from tests.watch.rules.asking import (
    CANNOT_TELL,
    FALSE,
    TRUE,
    UNREAD,
    WATCHED,
    answers,
    changed,
    ground,
)

OF_NOTHING = (FALSE, FALSE, FALSE)


def clock(start: str | tuple[str, str] | None, days: int = 10, **members: object) -> Json:
    """Return a clock of the indicator with this start, or from an earliest to a latest one."""
    earliest, latest = (start, start) if isinstance(start, str) or start is None else start
    begun = {} if start is None else {"start": {"earliest": earliest, "latest": latest}}
    return {"id": "k", "title": "T", "days": days, "indicator": WATCHED, **begun, **members}


def parties(*statuses: str | None) -> Json:
    named = [{"party": str(at), "status": status} for at, status in enumerate(statuses)]
    return {"parties": named}


# The three answers: FP-2 at 2 days, HP-6 at 2 days, HP-6 at 7 days. Today is the 17th.
CLOCKS: dict[str, tuple[list[Json], tuple[Answer, Answer, Answer]]] = {
    "no clock": ([], OF_NOTHING),
    "a clock of another indicator": ([clock("2025-11-07", indicator="other")], OF_NOTHING),
    "a clock of no indicator": ([clock("2025-11-07", indicator=None)], OF_NOTHING),
    "8 days left": ([clock("2025-11-15")], OF_NOTHING),
    "7 days left": ([clock("2025-11-14")], (FALSE, FALSE, TRUE)),
    "3 days left": ([clock("2025-11-10")], (FALSE, FALSE, TRUE)),
    "2 days left": ([clock("2025-11-09")], (TRUE, TRUE, TRUE)),
    "the last day": ([clock("2025-11-07")], (TRUE, TRUE, TRUE)),
    "passed": ([clock("2025-09-01")], (TRUE, TRUE, TRUE)),
    "2 or 3 days left": (
        [clock(("2025-11-09", "2025-11-10"))],
        (CANNOT_TELL, CANNOT_TELL, TRUE),
    ),
    "7 or 8 days left": ([clock(("2025-11-14", "2025-11-15"))], (FALSE, FALSE, CANNOT_TELL)),
    "passed or not": ([clock(("2025-11-01", "2025-11-09"))], (TRUE, TRUE, TRUE)),
    "a month as its start": ([clock("2025-11", 20)], (FALSE, FALSE, CANNOT_TELL)),
    "no start": ([clock(None)], (CANNOT_TELL,) * 3),
    # Friday the 7th and 8 business days, Veterans Day left out: Thursday the 20th.
    "business days": ([clock("2025-11-07", 8, day_rule="business")], (FALSE, FALSE, TRUE)),
    "the same in calendar days": ([clock("2025-11-07", 8, day_rule="calendar")], (TRUE,) * 3),
    "a business day less": ([clock("2025-11-07", 7, day_rule="business")], (TRUE,) * 3),
    "all parties ended": ([clock("2025-11-07", **parties("ended", "not_started"))], OF_NOTHING),
    "all ended, no start": ([clock(None, **parties("ended"))], OF_NOTHING),
    "one party disputes": ([clock("2025-11-07", **parties("ended", "disputed"))], (TRUE,) * 3),
    "one party is unknown": ([clock("2025-11-07", **parties("ended", "unknown"))], (TRUE,) * 3),
    "one party says nothing": ([clock("2025-11-07", **parties("ended", None))], (TRUE,) * 3),
    "no parties": ([clock("2025-11-07", parties=[])], (TRUE,) * 3),
    "one of two": ([clock("2025-09-01"), clock("2025-11-15", id="l")], (TRUE,) * 3),
    "one of two has no start": ([clock("2025-11-09"), clock(None, id="l")], (TRUE,) * 3),
    "far off, and one without a start": (
        [clock("2025-11-15"), clock(None, id="l")],
        (CANNOT_TELL,) * 3,
    ),
    "disputed": ([clock("2025-11-09", standing="disputed")], (CANNOT_TELL,) * 3),
    "disputed and far off": ([clock("2025-11-15", standing="disputed")], OF_NOTHING),
    "withdrawn": ([clock("2025-11-09", standing="withdrawn")], OF_NOTHING),
    "superseded": (
        [clock("2025-11-09"), clock("2025-11-15", id="l", supersedes=["k"])],
        OF_NOTHING,
    ),
    "held back, where it would be false": ([clock("2025-11-15"), UNREAD], (CANNOT_TELL,) * 3),
    "held back, where it is true": (
        [clock("2025-11-10"), UNREAD],
        (CANNOT_TELL, CANNOT_TELL, TRUE),
    ),
    "a doubled id": ([clock("2025-11-15"), clock("2025-11-09")], OF_NOTHING),
}


def said_of(clocks: object) -> tuple[Answer, Answer, Answer]:
    on = ground() if clocks is None else ground(clocks=clocks)
    hill = answers("HP-6", on)
    return answers("FP-2", on)[Level.WARNING], hill[Level.CAUTION], hill[Level.ADVISORY]


@pytest.mark.parametrize(("clocks", "said"), CLOCKS.values(), ids=CLOCKS.keys())
def test_a_clock_that_runs_is_asked_for_its_days(
    clocks: list[Json], said: tuple[Answer, Answer, Answer]
) -> None:
    assert said_of(clocks) == said


@pytest.mark.parametrize("clocks", [None, "not a list", {}], ids=["absent", "text", "an object"])
def test_without_the_list_of_clocks_nothing_can_be_told(clocks: object) -> None:
    assert said_of(clocks) == (CANNOT_TELL,) * 3


def test_the_days_come_from_the_config() -> None:
    on = ground(clocks=[clock("2025-11-14")])
    assert answers(changed("FP-2", warning_days=7), on) == {Level.WARNING: TRUE}
    of_hill = changed("HP-6", caution_days=6, advisory_days=8)
    assert answers(of_hill, on) == {Level.CAUTION: FALSE, Level.ADVISORY: TRUE}

"""The days left of the running clock that ends first."""

from typing import Any

import pytest

from tests.watch.documents import Json
from tests.watch.measures.told import told
from tests.watch.rules.asking import WATCHED, ground


def clock(earliest: str | None, latest: str | None = None, **members: Any) -> Json:
    """Return a clock of 10 days that names the indicator."""
    start = {"earliest": earliest, "latest": latest or earliest}
    begun = {"start": start} if earliest else {}
    return {"id": "k", "title": "T", "days": 10, "indicator": WATCHED, **begun, **members}


def other(earliest: str | None, **members: Any) -> Json:
    return clock(earliest, **{"id": "l", **members})


ENDED: Json = {"parties": [{"party": "P", "status": "ended"}]}
NONE_RUNS = "cannot tell: no clock that surely counts runs"
LEFT: dict[str, tuple[list[Json], str]] = {
    "none": ([], NONE_RUNS),
    "of another indicator": ([clock("2025-11-10", indicator="o")], NONE_RUNS),
    "one": ([clock("2025-11-10")], "3"),
    "on its last day": ([clock("2025-11-07")], "0"),
    "passed": ([clock("2025-11-01")], "-6"),
    "two starts": ([clock("2025-11-08", "2025-11-10")], "1 to 3"),
    "a month as its start": ([clock("2025-11")], "-6 to 23"),
    "the first of two": ([clock("2025-11-10"), other("2025-11-12")], "3"),
    "either may be the first": (
        [clock("2025-11-08", "2025-11-12"), other("2025-11-10")],
        "1 to 3",
    ),
    "one disputed, before": (
        [clock("2025-11-10"), other("2025-11-08", standing="disputed")],
        "1 to 3",
    ),
    "one disputed, after": (
        [clock("2025-11-10"), other("2025-11-12", standing="disputed")],
        "3",
    ),
    "disputed alone": ([clock("2025-11-10", standing="disputed")], NONE_RUNS),
    "withdrawn": ([clock("2025-11-10", standing="withdrawn")], NONE_RUNS),
    "ended": ([clock("2025-11-10", **ENDED)], NONE_RUNS),
    "one ended": ([clock("2025-11-12"), other("2025-11-10", **ENDED)], "5"),
    "no start": ([clock(None)], "cannot tell: no start date"),
    "one without a start": ([clock("2025-11-10"), other(None)], "cannot tell: no start date"),
    "in business days": ([clock("2025-11-03", day_rule="business")], "1"),
}


@pytest.mark.parametrize(("clocks", "words"), LEFT.values(), ids=LEFT.keys())
def test_the_clock_that_ends_first_is_measured(clocks: list[Json], words: str) -> None:
    assert told("clock_days_left", ground(clocks=clocks)) == words


def test_clocks_absent_or_unreadable_are_said_to_be() -> None:
    assert told("clock_days_left", ground()) == "cannot tell: clocks is not in feed"
    on = ground(clocks="text")
    assert told("clock_days_left", on) == "cannot tell: clocks could not be read"

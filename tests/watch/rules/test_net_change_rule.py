"""PO-3: net support fell or rose beyond its margin of error."""

import pytest

from dashboard.contract.answer import Answer
from dashboard.contract.indicators import Level
from dashboard.watch.rules.canvass import Canvass
from dashboard.watch.rules.polls import change_answer
from tests.watch.documents import Json
from tests.watch.rules.asking import CANNOT_TELL, FALSE, TRUE, UNREAD, answers, ground, watching
from tests.watch.rules.poll_records import before, poll

Two = tuple[Answer, Answer]
FALLING: Two = (TRUE, FALSE)
RISING: Two = (FALSE, TRUE)
WITHIN: Two = (FALSE, FALSE)
OPEN: Two = (CANNOT_TELL, CANNOT_TELL)
N: Json = {"sample_size": 1000}
# Of 50-50 in 1000 the variance of the net is 10 square points: a change of 8.77 is beyond.
EVEN = before(50, 50, **N)

PO_3: dict[str, tuple[list[Json], Two]] = {
    "one poll": ([poll(45, 55, **N)], OPEN),
    "falling": ([poll(45, 55, **N), EVEN], FALLING),
    "rising": ([poll(55, 45, **N), EVEN], RISING),
    "within": ([poll(46, 54, **N), EVEN], WITHIN),
    "rising within": ([poll(54, 46, **N), EVEN], WITHIN),
    "no change": ([poll(50, 50, **N), EVEN], WITHIN),
    "the newest without MoE": ([poll(10, 90), EVEN], OPEN),
    "the one before without MoE": ([poll(10, 90, **N), before(50, 50)], OPEN),
    "no change, without MoE": ([poll(50, 50), EVEN], OPEN),
    "a margin of error before a sample": (
        [poll(40, 60, margin_of_error=10, **N), before(50, 50, margin_of_error=10, **N)],
        WITHIN,
    ),
    "a margin of error alone": (
        [poll(40, 60, margin_of_error=3), before(50, 50, margin_of_error=3)],
        FALLING,
    ),
    "a margin of error of 0 is none": ([poll(40, 60, margin_of_error=0, **N), EVEN], FALLING),
    "a side missing": ([poll(40, None, **N), EVEN], OPEN),
    # Variances of 10 and 15 square points: the bound is 1.96 * 5 = 9.8.
    "exactly the bound": ([poll(33.0802, 42.8802, sample_size=500), EVEN], WITHIN),
    "just beyond the bound": ([poll(33.0802, 42.8802, sample_size=501), EVEN], FALLING),
    "two of one day, one falling": (
        [poll(45, 55, **N), poll(50, 50, "c", **N), EVEN],
        (CANNOT_TELL, CANNOT_TELL),
    ),
    "the one before disputed": (
        [poll(45, 55, **N), before(50, 50, standing="disputed", **N)],
        OPEN,
    ),
    "the one before withdrawn": (
        [poll(45, 55, **N), before(50, 50, standing="withdrawn", **N)],
        OPEN,
    ),
    "one between disputed": (
        [
            poll(45, 55, **N),
            poll(49, 51, "c", field_end="2025-11-01", standing="disputed", **N),
            EVEN,
        ],
        (CANNOT_TELL, FALSE),
    ),
    "falling, one held back": ([poll(45, 55, **N), EVEN, UNREAD], (TRUE, CANNOT_TELL)),
    "within, one held back": ([poll(46, 54, **N), EVEN, UNREAD], OPEN),
    "falling, too old": (
        [poll(45, 55, field_end="2025-10-17", **N), EVEN],
        OPEN,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("polls", "said"), PO_3.values(), ids=PO_3.keys())
def test_po_3_asks_whether_the_change_is_beyond_the_error_of_both(
    polls: list[Json], said: Two
) -> None:
    found = answers("PO-3", ground(polling=polls), "p")
    assert (found[Level.CAUTION], found[Level.ADVISORY]) == said


@pytest.mark.parametrize(("polls", "said"), PO_3.values(), ids=PO_3.keys())
def test_the_trend_asks_for_the_change_as_po_3_does(polls: list[Json], said: Two) -> None:
    canvass = Canvass.of(ground(polling=polls), watching("p"))
    assert (change_answer(canvass, rising=False), change_answer(canvass, rising=True)) == said

"""The rules on the example feed and its update, as product.md states them."""

from functools import cache
from pathlib import Path

import pytest

from dashboard.contract.answer import Answer
from dashboard.contract.indicators import Level
from dashboard.watch.counting import Reckoning
from dashboard.watch.ground import Ground
from dashboard.watch.measures.registry import read
from dashboard.watch.rules.registry import RULES
from tests.watch.documents import EXAMPLE, UPDATE, taken
from tests.watch.rules.asking import CANNOT_TELL, FALSE, TRUE, shipped

A, C, W = Level.ADVISORY, Level.CAUTION, Level.WARNING


@cache
def at_its_own_time(path: Path) -> Ground:
    document = taken(path.read_bytes())
    return Ground(Reckoning(document, document.head.as_of))


def said(path: Path, indicator: str, rule: str, level: Level) -> Answer:
    on = at_its_own_time(path)
    of = next(one for one in on.reckoning.document.indicators.records if one.id == indicator)
    finding = RULES[rule](on, of, shipped()[rule]).finding(level)
    assert finding is not None
    return finding.answer


GOLDEN = [
    (EXAMPLE, "watch.fto", "FP-1", C, TRUE),
    (EXAMPLE, "watch.fto", "FP-1", W, FALSE),
    (EXAMPLE, "watch.fto", "FP-2", W, FALSE),
    (EXAMPLE, "watch.tempo", "OT-1", W, FALSE),
    (EXAMPLE, "watch.tempo", "OT-2", C, CANNOT_TELL),
    (EXAMPLE, "watch.tempo", "OT-2", A, CANNOT_TELL),
    (EXAMPLE, "watch.tempo", "OT-4", C, TRUE),
    (EXAMPLE, "watch.tempo", "OT-5", W, CANNOT_TELL),
    (EXAMPLE, "watch.tempo", "CF-1", A, TRUE),
    (EXAMPLE, "watch.hill", "HP-1", C, CANNOT_TELL),
    (EXAMPLE, "watch.hill", "HP-2", W, FALSE),
    (EXAMPLE, "watch.hill", "HP-3", C, TRUE),
    (EXAMPLE, "watch.opinion", "PO-1", A, TRUE),
    (EXAMPLE, "watch.opinion", "PO-2", C, FALSE),
    (EXAMPLE, "watch.opinion", "PO-3", C, CANNOT_TELL),
    (UPDATE, "watch.fto", "FP-1", W, TRUE),
    (UPDATE, "watch.fto", "FP-3", A, FALSE),
    (UPDATE, "watch.tempo", "OT-4", C, CANNOT_TELL),
    (UPDATE, "watch.hill", "HP-1", C, TRUE),
    (UPDATE, "watch.hill", "HP-3", C, FALSE),
    (UPDATE, "watch.hill", "HP-6", C, TRUE),
    (UPDATE, "watch.opinion", "PO-1", A, TRUE),
]


@pytest.mark.parametrize(
    ("path", "indicator", "rule", "level", "answer"),
    GOLDEN,
    ids=[f"{path.stem} {rule} {level}" for path, _, rule, level, _ in GOLDEN],
)
def test_the_example_is_judged_as_the_design_states(
    path: Path, indicator: str, rule: str, level: Level, answer: Answer
) -> None:
    assert said(path, indicator, rule, level) is answer


def test_figures_of_the_update_are_those_of_the_design() -> None:
    on = at_its_own_time(UPDATE)
    indicators = {one.id: one for one in on.reckoning.document.indicators.records}
    hill, opinion = indicators["watch.hill"], indicators["watch.opinion"]
    assert str(read("votes_short_by", on, hill)) == "2"
    # 4 September and 60 days end on 3 November, 21 days before the update.
    assert str(read("clock_days_left", on, hill)) == "-21"
    assert str(read("net_support", on, opinion)) == "-22"
    assert round(float(str(read("net_margin", on, opinion)))) == 5

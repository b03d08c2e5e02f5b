"""A desk's own rule: measures held against figures, in three values."""

from dataclasses import replace
from decimal import Decimal
from typing import Literal

import pytest

from dashboard.config.desk_rule import Comparison, Condition
from dashboard.config.rule_table import RuleSettings
from dashboard.contract.answer import Answer
from dashboard.contract.indicators import Level
from dashboard.measures import MEASURES
from tests.watch.documents import Json
from tests.watch.rules.asking import (
    CANNOT_TELL,
    FALSE,
    TRUE,
    UNREAD,
    answer,
    answers,
    ground,
    shipped,
)
from tests.watch.rules.strike_records import count, days

Joined = Literal["all", "any"]


def condition(joined: Joined, *comparisons: str, level: str = "caution") -> Condition:
    """Return a condition of such comparisons as `strikes_7d >= 3`."""
    measures = {measure.name: measure for measure in MEASURES}
    parts = [said.split() for said in comparisons]
    return Condition(
        level, joined, tuple(Comparison(measures[name], op, Decimal(v)) for name, op, v in parts)
    )


def own(*conditions: Condition) -> RuleSettings:
    return replace(shipped()["FP-1"], id="own", thresholds={}, conditions=conditions)


# One to three strikes in the week, and five or more in 30 days.
STRIKES: Json = {
    "events": [*days("2025-11-12", "2025-11", *["2025-11-10"] * 4)],
    "count": count("exact", 7, since="2025-09-02"),
}
COMPARED: dict[str, tuple[Joined, tuple[str, ...], Answer]] = {
    "at least the least": ("all", ("strikes_7d >= 1",), TRUE),
    "at least what it may be": ("all", ("strikes_7d >= 2",), CANNOT_TELL),
    "at least more": ("all", ("strikes_7d >= 4",), FALSE),
    "above the most": ("all", ("strikes_7d > 3",), FALSE),
    "at most the most": ("all", ("strikes_7d <= 3",), TRUE),
    "below the least": ("all", ("strikes_7d < 1",), FALSE),
    "equal to one that may be": ("all", ("strikes_7d == 2",), CANNOT_TELL),
    "equal to none that may be": ("all", ("strikes_7d == 4",), FALSE),
    "not equal to one that may be": ("all", ("strikes_7d != 2",), CANNOT_TELL),
    "not equal to none that may be": ("all", ("strikes_7d != 4",), TRUE),
    "all, one false": ("all", ("strikes_7d >= 2", "strikes_7d >= 4"), FALSE),
    "all, one open": ("all", ("strikes_7d >= 1", "strikes_7d >= 2"), CANNOT_TELL),
    "all true": ("all", ("strikes_7d >= 1", "strikes_30d >= 5"), TRUE),
    "any, one true": ("any", ("strikes_7d >= 1", "strikes_7d >= 2"), TRUE),
    "any, one open": ("any", ("strikes_7d >= 4", "strikes_7d >= 2"), CANNOT_TELL),
    "any, none": ("any", ("strikes_7d >= 4", "strikes_30d < 5"), FALSE),
    "of an absent list": ("all", ("moves_7d >= 0",), CANNOT_TELL),
    "any, of an absent list": ("any", ("moves_7d >= 0", "strikes_7d >= 1"), TRUE),
}


@pytest.mark.parametrize(("joined", "said", "found"), COMPARED.values(), ids=COMPARED.keys())
def test_measures_are_compared_in_three_values(
    joined: Joined, said: tuple[str, ...], found: Answer
) -> None:
    assert answer(own(condition(joined, *said)), ground(strikes=STRIKES)) is found


def test_each_level_has_its_own_condition() -> None:
    rule = own(
        condition("all", "strikes_7d >= 4", level="warning"),
        condition("all", "strikes_7d >= 1", level="advisory"),
    )
    on = ground(strikes=STRIKES)
    assert answers(rule, on) == {Level.WARNING: FALSE, Level.ADVISORY: TRUE}


def test_a_measure_of_a_list_with_a_record_held_back_cannot_be_told() -> None:
    rule = own(condition("all", "strikes_7d <= 9"))
    assert answer(rule, ground(strikes={"events": []})) is TRUE
    assert answer(rule, ground(strikes={"events": [UNREAD]})) is CANNOT_TELL
    assert answer(rule, ground(strikes={"events": []}, posture=[UNREAD])) is TRUE
    doubled = days("2025-11-12") * 2
    assert answer(rule, ground(strikes={"events": doubled})) is TRUE

"""Rules and measures stand in several tables, because settings are read before those are loaded."""

import tomllib

from dashboard.config.desk_rule import OPERATORS
from dashboard.config.rule_table import DEFAULT_RULES, LEVELS
from dashboard.contract.indicators import Level
from dashboard.measures import MEASURES
from dashboard.watch.measures import reading, registry
from dashboard.watch.rules.registry import RULES
from dashboard.watch.rules.verdict import URGENCY
from tests.config.loading import SHIPPED, Officer

FILE = tomllib.loads(SHIPPED.read_text(encoding="utf-8"))


def test_the_rules_stand_in_one_order_everywhere(officer: Officer) -> None:
    assert list(FILE["rules"]) == list(DEFAULT_RULES) == list(RULES)
    assert [rule.id for rule in officer.load().rules] == list(RULES)


def test_a_rule_of_the_program_compares_nothing_of_its_own(officer: Officer) -> None:
    assert not any(rule.is_own for rule in officer.load().rules)


def test_every_measure_has_the_function_that_reads_it() -> None:
    assert {one.name for one in MEASURES if one.own} == set(registry.OF_ONE)
    assert {one.name for one in MEASURES if not one.own} == set(registry.OF_ALL)
    assert len({one.name for one in MEASURES}) == len(MEASURES)


def test_every_operator_can_be_answered() -> None:
    assert set(OPERATORS) == set(reading.OPERATORS)


def test_the_levels_are_those_that_ask_for_attention() -> None:
    urgency = sorted(URGENCY, key=URGENCY.__getitem__)
    assert [Level(level) for level in LEVELS] == urgency[1:]

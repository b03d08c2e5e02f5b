from datetime import timedelta
from decimal import Decimal

import pytest

from dashboard.config.desk_rule import OPERATORS, Comparison
from dashboard.config.rule_table import RuleSettings
from dashboard.measures import MEASURES, Measure
from tests.config.desk_rules import NUMBER, compared, own, valued
from tests.config.loading import Officer

ONE = f"[{{{NUMBER}}}]"
MEASURE = {measure.name: measure for measure in MEASURES}


def night(officer: Officer, text: str, environment: dict[str, str] | None = None) -> RuleSettings:
    """The rule `night` of a file, which stands after all the default ones."""
    rule = officer.load(text, environment).rules[-1]
    assert rule.id == "night"
    return rule


def test_a_rule_of_a_desk_is_read_whole(officer: Officer) -> None:
    lines = (
        'sentence = "three strikes in a week"',
        "on = false",
        'latched = ["warning", "caution"]',
        "on_delay_minutes = 1.5",
        "hold_minutes = 0",
        f"caution.all = {ONE}",
    )
    rule = night(officer, own(*lines))
    assert rule.is_own
    assert not rule.on
    assert (rule.applies_to, rule.sentence) == (("watch.tempo",), "three strikes in a week")
    assert rule.latched == {"warning", "caution"}
    assert (rule.on_delay, rule.hold) == (timedelta(seconds=90), timedelta(0))
    (condition,) = rule.conditions
    assert (condition.level, condition.joined) == ("caution", "all")
    assert condition.comparisons == (Comparison(MEASURE["strikes_7d"], ">=", Decimal(3)),)


def test_what_a_rule_of_a_desk_does_not_say_is_as_of_the_default_rules(officer: Officer) -> None:
    rule = night(officer, compared(NUMBER))
    assert rule.on
    assert (rule.on_delay, rule.hold) == (timedelta(0), timedelta(hours=1))
    assert (rule.latched, rule.sentence) == (frozenset(), "a rule of this desk")


def test_the_highest_level_stands_first(officer: Officer) -> None:
    lines = (f"advisory.any = {ONE}", f"warning.all = {ONE}", f"caution.any = {ONE}")
    conditions = night(officer, own(*lines)).conditions
    assert [(one.level, one.joined) for one in conditions] == [
        ("warning", "all"),
        ("caution", "any"),
        ("advisory", "any"),
    ]


@pytest.mark.parametrize("op", OPERATORS)
def test_an_operator_is_read_as_it_is_written(officer: Officer, op: str) -> None:
    text = compared(f'measure = "strikes_7d", op = "{op}", value = 3')
    assert night(officer, text).conditions[0].comparisons[0].op == op


@pytest.mark.parametrize("known", MEASURES, ids=lambda measure: measure.name)
def test_a_measure_is_compared_in_its_own_unit(officer: Officer, known: Measure) -> None:
    stated = f'measure = "{known.name}", op = "<", value = 1, unit = "{known.unit}"'
    assert night(officer, compared(stated)).conditions[0].comparisons[0].measure is known


@pytest.mark.parametrize(
    ("measure", "value", "read"),
    [
        ("strikes_7d", "9_007_199_254_740_991", "9007199254740991"),
        ("net_support", "-20", "-20"),
        ("net_support", "-0.1", "-0.1"),
        ("weekly_mean", "1e-7", "1E-7"),
        ("tempo_tail", "0", "0"),
        ("tempo_tail", "0.15", "0.15"),
        ("tempo_tail", "1", "1"),
    ],
)
def test_a_value_is_read_exactly(officer: Officer, measure: str, value: str, read: str) -> None:
    rule = night(officer, valued(value, measure))
    assert str(rule.conditions[0].comparisons[0].value) == read


def test_twenty_comparisons_are_allowed(officer: Officer) -> None:
    rule = night(officer, own(f"warning.any = [{', '.join([f'{{{NUMBER}}}'] * 20)}]"))
    assert len(rule.conditions[0].comparisons) == 20


def test_rules_of_a_desk_stand_in_their_own_order(officer: Officer) -> None:
    tables = [f'[rules.{name}]\napplies_to = ["i"]\ncaution.all = {ONE}' for name in ("z", "a-1")]
    assert [rule.id for rule in officer.load("\n".join(tables)).rules if rule.is_own] == [
        "z",
        "a-1",
    ]


def test_a_variable_changes_a_rule(officer: Officer) -> None:
    environment = {"WATCHFLOOR_RULES_NIGHT_ON": "false", "WATCHFLOOR_RULES_PO_2_CAUTION_NET": "-30"}
    assert not night(officer, compared(NUMBER), environment).on
    rules = {rule.id: rule for rule in officer.load(environment=environment).rules}
    assert rules["PO-2"].figure("caution.net") == -30

"""Every rule and every measure that is named can be asked."""

import pytest

from dashboard.config.rule_table import DEFAULT_RULES
from dashboard.measures import MEASURES
from dashboard.watch.measures.registry import OF_ALL, OF_ONE, panels_of
from dashboard.watch.rules.registry import DECIDERS, PANELS, RULES, Family, family_of
from tests.watch.measures.told import is_told
from tests.watch.rules.asking import CANNOT_TELL, ground, shipped, verdict


def test_the_rules_of_the_config_are_those_of_the_program_in_their_order() -> None:
    assert list(RULES) == list(DEFAULT_RULES) == list(shipped())


def test_every_measure_is_read_for_one_indicator_or_for_all() -> None:
    assert {one.name for one in MEASURES if one.own} == set(OF_ONE)
    assert {one.name for one in MEASURES if not one.own} == set(OF_ALL)


@pytest.mark.parametrize("name", [one.name for one in MEASURES])
def test_a_measure_rests_on_lists_and_says_nothing_without_them(name: str) -> None:
    document = ground().reckoning.document
    assert {path.partition(".")[0] for path in panels_of(name)} <= set(document.panels)
    assert not is_told(name, ground())


def test_families_are_what_the_ids_of_their_rules_begin_with() -> None:
    for rule in RULES:
        family = family_of(rule)
        assert rule == "CF-1" if family is None else rule.startswith(family.value)
    assert family_of("OT-own") is None
    assert set(DECIDERS) == set(PANELS) == set(Family)
    assert {family: family_of(rule) for family, rule in DECIDERS.items()} == {f: f for f in Family}


@pytest.mark.parametrize("rule", list(RULES))
def test_every_rule_says_what_it_asks_and_what_would_change_it_even_of_nothing(rule: str) -> None:
    for on in (ground(), ground(strikes={"events": []}, congress=[], posture=[], clocks=[],
                                designations=[], polling=[])):  # fmt: skip
        found = verdict(rule, on)
        assert found.rule == rule
        assert all((found.when, found.inputs, found.change))
    assert verdict(rule, ground()).answer is CANNOT_TELL

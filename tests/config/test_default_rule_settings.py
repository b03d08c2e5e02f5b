from datetime import timedelta
from decimal import Decimal

import pytest

from tests.config.loading import Officer
from tests.config.refusal import sentence

DAYS = "; allowed: a number from 0 to 36500"
BAD = {
    "threshold of text": ("FP-2", 'warning.days = "2"', f"warning.days is '2'{DAYS}"),
    "threshold that is true": ("FP-2", "warning.days = true", f"warning.days is true{DAYS}"),
    "threshold that is a list": ("FP-2", "warning.days = [2]", f"warning.days is [2]{DAYS}"),
    "threshold not a number": ("FP-2", "warning.days = nan", f"warning.days is nan{DAYS}"),
    "negative threshold": ("FP-2", "warning.days = -1", f"warning.days is -1{DAYS}"),
    "probability above 1": (
        "OT-2",
        "caution.tail = 5",
        "caution.tail is 5; allowed: a number from",
    ),
    "number for words": (
        "HP-3",
        "caution.words = 3",
        "caution.words is 3; allowed: a list of up to",
    ),
    "blank among words": (
        "HP-3",
        'caution.words = ["slim", ""]',
        "caution.words is ['slim', '']; ",
    ),
    "words with a blank before": (
        "HP-3",
        'caution.words = [" slim"]',
        "caution.words is [' slim']; ",
    ),
    "unknown key": ("OT-1", "enabled = true", "enabled is no setting; "),
    "misspelt threshold": (
        "OT-1",
        "warning.strike = 1",
        "warning.strike is no setting; the nearest is rules.OT-1.warning.strikes",
    ),
    "threshold of another level": (
        "OT-1",
        "caution.strikes = 1",
        "caution.strikes is no setting; ",
    ),
    "comparisons": ("OT-1", "caution.all = []", "caution.all is no setting; "),
    "threshold where a table is": (
        "OT-1",
        "warning = 1",
        "warning is 1; allowed: a table, [rules.OT-1.warning]",
    ),
    "latched of no level": (
        "OT-1",
        'latched = ["critical"]',
        "latched is ['critical']; allowed: a l",
    ),
    "latched twice": (
        "OT-1",
        'latched = ["warning", "warning"]',
        "latched is ['warning', 'warning']",
    ),
    "latched of text": ("OT-1", 'latched = "warning"', "latched is 'warning'; allowed: a list of"),
    "negative hold": (
        "OT-1",
        "hold_minutes = -1",
        "hold_minutes is -1; allowed: a number from 0 to",
    ),
    "hold of text": (
        "OT-1",
        'hold_minutes = "1 h"',
        "hold_minutes is '1 h'; allowed: a number from",
    ),
    "hold of eight days": (
        "OT-1",
        "hold_minutes = 11520",
        "hold_minutes is 11520; allowed: a number",
    ),
    "on that is text": ("OT-1", 'on = "off"', "on is 'off'; allowed: true or false"),
    "applies_to of text": (
        "OT-1",
        'applies_to = "a"',
        "applies_to is 'a'; allowed: a list of up to",
    ),
}


@pytest.mark.parametrize(("rule", "line", "said"), BAD.values(), ids=BAD.keys())
def test_a_bad_default_rule_is_refused_by_rule_and_key(
    officer: Officer, rule: str, line: str, said: str
) -> None:
    assert sentence(officer, f"[rules.{rule}]\n{line}").startswith(f"FILE: rules.{rule}.{said}")


def test_a_file_changes_only_what_it_names(officer: Officer) -> None:
    before = {rule.id: rule for rule in officer.load().rules}
    text = '[rules.OT-2]\non = false\ncaution.tail = 0.01\n[rules.HP-3]\ncaution.words = ["faible"]'
    after = {rule.id: rule for rule in officer.load(text).rules}
    assert not after["OT-2"].on
    assert after["OT-2"].thresholds == {
        "caution.tail": Decimal("0.01"),
        "advisory.tail": Decimal("0.15"),
    }
    assert after["HP-3"].words("caution.words") == ("faible",)
    assert {name for name, rule in after.items() if rule != before[name]} == {"OT-2", "HP-3"}


def test_a_threshold_is_asked_for_as_what_it_is(officer: Officer) -> None:
    rules = {rule.id: rule for rule in officer.load().rules}
    with pytest.raises(TypeError):
        rules["HP-3"].figure("caution.words")
    with pytest.raises(TypeError):
        rules["OT-1"].words("warning.strikes")


def test_only_cf_1_waits_and_what_is_grave_latches(officer: Officer) -> None:
    rules = officer.load().rules
    assert {rule.id: rule.on_delay for rule in rules if rule.on_delay} == {
        "CF-1": timedelta(hours=24)
    }
    assert {rule.id for rule in rules if rule.latched} == {"FP-1", "OT-1", "OT-5", "HP-2"}
    assert {rule.hold for rule in rules} == {timedelta(hours=1)}
    assert all(rule.on and not rule.applies_to for rule in rules)

"""What a rule gives over time: its delay, its hold and its latch."""

import pytest

from dashboard.config.rule_table import RuleSettings
from dashboard.contract.indicators import Level
from tests.watch.indicators.holding import Watched, given, rule, says, steps

GIVEN: dict[str, tuple[RuleSettings, str, str]] = {
    "true at once": (rule(), "t0", "W"),
    "false": (rule(), "f0", "-"),
    "cannot tell raises nothing": (rule(), "?0", "-"),
    "a delay that runs": (rule(delay=5), "t0 t4", "--"),
    "a delay that is over": (rule(delay=5), "t0 t5", "-W"),
    "a delay begun again": (rule(delay=5), "t0 f4 t5 t9 t10", "----W"),
    "a delay that ends untold": (rule(delay=5), "t0 ?6", "--"),
    "a hold that runs": (rule(), "t0 f10 f69", "WWW"),
    "a hold that is over": (rule(), "t0 f10 f70", "WW-"),
    "a hold counted from the first false": (rule(), "t0 t59 f60 f119 f120", "WWWW-"),
    "a hold begun again by true": (rule(), "t0 f10 t60 f70 f129 f130", "WWWWW-"),
    "a hold stopped by cannot tell": (rule(), "t0 f10 ?60 f80 f139 f140", "WWWWW-"),
    "cannot tell keeps it": (rule(), "t0 ?1 ?5000", "WWW"),
    "no hold": (rule(hold=0), "t0 f1", "W-"),
    "once given, no delay until it ends": (rule(delay=5), "t0 t5 f6 t7", "-WWW"),
    "a delay again after it ended": (rule(delay=5, hold=0), "t0 t5 f6 t7 t12", "-W--W"),
    "latched": (rule(latched=True), "t0 f1 f9000", "WWW"),
    "no latch before the delay is over": (rule(latched=True, delay=5), "t0 f4", "--"),
    "void": (rule(), "t0 v1", "W-"),
    "void ends a delay": (rule(delay=5), "t0 v3 t6", "---"),
}


@pytest.mark.parametrize(("settings", "asked", "levels"), GIVEN.values(), ids=GIVEN)
def test_a_level_comes_after_its_delay_and_goes_after_its_hold(
    settings: RuleSettings, asked: str, levels: str
) -> None:
    assert given(settings, asked) == levels


WAITING = {
    "the delay runs": ("t0 t3", 5),
    "it is over": ("t0 t5", None),
    "not true": ("f0", None),
    "true no more": ("t0 f3", None),
    "nothing asked": ("", None),
}


@pytest.mark.parametrize(("asked", "due"), WAITING.values(), ids=WAITING)
def test_a_level_waits_while_its_delay_runs(asked: str, due: int | None) -> None:
    watched = Watched(rule(delay=5))
    for minute, letter in steps(asked):
        watched.ask(minute, says(letter))
    waiting = watched.memory.waiting(watched.settings)
    if due is None:
        assert waiting is None
    else:
        assert waiting is not None
        assert (waiting[0], waiting[1].minute) == (Level.WARNING, due)

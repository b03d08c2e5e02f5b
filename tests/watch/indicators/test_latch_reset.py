"""A reset sets aside the facts that hold; only a fact beyond them raises the warning again."""

import pytest

from dashboard.contract.indicators import Level
from tests.watch.indicators.holding import Watched, ladder, rule, says
from tests.watch.rules.asking import CANNOT_TELL, TRUE

PUBLISHED = ladder(warning=TRUE)


def warned() -> Watched:
    """Return a latched rule that gives a warning for the records `s` and `r`."""
    watched = Watched(rule(latched=True))
    watched.ask(0, says("t", ("s", "r")))
    watched.reset(says("t", ("s", "r")))
    return watched


def published() -> Watched:
    """Return FP-1 once its warning for the record `d` was reset."""
    watched = Watched(rule("FP-1", latched=True))
    assert watched.ask(0, PUBLISHED) is Level.WARNING
    watched.reset(PUBLISHED)
    return watched


AFTER = {
    "the same facts": (("s", "r"), {}, Level.NORMAL),
    "one of them": (("s",), {}, Level.NORMAL),
    "a new fact beside": (("s", "r", "new"), {}, Level.WARNING),
    "a new fact alone": (("new",), {}, Level.WARNING),
    "a higher revision": (("s", "r"), {"s": 2}, Level.WARNING),
}


@pytest.mark.parametrize(("evidence", "revisions", "level"), AFTER.values(), ids=AFTER)
def test_only_a_new_fact_raises_a_reset_warning_again(
    evidence: tuple[str, ...], revisions: dict[str, int], level: Level
) -> None:
    watched = warned()
    assert not watched.memory.latched
    watched.revisions = revisions
    assert watched.ask(1, says("t", evidence)) is level
    assert watched.memory.latched is (level is Level.WARNING)


@pytest.mark.parametrize("between", ["f", "?", "v"], ids=["false", "cannot tell", "void"])
def test_what_was_set_aside_stays_so_whatever_comes_between(between: str) -> None:
    watched = warned()
    assert watched.ask(1, says(between, ("s",))) is Level.NORMAL
    assert watched.ask(500, says("t", ("s",))) is Level.NORMAL


def test_a_second_reset_adds_to_what_is_aside() -> None:
    watched = warned()
    assert watched.ask(1, says("t", ("new",))) is Level.WARNING
    watched.reset(says("t", ("new",)))
    assert watched.ask(2, says("t", ("s", "new"))) is Level.NORMAL


def test_a_reset_while_the_rule_is_false_sets_nothing_aside_that_is_not_there() -> None:
    watched = Watched(rule(latched=True))
    watched.ask(0, says("t"))
    assert watched.ask(1, says("f", ())) is Level.WARNING
    watched.reset(says("f", ()))
    assert watched.ask(2, says("f", ())) is Level.NORMAL
    assert watched.ask(3, says("t")) is Level.WARNING


def test_the_ladder_gives_an_advisory_once_its_warning_is_reset() -> None:
    watched = published()
    assert watched.memory.given is Level.ADVISORY
    assert watched.ask(1, PUBLISHED) is Level.ADVISORY
    assert watched.ask(9000, PUBLISHED) is Level.ADVISORY


def test_the_ladder_warns_again_at_a_higher_revision() -> None:
    watched = published()
    watched.revisions = {"d": 2}
    assert watched.ask(1, PUBLISHED) is Level.WARNING


def test_the_ladder_keeps_its_advisory_while_nothing_can_be_told() -> None:
    watched = published()
    watched.ask(1, PUBLISHED)
    untold = ladder(warning=CANNOT_TELL, caution=CANNOT_TELL, advisory=CANNOT_TELL)
    assert watched.ask(2, untold) is Level.ADVISORY


def test_a_lower_step_after_the_reset_gives_its_own_level() -> None:
    watched = published()
    assert watched.ask(1, ladder(caution=TRUE)) is Level.CAUTION

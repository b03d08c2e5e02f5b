"""An alarm that comes and goes is one line: counted over documents, whoever has seen it."""

from datetime import timedelta

import pytest

from dashboard.watch.acts import Hand, acknowledging
from dashboard.watch.alarms.alarm import State
from tests.watch.alarms.looks import LADDER, OFFICER, Watch, at, climbed, rules, without

HOLDS = {
    "A": climbed("signalled"),
    "C": climbed("announced"),
    "W": climbed("published"),
    ".": climbed(None),
}
BOOK = rules(hold=timedelta(0), latched=frozenset())


def seen(documents: str, *, acknowledged: bool = False) -> Watch:
    """Return a watch after these documents, a minute apart, each alarm acknowledged or none."""
    watch = Watch(BOOK)
    for minute, letter in enumerate(documents):
        watch.see(HOLDS[letter], minute)
        if acknowledged and watch.situation.unacknowledged:
            hand = Hand(OFFICER, at(minute), "seen")
            watch.do(lambda key, by=hand: acknowledging([key], str, by))  # type: ignore[misc]
    return watch


COMES = {
    "comes and goes": ("C.C.", True),
    "comes and goes between calm ones": ("C..C...C", True),
    "goes to and fro between levels": ("CACA", True),
    "stays": ("CCCCCCCC", False),
    "three changes": ("C.CCCCCC", False),
    "four changes in nine documents": ("CC.....C.", False),
    "seven calm ones after": ("C.C........", True),
    "eight calm ones after": ("C.C.........", False),
}


@pytest.mark.parametrize("acknowledged", [False, True], ids=["unseen", "acknowledged"])
@pytest.mark.parametrize(("documents", "flaps"), COMES.values(), ids=COMES)
def test_an_alarm_flaps_whether_it_was_seen_or_not(
    documents: str, flaps: bool, acknowledged: bool
) -> None:
    assert seen(documents, acknowledged=acknowledged).alarm().flapping is flaps


def test_looks_at_the_same_document_do_not_count() -> None:
    watch = seen("C.C")
    before = watch.alarm().calm
    for minute in range(10, 40):
        watch.see(HOLDS["C"], minute, digest="at 2")
    assert watch.alarm().calm == before


def test_flapping_is_one_entry_and_no_bell_until_it_is_calm() -> None:
    watch = seen("C.C.")
    assert "1 FP-1 flapping, one line until eight calm documents" in watch.said
    said = []
    for minute, letter in enumerate("C.C.", 4):
        assert watch.see(HOLDS[letter], minute).raised == ()
        said += [one for one in watch.said if one.startswith("1 FP-1")]
    assert said == []
    for minute in range(8, 16):
        watch.see(HOLDS["."], minute)
    assert watch.said == ["1 FP-1 calm again"]


HEARD = {
    "a warning behind an advisory": ("A.A.A.W", True),
    "a warning that makes it flap": ("A.AW", True),
    "a warning as there was before": ("W.W.W.W", False),
    "an advisory after a warning": ("W.W.W.A", False),
    "a caution after a calm between": ("A.A.........C", True),
}


@pytest.mark.parametrize("acknowledged", [False, True], ids=["unseen", "acknowledged"])
@pytest.mark.parametrize(("documents", "heard"), HEARD.values(), ids=HEARD)
def test_a_flapping_alarm_is_heard_when_it_rises_higher_than_before(
    documents: str, heard: bool, acknowledged: bool
) -> None:
    watch = seen(documents[:-1], acknowledged=acknowledged)
    turn = watch.see(HOLDS[documents[-1]], len(documents))
    assert turn.raised == ((LADDER,) if heard else ())


def test_each_warning_that_latches_is_heard_though_its_alarm_flaps() -> None:
    watch = seen("W.W.W.")
    watch.rules = rules(hold=timedelta(0))
    assert watch.see(HOLDS["W"], 7).raised == (LADDER,)
    assert watch.alarm().flapping
    assert watch.alarm().latched


def test_a_flapping_alarm_keeps_its_state_for_an_officer() -> None:
    watch = seen("C.C.")
    assert watch.alarm().state is State.RETURNED
    assert [key for key, _ in watch.situation.unacknowledged] == [LADDER]


def test_a_flapping_rule_that_is_switched_off_is_out_of_service() -> None:
    watch = seen("C.C.")
    off = Watch(without("FP-1", of=BOOK), watch.memory)
    off.see(HOLDS["C"], 9)
    assert off.alarm().mark == "o"
    assert "1 FP-1 out of service" in off.said

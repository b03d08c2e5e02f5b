"""When the bell rings, and when it does not."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from dashboard.contract.indicators import Level
from dashboard.session.ringing import Bell, newly_raised
from dashboard.watch.alarms.alarm import Alarm, State
from dashboard.watch.memory import Key, Memory
from tests.session.watching import START

AGAIN = timedelta(minutes=10)
ONE, OTHER = ("i", "FP-1"), ("j", "HP-1")
W, C, A = Level.WARNING, Level.CAUTION, Level.ADVISORY


def alarm(level: Level, state: State = State.UNACKNOWLEDGED, **members: object) -> Alarm:
    return replace(Alarm(state, level, START), **members)  # type: ignore[arg-type]


def memory(*alarms: Alarm) -> Memory:
    keys: tuple[Key, ...] = (ONE, OTHER)
    return Memory(alarms=dict(zip(keys, alarms, strict=False)))


def later(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


def rung(*alarms: Alarm) -> Bell:
    """Return a bell that has just rung for these alarms."""
    bell = Bell(AGAIN)
    bell.after(Memory(), memory(*alarms), START, begun=True)
    return bell


WAITS = alarm(W)


@pytest.mark.parametrize(
    ("before", "now", "rings"),
    [
        pytest.param((), (alarm(W),), True, id="a warning comes"),
        pytest.param((), (alarm(C),), True, id="a caution comes"),
        pytest.param((), (alarm(A),), False, id="an advisory comes"),
        pytest.param((), (alarm(C), alarm(W)), True, id="two come at once"),
        pytest.param((WAITS,), (WAITS,), False, id="it waits as before"),
        pytest.param((WAITS,), (WAITS, alarm(C)), True, id="another comes beside it"),
        pytest.param(
            (alarm(W, State.RETURNED, loudest=W),),
            (alarm(W, flapping=True),),
            False,
            id="it flaps",
        ),
        pytest.param(
            (alarm(A, State.RETURNED, loudest=A),),
            (alarm(W, flapping=True),),
            True,
            id="it flaps and rises higher than before",
        ),
        pytest.param((WAITS,), (alarm(W, State.ACKNOWLEDGED),), False, id="it is acknowledged"),
        pytest.param((WAITS,), (alarm(W, State.RETURNED),), False, id="it returns"),
        pytest.param((WAITS,), (), False, id="it is gone"),
        pytest.param(
            (alarm(C, State.ACKNOWLEDGED),), (alarm(W),), True, id="an acknowledged one rises"
        ),
        pytest.param((alarm(C),), (alarm(W, since=later(1)),), True, id="one that waits rises"),
        pytest.param((alarm(C),), (alarm(W),), True, id="one rises while the time stands still"),
        pytest.param((alarm(W),), (alarm(C),), False, id="one that waits falls"),
        pytest.param((alarm(W, State.SHELVED),), (alarm(W),), True, id="a shelf ends"),
    ],
)
def test_the_bell_rings_at_the_transition(
    before: tuple[Alarm, ...], now: tuple[Alarm, ...], rings: bool
) -> None:
    bell = Bell(AGAIN)
    assert bell.after(memory(*before), memory(*now), START, begun=True) is rings
    assert not bell.after(memory(*now), memory(*now), later(1), begun=True)


def test_what_comes_is_named() -> None:
    before, now = memory(alarm(A)), memory(alarm(A), alarm(C))
    assert newly_raised(before, now) == (OTHER,)


def test_what_waits_at_the_start_is_silent_until_it_waited_long_enough() -> None:
    bell, waiting = Bell(AGAIN), memory(WAITS)
    assert not bell.after(Memory(), waiting, START, begun=False)
    assert not bell.due(waiting, later(9.9))
    assert bell.due(waiting, later(10))


def test_a_warning_rings_again_and_again() -> None:
    bell, waiting = rung(WAITS), memory(WAITS)
    minutes = [0, 5, 9.9, 10, 10.1, 19.9, 20, 31]
    assert [n for n in minutes if bell.due(waiting, later(n))] == [10, 20, 31]


@pytest.mark.parametrize(
    "waiting",
    [
        pytest.param(alarm(C), id="a caution"),
        pytest.param(alarm(W, State.ACKNOWLEDGED), id="an acknowledged warning"),
        pytest.param(alarm(W, State.RETURNED), id="a warning that returned"),
        pytest.param(alarm(W, State.SHELVED), id="a shelved warning"),
    ],
)
def test_no_other_alarm_rings_again(waiting: Alarm) -> None:
    bell = rung(WAITS)
    assert not any(bell.due(memory(waiting), later(n)) for n in (0, 10, 20, 600))


@pytest.mark.parametrize(
    "waits",
    [alarm(W, flapping=True), alarm(W, frozen=True)],
    ids=["that flaps", "that a lost feed has frozen"],
)
def test_a_warning_rings_again_though_its_rule_says_nothing_new(waits: Alarm) -> None:
    bell, waiting = rung(WAITS), memory(waits)
    assert not bell.due(waiting, later(9))
    assert bell.due(waiting, later(10))


def test_a_new_alarm_puts_the_next_ring_off() -> None:
    bell = rung(WAITS)
    assert bell.after(memory(WAITS), memory(WAITS, alarm(W, since=later(8))), later(8), begun=True)
    waiting = memory(WAITS, alarm(W, since=later(8)))
    assert not bell.due(waiting, later(10))
    assert bell.due(waiting, later(18))


def test_a_clock_that_goes_back_rings_once_and_counts_anew() -> None:
    bell, waiting = rung(WAITS), memory(WAITS)
    minutes = [-60, -59, -50.1, -50]
    assert [n for n in minutes if bell.due(waiting, later(n))] == [-60, -50]


def test_a_warning_that_was_never_rung_for_waits_its_time_first() -> None:
    bell, waiting = Bell(AGAIN), memory(WAITS)
    assert not bell.due(waiting, START)
    assert bell.due(waiting, later(10))

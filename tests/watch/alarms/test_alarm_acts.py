"""What officers may do to an alarm in each state, and why they are refused."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from dashboard.contract.indicators import Level
from dashboard.watch.alarms import life
from dashboard.watch.alarms.alarm import Alarm, State
from dashboard.watch.alarms.life import RefusedError
from tests.watch.alarms.alarm_steps import START, act, alarm, told

HOUR = timedelta(hours=1)
WARNED = alarm(State.UNACKNOWLEDGED, Level.WARNING, latched=True)
Deed = Callable[[Alarm], Alarm]


def acknowledged(one: Alarm) -> Alarm:
    return life.acknowledge(one, act())


def shelved(one: Alarm) -> Alarm:
    return life.shelve(one, act(), START + HOUR)


def unshelved(one: Alarm) -> Alarm:
    return life.unshelve(one, START)


def unlatched(one: Alarm) -> Alarm:
    return life.reset(one, act(), Level.NORMAL)


REFUSED: dict[str, tuple[Deed, Alarm, str]] = {
    "nothing to acknowledge": (acknowledged, Alarm(), "not an alarm now"),
    "acknowledged twice": (acknowledged, alarm(State.ACKNOWLEDGED), "already, by Adams"),
    "acknowledged on the shelf": (acknowledged, alarm(State.SHELVED), "S ends that first"),
    "acknowledged out of service": (acknowledged, alarm(State.OUT_OF_SERVICE), "out of service"),
    "nothing to shelve": (shelved, Alarm(), "not an alarm now"),
    "shelved twice": (shelved, alarm(State.SHELVED), "shelved already"),
    "shelved once it returned": (shelved, alarm(State.RETURNED), "a acknowledges it"),
    "shelved out of service": (shelved, alarm(State.OUT_OF_SERVICE), "out of service"),
    "no shelf to end": (unshelved, alarm(State.ACKNOWLEDGED), "not shelved"),
    "no latch to reset": (unlatched, alarm(State.ACKNOWLEDGED), "not latched"),
    "reset of nothing": (unlatched, Alarm(), "not latched"),
}


@pytest.mark.parametrize(("deed", "before", "why"), REFUSED.values(), ids=REFUSED)
def test_a_refusal_says_why(deed: Deed, before: Alarm, why: str) -> None:
    with pytest.raises(RefusedError, match=why):
        deed(before)


@pytest.mark.parametrize("note", ["", "  "], ids=["empty", "blank"])
def test_a_shelf_needs_a_reason_and_a_reset_a_note(note: str) -> None:
    with pytest.raises(RefusedError, match="needs a reason"):
        life.shelve(WARNED, act(note=note), START + HOUR)
    with pytest.raises(RefusedError, match="needs a note"):
        life.reset(WARNED, act(note=note), Level.NORMAL)


ENDS = {
    "before": (-HOUR, False),
    "at once": (0 * HOUR, False),
    "in an hour": (HOUR, True),
    "in eight hours": (8 * HOUR, True),
    "a second beyond": (8 * HOUR + timedelta(seconds=1), False),
}


@pytest.mark.parametrize(("after", "allowed"), ENDS.values(), ids=ENDS)
def test_a_shelf_ends_within_eight_hours(after: timedelta, allowed: bool) -> None:
    if allowed:
        assert life.shelve(WARNED, act(), START + after).mark == "zL"
    else:
        with pytest.raises(RefusedError, match="within 8 h"):
            life.shelve(WARNED, act(), START + after)


def test_the_end_of_a_shelf_raises_what_still_holds_and_nothing_else() -> None:
    on_shelf = shelved(alarm(State.UNACKNOWLEDGED))
    before, after = START + HOUR - timedelta(seconds=1), START + HOUR
    assert life.by_time(on_shelf, before) == on_shelf
    raised = life.by_time(on_shelf, after)
    assert (raised.state, raised.since, raised.act) == (State.UNACKNOWLEDGED, after, None)
    assert life.by_time(told(on_shelf, Level.NORMAL), after) == Alarm()


SHELF = {
    "a lower level": ([Level.ADVISORY], State.SHELVED),
    "nothing": ([Level.NORMAL], State.SHELVED),
    "the same again": ([Level.NORMAL, Level.CAUTION], State.SHELVED),
    "a higher level": ([Level.WARNING], State.UNACKNOWLEDGED),
    "a higher level after none": ([Level.NORMAL, Level.WARNING], State.UNACKNOWLEDGED),
    "lower, then as before": ([Level.ADVISORY, Level.CAUTION], State.SHELVED),
}


@pytest.mark.parametrize(("levels", "state"), SHELF.values(), ids=SHELF)
def test_only_a_level_above_the_shelved_one_ends_a_shelf(levels: list[Level], state: State) -> None:
    moved = alarm(State.SHELVED, Level.CAUTION)
    for level in levels:
        moved = told(moved, level)
    assert moved.state is state


RESET = {
    "unacknowledged, nothing left": (WARNED, Level.NORMAL, State.NORMAL),
    "unacknowledged, advisory left": (WARNED, Level.ADVISORY, State.ACKNOWLEDGED),
    "acknowledged, nothing left": (acknowledged(WARNED), Level.NORMAL, State.NORMAL),
    "acknowledged, advisory left": (acknowledged(WARNED), Level.ADVISORY, State.ACKNOWLEDGED),
    "shelved": (shelved(WARNED), Level.ADVISORY, State.SHELVED),
    "frozen": (replace(WARNED, frozen=True), Level.NORMAL, State.NORMAL),
}


@pytest.mark.parametrize(("before", "given", "state"), RESET.values(), ids=RESET)
def test_a_reset_with_a_note_ends_the_latch(before: Alarm, given: Level, state: State) -> None:
    after = life.reset(before, act(), given)
    assert (after.state, after.level, after.latched) == (state, given, False)


def test_an_acknowledgement_says_who_when_and_why_and_what_falls_keeps_it() -> None:
    seen = acknowledged(WARNED)
    assert seen.act == act()
    assert told(seen, Level.CAUTION).act == act()
    assert told(seen, Level.CAUTION).state is State.ACKNOWLEDGED


MARKS = {
    "normal": (Alarm(), ""),
    "unacknowledged": (alarm(State.UNACKNOWLEDGED), "!"),
    "acknowledged": (alarm(State.ACKNOWLEDGED), "*"),
    "returned": (alarm(State.RETURNED), "r"),
    "shelved": (alarm(State.SHELVED), "z"),
    "out of service": (alarm(State.OUT_OF_SERVICE), "o"),
    "latched": (alarm(State.ACKNOWLEDGED, latched=True), "*L"),
    "frozen": (alarm(State.ACKNOWLEDGED, frozen=True), "*?"),
    "latched and frozen": (alarm(State.UNACKNOWLEDGED, latched=True, frozen=True), "!L?"),
}


@pytest.mark.parametrize(("one", "mark"), MARKS.values(), ids=MARKS)
def test_every_state_has_its_mark(one: Alarm, mark: str) -> None:
    assert one.mark == mark
    assert one.is_active is (mark not in ("", "o"))

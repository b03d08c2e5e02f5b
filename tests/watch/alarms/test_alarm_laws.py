"""The life of an alarm under any sequence of data, time and acts."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from hypothesis import given

from dashboard.contract.indicators import Level
from dashboard.watch.alarms.alarm import Alarm, State
from dashboard.watch.alarms.life import MOST_SHELVED, TABLE
from dashboard.watch.rules.verdict import URGENCY
from tests.watch.alarms.alarm_steps import START, STEPS, Step, events, taken

Taken = tuple[Alarm, Step, Alarm, datetime]


def walked(steps: list[Step]) -> Iterator[Taken]:
    """Yield each step with the alarm before and after it, and when."""
    before, now = Alarm(), START
    for step in steps:
        now += timedelta(minutes=step.minutes)
        # Data never reaches an alarm whose rule is out of service: it is not asked.
        if before.state is State.OUT_OF_SERVICE and step.name in ("data", "frozen"):
            continue
        after = taken(before, step, now)
        yield before, step, after, now
        before = after


@given(STEPS)
def test_there_is_no_transition_outside_the_table(steps: list[Step]) -> None:
    for before, step, after, _ in walked(steps):
        if before.state is after.state:
            continue
        allowed = [TABLE.get((before.state, event), frozenset()) for event in events(before, step)]
        assert any(after.state in one for one in allowed), (before, step, after)


@given(STEPS)
def test_an_unacknowledged_alarm_leaves_only_by_an_officer_or_as_returned(
    steps: list[Step],
) -> None:
    for before, step, after, _ in walked(steps):
        if before.state is State.UNACKNOWLEDGED and after.state is State.NORMAL:
            assert step.name == "reset"
        if before.state is State.RETURNED and after.state is State.NORMAL:
            assert step.name == "acknowledge"


@given(STEPS)
def test_a_higher_level_always_makes_it_unacknowledged(steps: list[Step]) -> None:
    for before, step, after, now in walked(steps):
        if step.name != "data":
            continue
        shelved = before.state is State.SHELVED
        known = before.ceiling if shelved else before.level if before.act else Level.NORMAL
        if (before.act or shelved) and URGENCY[step.level] > URGENCY[known]:
            assert after.state is State.UNACKNOWLEDGED
            assert (after.level, after.since, after.act) == (step.level, now, None)


@given(STEPS)
def test_while_frozen_nothing_moves_and_an_acknowledgement_survives(steps: list[Step]) -> None:
    for before, step, after, _ in walked(steps):
        if step.name == "frozen":
            kept = ("state", "level", "since", "act", "until", "latched")
            assert [getattr(after, name) for name in kept] == [
                getattr(before, name) for name in kept
            ]


@given(STEPS)
def test_a_latched_alarm_keeps_its_latch_whatever_officers_do_but_reset(steps: list[Step]) -> None:
    for before, step, after, _ in walked(steps):
        if before.latched and step.name not in ("data", "reset", "retire"):
            assert after.latched
        if before.latched and step.name == "reset" and not step.flag:
            assert after == before


@given(STEPS)
def test_a_shelf_has_a_reason_and_an_end_within_eight_hours(steps: list[Step]) -> None:
    for _, step, after, now in walked(steps):
        if after.state is State.SHELVED:
            assert after.act is not None
            assert after.until is not None
            assert after.act.note
            assert after.until - after.act.at <= MOST_SHELVED
            if step.name == "time":
                assert now < after.until


@given(STEPS)
def test_an_alarm_that_is_up_has_a_level_and_a_time(steps: list[Step]) -> None:
    for _, _, after, _ in walked(steps):
        if after.state in (State.UNACKNOWLEDGED, State.ACKNOWLEDGED, State.RETURNED):
            assert after.level is not Level.NORMAL
            assert after.since is not None
        if after.state is State.ACKNOWLEDGED:
            assert after.act is not None
        if after.state is State.NORMAL:
            assert (after.level, after.latched) == (Level.NORMAL, False)

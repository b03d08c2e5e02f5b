"""What moves an alarm, as steps that a test may take in any order."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from dashboard.contract.indicators import Level
from dashboard.watch.alarms import life
from dashboard.watch.alarms.alarm import Act, Alarm, State
from dashboard.watch.alarms.life import RefusedError
from dashboard.watch.rules.verdict import URGENCY

START = datetime(2025, 11, 17, 12, tzinfo=UTC)
RAISED = (Level.ADVISORY, Level.CAUTION, Level.WARNING)
Walk = tuple[Alarm, datetime]


@dataclass(frozen=True)
class Step:
    """One thing that happens to an alarm, and how long after the one before."""

    name: str
    level: Level = Level.NORMAL
    flag: bool = False
    """Of data: latched or, of `frozen`, nothing; of an act: with a note."""
    minutes: int = 0


def act(at: datetime = START, note: str = "seen", officer: str = "Adams") -> Act:
    return Act(officer, at, note)


def alarm(
    state: State, level: Level = Level.CAUTION, *, latched: bool = False, frozen: bool = False
) -> Alarm:
    """Return an alarm in a state that is reached by the acts that lead there."""
    raised = life.by_data(Alarm(), level, latched=latched, frozen=False, now=START)
    reached: dict[State, Callable[[], Alarm]] = {
        State.NORMAL: Alarm,
        State.UNACKNOWLEDGED: lambda: raised,
        State.ACKNOWLEDGED: lambda: life.acknowledge(raised, act()),
        State.RETURNED: lambda: told(raised, Level.NORMAL),
        State.SHELVED: lambda: life.shelve(raised, act(), START + timedelta(hours=8)),
        State.OUT_OF_SERVICE: lambda: life.retire(raised),
    }
    return replace(reached[state](), frozen=frozen)


def told(before: Alarm, level: Level, *, latched: bool = False, at: datetime = START) -> Alarm:
    """Return an alarm once its rule gives a level."""
    return life.by_data(before, level, latched=latched, frozen=False, now=at)


def taken(before: Alarm, step: Step, now: datetime) -> Alarm:
    """Return the alarm after a step; a refused act leaves it as it was."""
    done = act(now, "noted" if step.flag else "")
    latched = step.flag and step.level is not Level.NORMAL
    does: dict[str, Callable[[], Alarm]] = {
        "data": lambda: life.by_data(before, step.level, latched=latched, frozen=False, now=now),
        "frozen": lambda: life.by_data(before, step.level, latched=latched, frozen=True, now=now),
        "acknowledge": lambda: life.acknowledge(before, done),
        "shelve": lambda: life.shelve(before, done, now + timedelta(minutes=step.minutes + 1)),
        "unshelve": lambda: life.unshelve(before, now),
        "reset": lambda: life.reset(before, done, step.level),
        "time": lambda: life.by_time(before, now),
        "retire": lambda: life.retire(before),
        "restore": lambda: life.restore(before),
    }
    try:
        return does[step.name]()
    except RefusedError:
        return before


def events(before: Alarm, step: Step) -> set[life.Event]:
    """Return the events that a step may be, as the words of each event say."""
    if step.name in ("data", "frozen"):
        was = Level.NORMAL if before.state is State.RETURNED else before.level
        change = URGENCY[step.level] - URGENCY[was]
        if not change:
            return set()
        if was is Level.NORMAL:
            return {life.Event.RAISED}
        if step.level is Level.NORMAL:
            return {life.Event.CLEARED}
        return {life.Event.ROSE if change > 0 else life.Event.FELL}
    return {
        "acknowledge": {life.Event.ACKNOWLEDGED},
        "shelve": {life.Event.SHELVED},
        "unshelve": {life.Event.UNSHELVED},
        "time": {life.Event.UNSHELVED},
        "reset": {life.Event.RESET},
        "retire": {life.Event.RETIRED},
        "restore": {life.Event.RESTORED},
    }[step.name]


ACTS = ("acknowledge", "shelve", "unshelve", "reset", "time", "retire", "restore")
STEPS = st.lists(
    st.builds(
        Step,
        st.sampled_from(("data", "data", "data", "data", "frozen", *ACTS)),
        st.sampled_from((Level.NORMAL, *RAISED)),
        st.booleans(),
        st.integers(0, 700),
    ),
    max_size=30,
)

"""What a watch lets go of things that are long gone from the feed."""

from datetime import UTC, datetime, timedelta

from dashboard.contract.indicators import Level
from dashboard.watch.alarms.alarm import Act, Alarm, State
from dashboard.watch.changes.cursor import Seen
from dashboard.watch.changes.seeing import MOST_CURSORS, marked
from dashboard.watch.forgetting import MOST_GONE, bounded
from dashboard.watch.indicators.held import Held, RuleMemory
from dashboard.watch.log.entry import Officer
from dashboard.watch.memory import Compared, Memory

NOW = datetime(2025, 11, 17, 12, tzinfo=UTC)
CALM = Alarm(calm=(False, True))
OVER = 7


def raised(number: int) -> Alarm:
    since = NOW - timedelta(minutes=number)
    return Alarm(State.UNACKNOWLEDGED, Level.WARNING, since=since)


def test_within_the_bounds_nothing_is_touched() -> None:
    alarms = {(f"gone.{number}", "HP-1"): raised(number) for number in range(MOST_GONE)}
    memory = Memory(alarms=alarms, passed=frozenset({"clock"}))
    after, entries = bounded(memory, (), (), NOW)
    assert after is memory
    assert entries == ()


def test_what_the_feed_names_stays_however_much_it_is() -> None:
    here = [f"here.{number}" for number in range(MOST_GONE + OVER)]
    memory = Memory(alarms={(name, "HP-1"): raised(1) for name in here}, passed=frozenset(here))
    after, entries = bounded(memory, here, here, NOW)
    assert after == memory
    assert entries == ()


def test_calm_alarms_go_first_and_without_a_word() -> None:
    active = {(f"a.{number}", "HP-1"): raised(number) for number in range(MOST_GONE - 1)}
    calm = {(f"b.{number}", "HP-1"): CALM for number in range(OVER)}
    after, entries = bounded(Memory(alarms={**active, **calm}), (), (), NOW)
    assert active.keys() <= after.alarms.keys()
    assert len(after.alarms) == MOST_GONE
    assert entries == ()


def test_active_alarms_go_by_age_with_their_rules_and_it_is_logged() -> None:
    names = [f"a.{number}" for number in range(MOST_GONE + OVER)]
    memory = Memory(
        alarms={(name, "HP-1"): raised(number) for number, name in enumerate(names)},
        rules={(name, "HP-1"): RuleMemory((Held(Level.WARNING, True),)) for name in names},
    )
    after, (entry,) = bounded(memory, (), (), NOW)
    assert {key[0] for key in after.alarms} == set(names[:MOST_GONE])
    assert after.rules.keys() == after.alarms.keys()
    assert entry.text == "let go of 7 alarms whose indicators are gone: over 1,000 such"


def test_clocks_and_conflicts_are_bounded_too() -> None:
    many = [f"{number:05}" for number in range(MOST_GONE + OVER)]
    acts = (Act("watch1", NOW + timedelta(seconds=number)) for number in range(len(many)))
    memory = Memory(
        passed=frozenset(many),
        compared={name: Compared("", act) for name, act in zip(many, acts, strict=True)},
    )
    after, entries = bounded(memory, (), (), NOW)
    assert len(after.passed) == MOST_GONE
    assert [*after.compared] == many[OVER:]
    assert entries == ()


def test_the_officers_who_looked_last_are_remembered() -> None:
    memory = Memory()
    for number in (*range(MOST_CURSORS), 0, MOST_CURSORS):
        memory = marked(memory, Officer(f"watch{number}"), Seen(NOW, f"{len(memory.cursors)}"))
        memory = marked(memory, Officer(f"watch{number}"), Seen(NOW, "again"))
    assert len(memory.cursors) == MOST_CURSORS
    assert Officer("watch0") in memory.cursors
    assert Officer("watch1") not in memory.cursors

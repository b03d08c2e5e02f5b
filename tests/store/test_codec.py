"""A memory comes back from its rows as it was."""

import sqlite3
from contextlib import closing
from datetime import UTC, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from dashboard.contract.indicators import Level, Trend
from dashboard.store.codec import load_memory, save_memory
from dashboard.store.schema import TABLES
from dashboard.watch.alarms.alarm import Act, Alarm, State
from dashboard.watch.changes.cursor import Cursor, Seen
from dashboard.watch.indicators.held import Held, RuleMemory
from dashboard.watch.log.entry import Officer
from dashboard.watch.memory import Compared, LevelNow, Memory

# Text of the model is cleaned of what no database and no terminal takes.
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8)
ZONES = st.sampled_from([UTC, timezone(timedelta(hours=-4)), timezone(timedelta(minutes=345))])
TIMES = st.datetimes(timezones=ZONES)
LEVELS, TRENDS = st.sampled_from(Level), st.sampled_from(Trend)
ACTS = st.builds(Act, TEXT, TIMES, TEXT)
FACTS = st.frozensets(st.tuples(TEXT, st.integers(0, 99)), max_size=3)
HELD = st.builds(
    Held, LEVELS, st.booleans(), st.booleans(), st.none() | TIMES, st.none() | TIMES, FACTS
)
ALARMS = st.builds(
    Alarm,
    st.sampled_from(State),
    LEVELS,
    st.none() | TIMES,
    st.booleans(),
    st.booleans(),
    st.none() | ACTS,
    st.none() | TIMES,
    LEVELS,
    st.lists(st.booleans(), max_size=8).map(tuple),
    st.booleans(),
)
KEYS = st.tuples(TEXT, TEXT)
SEEN = st.builds(Seen, TIMES, TEXT)
CURSORS = st.builds(Cursor, st.none() | SEEN, st.none() | SEEN, st.none() | TIMES)
MEMORIES = st.builds(
    Memory,
    st.dictionaries(KEYS, st.builds(RuleMemory, st.lists(HELD, max_size=3).map(tuple)), max_size=3),
    st.dictionaries(KEYS, ALARMS, max_size=3),
    st.dictionaries(TEXT, st.builds(LevelNow, LEVELS, TIMES, TEXT, TRENDS), max_size=3),
    st.dictionaries(TEXT, st.builds(Compared, TEXT, ACTS), max_size=3),
    st.frozensets(TEXT, max_size=3),
    TEXT,
    TEXT,
    st.dictionaries(st.builds(Officer, TEXT, TEXT), CURSORS, max_size=3),
)


@given(st.lists(MEMORIES, min_size=1, max_size=4))
def test_a_memory_is_read_as_it_was_written_whatever_was_there_before(steps: list[Memory]) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.executescript(TABLES)
        before = Memory()
        for memory in steps:
            save_memory(connection, before, memory)
            assert load_memory(connection) == memory
            before = memory


def test_an_empty_database_is_an_empty_memory() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(TABLES)
        assert load_memory(connection) == Memory()


def test_what_did_not_change_is_not_written_again() -> None:
    memory = Memory(alarms={("i", "r"): Alarm(State.UNACKNOWLEDGED, Level.WARNING)})
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.executescript(TABLES)
        save_memory(connection, Memory(), memory)
        written = connection.total_changes
        save_memory(connection, memory, memory)
        assert connection.total_changes == written

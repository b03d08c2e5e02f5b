"""What the watch remembered at any past time."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.contract.indicators import Level
from dashboard.store.journal import journal, memory_at, prune
from dashboard.store.schema import TABLES, UPGRADES, VERSION
from dashboard.watch.alarms.alarm import State
from dashboard.watch.memory import Memory
from tests.store.board import open_ledger
from tests.store.jobs import AT, KEY, RAISED, acking, after, body, levelled, look, raising
from tests.store.test_codec import MEMORIES


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as opened:
        opened.executescript(TABLES)
        yield opened


def kept(memory: Memory) -> Memory:
    """Return what a journal keeps: all but what the next look says anew, and what officers saw."""
    return replace(memory, passed=frozenset(), digest="", feed="", cursors={})


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(MEMORIES, min_size=1, max_size=5))
def test_every_step_can_be_read_back(connection: sqlite3.Connection, steps: list[Memory]) -> None:
    connection.execute("DELETE FROM past")
    for minute, (before, memory) in enumerate(zip([Memory(), *steps], steps, strict=False)):
        journal(connection, before, memory, after(minute))
    wrote = connection.execute("SELECT min(at) FROM past").fetchone()[0]
    for minute, memory in enumerate(steps):
        found = memory_at(connection, after(minute) + timedelta(seconds=30))
        if wrote is None or after(minute).isoformat() < wrote:
            assert found is None
        else:
            assert found == kept(memory)
    assert memory_at(connection, after(-1)) is None


def test_what_is_pruned_still_stands_at_the_time_it_is_kept_from(
    connection: sqlite3.Connection,
) -> None:
    levels = [Level.ADVISORY, Level.CAUTION, Level.WARNING]
    memory = Memory()
    for day, level in enumerate(levels):
        raised = memory.with_alarm(KEY, replace(RAISED, level=level))
        journal(connection, memory, raised, AT + timedelta(days=day))
        memory = raised
    prune(connection, AT + timedelta(days=1, hours=1))
    assert memory_at(connection, AT) is None
    for day in (1, 2):
        found = memory_at(connection, AT + timedelta(days=day))
        assert found is not None
        assert found.alarm(KEY).level is levels[day]
    assert connection.execute("SELECT count(*) FROM past").fetchone() == (2,)


def test_looks_and_acts_are_kept_with_their_times(tmp_path: Path) -> None:
    database, ledger = open_ledger(tmp_path / "state" / "feed")
    ledger.refresh()
    ledger.seek()
    ledger.look(raising())
    ledger.look(look(at=after(5)))
    act = acking()
    ledger.act(act.deed)
    states = []
    for at in (after(-1), AT, after(60)):
        found = memory_at(database.open(), at)
        states.append(None if found is None else found.alarm(KEY).state)
    assert states == [None, State.ACKNOWLEDGED, State.ACKNOWLEDGED]
    ledger.close()


def test_a_watch_by_the_feeds_own_time_is_pruned_by_that_time(tmp_path: Path) -> None:
    database, ledger = open_ledger(tmp_path / "state" / "feed")
    ledger.refresh()
    ledger.seek()
    levels = [Level.ADVISORY, Level.CAUTION, Level.WARNING]
    for day, level in enumerate(levels):
        as_of = AT + timedelta(days=day)
        came = body(f"document {day}", as_of + timedelta(days=400))
        ledger.look(replace(levelled(level, as_of), body=came))
    for day, level in enumerate(levels):
        found = memory_at(database.open(), AT + timedelta(days=day))
        assert found is not None
        assert found.levels[KEY[0]].level is level
    ledger.close()


def test_a_file_of_the_first_version_goes_on_with_what_it_remembers(tmp_path: Path) -> None:
    folder = tmp_path / "state" / "feed"
    database, ledger = open_ledger(folder)
    ledger.refresh()
    ledger.seek()
    ledger.look(raising())
    remembered = ledger.stored.memory
    connection = database.open()
    _without_indexes(connection)
    connection.execute("DROP TABLE past")
    connection.execute("DROP TABLE post")
    connection.execute("PRAGMA user_version=1")
    ledger.close()
    again, ledger = open_ledger(folder)
    connection = again.open()
    assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
    ahead = after(0).replace(year=2100)
    found = memory_at(connection, ahead)
    assert found is not None
    assert found.alarms == remembered.alarms
    assert found.levels == remembered.levels
    # A key that goes is the one that was there: both are written alike.
    journal(connection, found, Memory(), ahead)
    assert memory_at(connection, ahead) == Memory()
    ledger.close()


def test_a_file_of_the_second_version_is_indexed_as_a_new_one(tmp_path: Path) -> None:
    folder = tmp_path / "state" / "feed"
    database, ledger = open_ledger(folder)
    connection = database.open()
    made = _schema(connection)
    _without_indexes(connection)
    connection.execute("PRAGMA user_version=2")
    ledger.close()
    again, ledger = open_ledger(folder)
    assert _schema(again.open()) == made
    ledger.close()


def _schema(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    return set(connection.execute("SELECT name, sql FROM sqlite_schema"))


def _without_indexes(connection: sqlite3.Connection) -> None:
    for name in ("document_of", "document_kept", "document_as_of", "past_at", "relief"):
        connection.execute(f"DROP INDEX {name}")


def test_every_version_but_the_newest_has_its_upgrade() -> None:
    assert sorted(UPGRADES) == list(range(1, VERSION))

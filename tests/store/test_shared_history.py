"""Levels and spans that are read again are those that were read before, and no others."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.contract.indicators import Level, Trend
from dashboard.store import chronicle
from dashboard.store.chronicle import COVER_GAP, ReadTo, cover, read_history
from dashboard.store.schema import TABLES
from dashboard.watch.history import History

AT = datetime(2025, 11, 17, tzinfo=UTC)
LEVELS = (Level.NORMAL, Level.CAUTION)


@pytest.fixture
def rows() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(TABLES)
        yield connection


def add(connection: sqlite3.Connection, minute: int) -> None:
    """Keep watch for a minute more, a tile coming to a level in it."""
    at = AT + timedelta(minutes=minute)
    level = (at.isoformat(), "i", LEVELS[minute % 2].value, Trend.STEADY.value, "HP-3")
    connection.execute(
        "INSERT INTO level (at, indicator, level, trend, by) VALUES (?,?,?,?,?)", level
    )
    cover(connection, at, COVER_GAP)


def test_what_is_known_is_shared(rows: sqlite3.Connection) -> None:
    for minute in (0, 1, 10, 11):
        add(rows, minute)
    before, read_to = read_history(rows)
    add(rows, 12)
    after, _ = read_history(rows, before, read_to)
    assert after == read_history(rows)[0]
    shared = zip(before.changes, after.changes, strict=False)
    assert all(old is new for old, new in shared)
    assert before.covered[0] is after.covered[0]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    steps=st.lists(st.integers(0, 5), max_size=30),
    reads=st.sets(st.integers(0, 30)),
    most=st.integers(1, 8),
)
def test_whatever_is_read_when_it_is_as_it_stands(
    steps: list[int], reads: set[int], most: int
) -> None:
    with pytest.MonkeyPatch.context() as patched, closing(sqlite3.connect(":memory:")) as rows:
        patched.setattr(chronicle, "KEPT_CHANGES", most)
        patched.setattr(chronicle, "KEPT_SPANS", most)
        rows.executescript(TABLES)
        known, minute = (History(), ReadTo()), 0
        for number, step in enumerate(steps):
            minute += step
            add(rows, minute)
            if number in reads:
                known = read_history(rows, *known)
                assert known == read_history(rows)

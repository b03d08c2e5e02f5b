"""What the tables keep: documents, levels, covered time and the log."""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from itertools import pairwise

import pytest

from dashboard.contract.indicators import Level, Trend
from dashboard.store.chronicle import cover, read_history, write_levels
from dashboard.store.documents import newest_digest, newest_documents
from dashboard.store.logbook import append_log, read_log
from dashboard.store.schema import TABLES
from dashboard.store.tables import Retention, keep_document
from dashboard.watch.history import LevelChange, Span
from dashboard.watch.log.entry import GENESIS, Kind, chained
from dashboard.watch.memory import LevelNow, Memory
from tests.store.jobs import AT, after, body, entry

LONG = Retention(days=30, mib=10)
GAP = timedelta(minutes=2)


@pytest.fixture
def rows() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.executescript(TABLES)
        yield connection


def kept(rows: sqlite3.Connection) -> list[str]:
    return [one.body.decode() for one in newest_documents(rows, 100)]


@pytest.mark.parametrize(
    ("come", "stay"),
    [
        ("a", "a"),
        ("aa", "a"),
        ("ab", "ab"),
        ("aba", "aba"),
        ("aabba", "aba"),
    ],
)
def test_each_document_that_differs_from_the_last_is_kept(
    rows: sqlite3.Connection, come: str, stay: str
) -> None:
    for text in come:
        keep_document(rows, body(text), LONG)
    assert kept(rows) == list(stay)
    assert newest_digest(rows) == body(stay[-1]).digest


def test_documents_are_kept_compressed(rows: sqlite3.Connection) -> None:
    keep_document(rows, body("situation " * 1000), LONG)
    (stored,) = rows.execute("SELECT body FROM document").fetchone()
    assert len(stored) < 200
    assert zlib.decompress(stored) == b"situation " * 1000
    assert newest_documents(rows, 1) == (body("situation " * 1000),)


@pytest.mark.parametrize(
    ("days", "stay"),
    [((0, 30), "ab"), ((0, 30.001), "b"), ((0, 1, 31), "bc"), ((0, 1, 99), "c")],
)
def test_documents_are_kept_for_some_days_and_the_newest_always(
    rows: sqlite3.Connection, days: tuple[float, ...], stay: str
) -> None:
    for text, day in zip("abc", days, strict=False):
        keep_document(rows, body(text, AT + timedelta(days=day)), LONG)
    assert "".join(kept(rows)) == stay


def test_documents_are_kept_up_to_some_megabytes_and_the_newest_always(
    rows: sqlite3.Connection,
) -> None:
    # Digits that follow no rule, so that they take about as much room compressed.
    digests = "".join(body(str(number)).digest for number in range(30_000))
    size = len(zlib.compress(digests.encode()))
    for letter in "abc":
        keep_document(rows, body(letter + digests), Retention(30, mib=2 * size // 2**20 + 1))
    assert [text[0] for text in kept(rows)] == ["b", "c"]
    for letter in "de":
        keep_document(rows, body(letter + digests), Retention(30, mib=0))
    assert [text[0] for text in kept(rows)] == ["e"]


def test_the_history_of_levels_has_each_change_once(rows: sqlite3.Connection) -> None:
    def at(level: Level, minutes: int, trend: Trend = Trend.STEADY) -> Memory:
        return Memory(levels={"i": LevelNow(level, after(minutes), "HP-3", trend)})

    steps = [
        Memory(),
        at(Level.CAUTION, 1),
        at(Level.CAUTION, 1, Trend.RISING),
        at(Level.WARNING, 2),
        at(Level.CAUTION, 3),
    ]
    for before, now in pairwise(steps):
        write_levels(rows, before, now)
    assert read_history(rows)[0].changes == tuple(
        LevelChange("i", after(minutes), level, Trend.STEADY, "HP-3")
        for minutes, level in ((1, Level.CAUTION), (2, Level.WARNING), (3, Level.CAUTION))
    )


@pytest.mark.parametrize(
    ("looks", "spans"),
    [
        ([0], [(0, 0)]),
        ([0, 0], [(0, 0)]),
        ([0, 1, 3], [(0, 3)]),
        ([0, 2, 4.01], [(0, 2), (4.01, 4.01)]),
        ([0, 60, 61], [(0, 0), (60, 61)]),
        ([10, 5, 6], [(10, 10), (5, 6)]),
        ([0, 2, 1, 3], [(0, 3)]),
    ],
    ids=["one", "the same twice", "steady", "a gap", "an hour", "clock set back", "a late look"],
)
def test_time_without_a_look_is_a_gap_in_the_watch(
    rows: sqlite3.Connection, looks: list[float], spans: list[tuple[float, float]]
) -> None:
    for minutes in looks:
        cover(rows, after(minutes), GAP)
    expected = tuple(Span(after(began), after(ended)) for began, ended in spans)
    assert read_history(rows)[0].covered == expected


def test_entries_of_the_log_are_numbered_and_chained(rows: sqlite3.Connection) -> None:
    entries = [entry(f"entry {number}", list(Kind)[number]) for number in range(len(Kind))]
    append_log(rows, entries[:4])
    append_log(rows, ())
    append_log(rows, entries[4:])
    logged = read_log(rows, 100)
    assert [one.entry for one in logged] == entries
    assert [one.number for one in logged] == list(range(1, len(entries) + 1))
    previous = GENESIS
    for one in logged:
        assert one.previous == previous
        assert one.hash == chained(previous, one.number, one.entry)
        previous = one.hash


def test_the_newest_entries_are_read_oldest_first(rows: sqlite3.Connection) -> None:
    append_log(rows, [entry(str(number)) for number in range(9)])
    assert [one.entry.text for one in read_log(rows, 3)] == ["6", "7", "8"]

"""The documents of a store, looked up by time."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from dashboard.store.archive import Archive, Stretch, UnreadableArchiveError
from dashboard.store.connection import NAME
from dashboard.store.documents import Clock
from dashboard.store.schema import TABLES, VERSION
from dashboard.store.tables import Body, Retention, keep_document
from tests.store.jobs import AT, after, body


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a store that kept `a b a c`, one a minute, its clock between two microseconds."""
    with closing(sqlite3.connect(tmp_path / NAME, isolation_level=None)) as rows:
        rows.executescript(TABLES)
        rows.execute(f"PRAGMA user_version={VERSION}")
        for minute, text in enumerate("abac"):
            keep_document(rows, body(text, after(minute)), Retention(30, 10))
    return tmp_path


def text(bodies: tuple[Body, ...]) -> str:
    return "".join(one.body.decode() for one in bodies)


@pytest.mark.parametrize(
    ("minutes", "most", "found"),
    [
        (-1, 1, ""),
        (0, 1, "a"),
        (0.5, 1, "a"),
        (1, 1, "b"),
        (9, 1, "c"),
        (2, 2, "ba"),
        (9, 9, "abac"),
    ],
)
def test_the_newest_document_at_or_before_a_moment(
    folder: Path, minutes: float, most: int, found: str
) -> None:
    assert text(Archive(folder).until(after(minutes), most)) == found


def test_a_moment_between_seconds_is_no_later_than_it_is(folder: Path) -> None:
    archive = Archive(folder)
    assert text(archive.until(after(1) - timedelta(microseconds=1))) == "a"
    assert text(archive.until(after(1) + timedelta(microseconds=1))) == "b"


def test_a_board_by_the_time_of_its_feed_asks_for_the_documents_own(folder: Path) -> None:
    archive = Archive(folder, Clock.AS_OF)
    assert text(archive.until(AT)) == "c"
    assert archive.until(AT - timedelta(seconds=1)) == ()


@pytest.mark.parametrize(("digest", "up_to"), [("a", "aba"), ("b", "ab"), ("x", "")])
def test_documents_by_digest(folder: Path, digest: str, up_to: str) -> None:
    assert text(Archive(folder).up_to(body(digest).digest, 9)) == up_to


def test_the_longest_times_between_documents(folder: Path) -> None:
    with closing(sqlite3.connect(folder / NAME, isolation_level=None)) as rows:
        keep_document(rows, body("d", after(60)), Retention(30, 10))
    archive = Archive(folder)
    found = archive.stretches(body("b").digest, 2)
    assert found == (
        Stretch(body("d").digest, after(60), None),
        Stretch(body("c").digest, after(3), after(60)),
        Stretch(body("b").digest, after(1), after(2)),
    )
    assert archive.stretches(body("d").digest, 9) == found[:1]
    assert archive.stretches("none", 9) == ()


def test_the_first_document(folder: Path) -> None:
    first = Archive(folder).first()
    assert first is not None
    assert (first.body, first.kept_at) == (b"a", AT)


@pytest.mark.parametrize("bytes_there", [None, b"no database at all, but long enough for one"])
def test_a_store_that_cannot_be_read_says_so(tmp_path: Path, bytes_there: bytes | None) -> None:
    if bytes_there is not None:
        (tmp_path / NAME).write_bytes(bytes_there)
    with pytest.raises(UnreadableArchiveError):
        Archive(tmp_path).first()
    assert (tmp_path / NAME).exists() is (bytes_there is not None)


def test_a_store_of_another_version_is_not_read(folder: Path) -> None:
    with closing(sqlite3.connect(folder / NAME)) as rows:
        rows.execute(f"PRAGMA user_version={VERSION + 1}")
    with pytest.raises(UnreadableArchiveError, match="version"):
        Archive(folder).until(AT)

"""What a store has of a past time."""

import os
import sqlite3
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from dashboard.store.documents import Clock, Step
from dashboard.store.ledger import Ledger
from dashboard.store.past import Past, read_past, snapshot_beside
from dashboard.store.tables import Body, Oldest
from tests.store.board import open_ledger
from tests.store.jobs import AT, KEY, after, body, look, raising


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "feed"


@pytest.fixture
def ledger(folder: Path) -> Iterator[Ledger]:
    """Yield a ledger that leads, with a document every ten minutes, each an hour old."""
    _, opened = open_ledger(folder)
    opened.refresh()
    opened.seek()
    opened.look(raising())
    for number, minutes in enumerate((0, 10, 20), 1):
        came = after(minutes)
        text = body(f"document {number}", came)
        kept = Body(text.digest, text.body, came - timedelta(hours=1), came)
        opened.look(look(f"entry {number}", kept, came))
    yield opened
    opened.close()


def texts(past: Past) -> list[str]:
    return [one.body.decode() for one in past.documents]


@pytest.mark.parametrize(
    ("minutes", "clock", "documents", "entries"),
    [
        (-1, Clock.KEPT, [], []),
        (0, Clock.KEPT, ["document 1"], ["raised", "entry 1"]),
        (9, Clock.KEPT, ["document 1"], ["raised", "entry 1"]),
        (10, Clock.KEPT, ["document 1", "document 2"], ["raised", "entry 1", "entry 2"]),
        (99, Clock.KEPT, ["document 2", "document 3"], ["raised", "entry 1", "entry 2", "entry 3"]),
        (-61, Clock.AS_OF, [], []),
        (-50, Clock.AS_OF, ["document 1", "document 2"], []),
    ],
)
def test_what_was_there_by_then(
    minutes: int, clock: Clock, documents: list[str], entries: list[str],
    folder: Path, ledger: Ledger,
) -> None:  # fmt: skip
    past = read_past(folder, after(minutes), clock)
    assert texts(past) == documents
    assert [one.entry.text for one in past.log] == entries
    assert past.first is not None
    assert past.first.body == b"document 1"
    assert (past.memory is not None) is (minutes >= 0)
    assert past.trouble == ""


@pytest.mark.parametrize(
    ("minutes", "watched"),
    [(-1, False), (0, True), (5, False), (10, True), (20, True), (22, True), (23, False)],
)
def test_the_watch_was_kept_while_it_was_looked_at(
    minutes: int, watched: bool, folder: Path, ledger: Ledger
) -> None:
    past = read_past(folder, after(minutes), Clock.KEPT)
    assert past.watched is watched
    assert all(span.ended <= after(minutes) for span in past.history.covered)


@pytest.mark.parametrize(
    ("minutes", "step", "clock", "found"),
    [
        (0, Step.BEFORE, Clock.KEPT, None),
        (1, Step.BEFORE, Clock.KEPT, 0),
        (99, Step.BEFORE, Clock.KEPT, 20),
        (20, Step.BEFORE, Clock.KEPT, 10),
        (0, Step.AFTER, Clock.KEPT, 10),
        (-99, Step.AFTER, Clock.KEPT, 0),
        (20, Step.AFTER, Clock.KEPT, None),
        (0, Step.BEFORE, Clock.AS_OF, -40),
    ],
)
def test_the_document_beside_a_time(
    minutes: int, step: Step, clock: Clock, found: int | None, folder: Path, ledger: Ledger
) -> None:
    at = snapshot_beside(folder, after(minutes), step, clock)
    assert at == (None if found is None else after(found))


def test_the_board_is_told_from_when_on_documents_are_kept(folder: Path, ledger: Ledger) -> None:
    assert ledger.stored.oldest == Oldest(AT, AT - timedelta(hours=1))


def test_no_folder_is_no_past_and_is_not_made(tmp_path: Path) -> None:
    folder = tmp_path / "nowhere"
    assert read_past(folder, AT, Clock.KEPT) == Past()
    assert snapshot_beside(folder, AT, Step.BEFORE, Clock.KEPT) is None
    assert not folder.exists()


def test_reading_leaves_nothing_behind(folder: Path, ledger: Ledger) -> None:
    ledger.close()
    before = sorted(os.listdir(folder))
    past = read_past(folder, after(99), Clock.KEPT)
    assert texts(past) == ["document 2", "document 3"]
    assert past.memory is not None
    assert past.memory.alarm(KEY).is_active
    assert sorted(os.listdir(folder)) == before


@pytest.mark.parametrize("spoiled", ["version", "file", "document", "row"])
def test_what_cannot_be_read_says_so(spoiled: str, folder: Path, ledger: Ledger) -> None:
    ledger.close()
    path = folder / "watch.sqlite3"
    if spoiled == "file":
        path.write_bytes(b"no database at all" * 100)
    else:
        connection = sqlite3.connect(path, isolation_level=None)
        connection.execute({
            "version": "PRAGMA user_version=99",
            "document": "UPDATE document SET body = x'00'",
            "row": "UPDATE past SET body = '{'",
        }[spoiled])  # fmt: skip
        connection.close()
    past = read_past(folder, after(99), Clock.KEPT)
    assert past.trouble == f"{path} cannot be read"
    assert (past.documents, past.memory, past.first) == ((), None, None)
    if spoiled in ("file", "version"):
        assert snapshot_beside(folder, after(99), Step.BEFORE, Clock.KEPT) is None


def test_times_in_one_second_are_told_apart(folder: Path, ledger: Ledger) -> None:
    moment: datetime = after(30) + timedelta(microseconds=250_000)
    ledger.look(look(document=body("document 4", moment), at=moment))
    assert texts(read_past(folder, after(30), Clock.KEPT))[-1] == "document 3"
    assert texts(read_past(folder, moment, Clock.KEPT))[-1] == "document 4"

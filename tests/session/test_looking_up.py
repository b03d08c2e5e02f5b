"""What is looked up of the store for a comparison is read once, and no more is remembered."""

from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dashboard.contract.feed import Document
from dashboard.session import lookup
from dashboard.session.lookup import Lookup
from dashboard.store.archive import Archive
from dashboard.store.tables import Body, Retention, keep_document
from dashboard.watch.changes.baseline import Against, Baseline
from dashboard.watch.picture import Picture
from tests.store.board import open_ledger
from tests.watch.documents import document

NOW = datetime(2025, 11, 17, 12, tzinfo=UTC)


class Shelf:
    """A store of documents numbered one by one, and a note of each that was read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.read: list[str] = []
        self.lookup = Lookup(Archive(folder), self._reading, lambda before, one: Picture.of(one))

    def keep(self, numbers: range) -> None:
        database, _ = open_ledger(self.folder)
        with closing(database.open()) as rows:
            for number in numbers:
                keep_document(rows, body(number), Retention(30, 10))

    def hours(self, baseline: Baseline) -> list[int]:
        """Return when the documents after a baseline came, the order of their times apart."""
        found = self.lookup.of(baseline).stretches
        return sorted(int((kept.at - NOW).total_seconds()) // 3600 for kept in found)

    def _reading(self, bodies: Sequence[Body]) -> tuple[Document, ...]:
        self.read += [one.body.decode() for one in bodies]
        return tuple(document() for _ in bodies)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    found = Shelf(tmp_path / "state" / "feed")
    found.keep(range(3))
    return found


def body(number: int) -> Body:
    at = NOW + timedelta(hours=number)
    return Body(str(number), str(number).encode(), at, at)


LOOK = Baseline(Against.LOOK, NOW, "0")
WATCH = Baseline(Against.WATCH, NOW + timedelta(hours=1))


def test_each_document_is_read_once_whatever_is_compared_with_in_turn(shelf: Shelf) -> None:
    for number in range(3, 9):
        assert shelf.hours(LOOK) == list(range(number - 1))
        assert shelf.hours(WATCH) == list(range(1, number - 1))
        shelf.keep(range(number, number + 1))
    # The first is read as the baseline and for its expiry, as the second is.
    assert sorted(shelf.read) == ["0", "0", "0", "1", "1", "2", "3", "4", "5", "6"]


def test_a_document_that_was_on_the_board_is_not_read_again(shelf: Shelf) -> None:
    shelf.hours(LOOK)
    before = list(shelf.read)
    for number in range(3, 9):
        shelf.keep(range(number, number + 1))
        shelf.lookup.saw(str(number - 1), document())
        assert shelf.hours(LOOK) == list(range(number))
    assert shelf.read == before


def test_the_longest_times_are_kept_and_no_more(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lookup, "STRETCHES", 2)
    shelf.keep(range(50, 51))
    assert shelf.hours(LOOK) == [1, 2]
    shelf.keep(range(60, 63))
    assert shelf.hours(LOOK) == [2, 50]


def test_a_moment_to_come_is_looked_up_again(shelf: Shelf) -> None:
    ahead = Baseline(Against.TIME, NOW + timedelta(hours=5))
    shelf.lookup.of(ahead)
    assert shelf.read[-2:] == ["1", "2"]
    shelf.keep(range(3, 5))
    shelf.lookup.of(ahead)
    assert shelf.read[-2:] == ["3", "4"]


def test_another_file_in_the_place_of_the_store_is_looked_at_from_its_beginning(
    shelf: Shelf,
) -> None:
    old = shelf.lookup.of(LOOK).old
    for path in shelf.folder.glob("watch.sqlite3*"):
        path.unlink()
    shelf.keep(range(10, 13))
    looked = shelf.lookup.of(LOOK)
    assert looked.old is old
    assert {kept.at for kept in looked.stretches} >= {body(10).kept_at, body(11).kept_at}


def test_so_many_baselines_are_remembered(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lookup, "KEPT_BASELINES", 1)
    for baseline in (LOOK, WATCH, WATCH, LOOK):
        shelf.lookup.of(baseline)
    assert [one for one in shelf.read if one == "0"] == ["0"] * 4

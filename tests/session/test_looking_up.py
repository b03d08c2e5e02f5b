"""What is looked up of the archive for a comparison is read once, and no more is remembered."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dashboard.contract.feed import Document
from dashboard.session.comparer import STRETCHES, Comparer, Wanted
from dashboard.store.archive import Archive, Stretch
from dashboard.store.tables import Body
from dashboard.watch.changes.baseline import Against, Baseline
from dashboard.watch.picture import Picture
from tests.watch.documents import document

NOW = datetime(2025, 11, 17, 12, tzinfo=UTC)


class Shelf(Archive):
    """An archive of documents numbered one by one, of which the newest so many are told."""

    numbers: range = range(1)

    def up_to(self, digest: str, most: int = 1) -> tuple[Body, ...]:
        return (body(0),)

    def stretches(self, digest: str, most: int) -> tuple[Stretch, ...]:
        assert most == STRETCHES
        return tuple(Stretch(body(at), NOW + timedelta(hours=at + 1)) for at in self.numbers)


def body(number: int) -> Body:
    at = NOW + timedelta(hours=number)
    return Body(str(number), str(number).encode(), at, at)


def test_each_document_between_is_read_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[bytes] = []

    def reading(bodies: Sequence[Body]) -> tuple[Document, ...]:
        read.extend(one.body for one in bodies)
        return tuple(document() for _ in bodies)

    comparer = Comparer(Shelf(tmp_path), reading, lambda before, one: Picture.of(one))
    found = []
    for numbers in (range(1, 4), range(2, 6), range(1, 3)):
        monkeypatch.setattr(Shelf, "numbers", numbers)
        recalled = comparer.recall(Wanted(Baseline(Against.LOOK, NOW, "0"), str(numbers[-1])))
        found.append([kept.next_at for kept in recalled.stretches])
    between = [one for one in read if one != b"0"]
    # The first was let go of while it was not told, and is read again.
    assert between == [b"1", b"2", b"3", b"4", b"5", b"1"]
    assert found[1] == [NOW + timedelta(hours=at + 1) for at in range(2, 6)]

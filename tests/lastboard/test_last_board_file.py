"""The last board comes back whole or not at all."""

import json
import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.lastboard import file as kept_file
from dashboard.lastboard.codec import decoded, encoded
from dashboard.lastboard.file import Kept, packed, read, unpacked, write
from tests.session.handing import example_watch
from widgets.pages import Bar, Board, Chrome
from widgets.views import Panel, Title

AT = datetime(2025, 11, 17, 17, 30, tzinfo=UTC)
EMPTY = Kept(AT, Chrome(Bar(()), Bar(()), ()), Board((), (), (), Panel(Title(), ())))


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    chrome, board = example_watch(tmp_path_factory.mktemp("kept")).session.show("board:", "")
    assert isinstance(board, Board)
    return Kept(AT, chrome, board)


def test_views_come_back_equal(kept: Kept) -> None:
    for view in (kept.chrome, kept.board):
        assert decoded(json.loads(json.dumps(encoded(view)))) == view
    assert unpacked(packed(kept)) == kept


def test_what_is_no_view_is_not_written() -> None:
    for value in (object(), AT, timedelta(), {"a": 1}, ["a"], b"x"):
        with pytest.raises(TypeError):
            encoded(value)


@given(place=st.integers(0, 10**6), byte=st.integers(0, 255))
def test_a_damaged_file_is_no_board(place: int, byte: int) -> None:
    data = bytearray(packed(EMPTY))
    at = place % len(data)
    changed = data[at] != byte
    data[at] = byte
    assert (unpacked(bytes(data)) is None) is changed


@pytest.mark.parametrize("cut", [0, 1, 40, 200])
def test_a_cut_file_is_no_board(cut: int, kept: Kept) -> None:
    assert unpacked(packed(kept)[:cut]) is None


@pytest.mark.parametrize(
    "body",
    [b"", b"null", b"[]", b"[1,2,3]", b'["x",{},{}]', b'["2025-01-01",{"":"Nope"},{"":"Board"}]'],
)
def test_another_content_is_no_board_though_its_hash_holds(body: bytes) -> None:
    assert unpacked(kept_file._head(body) + body) is None


def test_a_board_of_another_version_is_none(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    data = packed(kept)
    monkeypatch.setattr(kept_file, "VERSION", "0.0.0")
    assert unpacked(data) is None


def test_it_is_written_over_and_for_nobody_else(kept: Kept, tmp_path: Path) -> None:
    path = tmp_path / "board.json"
    write(path, kept)
    later = replace(kept, at=AT + timedelta(hours=1))
    write(path, later)
    assert read(path) == later
    assert os.stat(path).st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("spoil", ["missing", "others", "link", "directory", "pipe", "long"])
def test_a_file_that_is_not_to_be_trusted_is_no_board(
    spoil: str, kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, other = tmp_path / "board.json", tmp_path / "other"
    match spoil:
        case "others":
            write(path, kept)
            path.chmod(0o662)
        case "link":
            write(other, kept)
            path.symlink_to(other)
        case "directory":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case "long":
            write(path, kept)
            monkeypatch.setattr(kept_file, "MOST", 100)
    assert read(path) is None


def test_where_it_cannot_be_written_nothing_is_left(kept: Kept, tmp_path: Path) -> None:
    path = tmp_path / "board.json"
    path.mkdir()
    with pytest.raises(IsADirectoryError):
        write(path, kept)
    assert list(tmp_path.iterdir()) == [path]

import os
from pathlib import Path

import pytest

from dashboard.feed.file import FileSource
from dashboard.feed.trouble import Trouble

MOST = 100


async def reason(path: Path) -> str:
    with pytest.raises(Trouble) as caught:
        await FileSource(path, MOST).fetch()
    return caught.value.reason


async def test_a_file_is_read_once_and_again_when_it_changes(tmp_path: Path) -> None:
    path = tmp_path / "feed.json"
    path.write_bytes(b"one")
    feed = FileSource(path, MOST)
    assert [await feed.fetch(), await feed.fetch()] == [b"one", None]
    path.write_bytes(b"three")
    assert await feed.fetch() == b"three"
    other = tmp_path / "other"
    other.write_bytes(b"moved")
    other.replace(path)
    assert [await feed.fetch(), await feed.fetch()] == [b"moved", None]
    feed.forget()
    assert await feed.fetch() == b"moved"
    await feed.close()


async def test_it_recovers_when_the_file_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "feed.json"
    feed = FileSource(path, MOST)
    with pytest.raises(Trouble):
        await feed.fetch()
    path.write_bytes(b"here")
    assert await feed.fetch() == b"here"


async def test_what_is_no_file_of_the_right_size(tmp_path: Path) -> None:
    (tmp_path / "large").write_bytes(b"x" * (MOST + 1))
    os.mkfifo(tmp_path / "pipe")
    assert await reason(tmp_path / "none") == "file missing"
    assert await reason(tmp_path) == "is a directory"
    assert await reason(tmp_path / "pipe") == "is a pipe or device, no file"
    assert await reason(Path("/dev/zero")) == "is a pipe or device, no file"
    assert (await reason(tmp_path / "large")).startswith("too large: over ")
    assert await reason(tmp_path / "large" / "under") == "file unreadable"
    assert await reason(tmp_path / ("n" * 300)) == "file unreadable"


async def test_a_hostile_path_is_said_in_clean_words(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as caught:
        await FileSource(tmp_path / "a\x1b]0;b\x07c", MOST).fetch()
    assert caught.value.explanation.isprintable()

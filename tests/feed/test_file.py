import errno
import os
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Self

import pytest

from dashboard.feed.file import READS, FileSource
from dashboard.feed.outcome import FeedState
from dashboard.feed.trouble import Trouble

MOST = 100


def feed_of(path: Path, deadline: float = 10) -> FileSource:
    return FileSource(path, MOST, deadline)


class Hang:
    """Holds up whoever calls it until the block ends or it is told to answer."""

    def __init__(self) -> None:
        self._answers = threading.Event()

    def __call__(self) -> None:
        self._answers.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.answer()

    def answer(self) -> None:
        self._answers.set()


async def trouble(path: Path) -> Trouble:
    with pytest.raises(Trouble) as caught:
        await feed_of(path).fetch()
    return caught.value


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "feed.json"


class Spoiled(FileSource):
    """A file to which something happens each time its bytes are read."""

    def __init__(self, path: Path, happens: Callable[[], None], deadline: float = 10) -> None:
        super().__init__(path, MOST, deadline)
        self.happens = happens
        self.reads = 0

    def _bytes(self, handle: int) -> bytes:
        self.reads += 1
        self.happens()
        return super()._bytes(handle)


class Writer:
    """Appends a byte to the file so many times, once a call."""

    def __init__(self, path: Path, times: int) -> None:
        self.path = path
        self.times = times

    def __call__(self) -> None:
        if self.times:
            self.times -= 1
            with self.path.open("ab") as file:
                file.write(b"+")


async def test_a_file_is_read_once_and_again_when_it_changes(path: Path) -> None:
    path.write_bytes(b"one")
    feed = feed_of(path)
    assert [await feed.fetch(), await feed.fetch()] == [b"one", None]
    path.write_bytes(b"three")
    assert [await feed.fetch(), await feed.fetch()] == [b"three", None]
    feed.forget()
    assert await feed.fetch() == b"three"
    await feed.close()


async def test_a_file_put_in_its_place_is_another(path: Path, tmp_path: Path) -> None:
    path.write_bytes(b"one")
    feed = feed_of(path)
    await feed.fetch()
    other = tmp_path / "other"
    other.write_bytes(b"two")
    stood = path.stat()
    os.utime(other, ns=(stood.st_atime_ns, stood.st_mtime_ns))
    other.replace(path)
    assert [await feed.fetch(), await feed.fetch()] == [b"two", None]


async def test_a_copy_that_sets_the_time_back_is_noticed(path: Path) -> None:
    path.write_bytes(b"one")
    feed = feed_of(path)
    await feed.fetch()
    stood = path.stat()
    path.write_bytes(b"two")
    os.utime(path, ns=(stood.st_atime_ns, stood.st_mtime_ns))
    assert await feed.fetch() == b"two"


async def test_it_recovers_when_the_file_comes_back(path: Path) -> None:
    feed = feed_of(path)
    with pytest.raises(Trouble, match="there is no file"):
        await feed.fetch()
    path.write_bytes(b"here")
    assert await feed.fetch() == b"here"
    path.unlink()
    with pytest.raises(Trouble, match="there is no file"):
        await feed.fetch()


async def test_a_file_that_is_being_written_is_read_again(path: Path) -> None:
    path.write_bytes(b"half")
    feed = Spoiled(path, Writer(path, READS - 1))
    assert await feed.fetch() == b"half" + b"+" * (READS - 1)
    assert feed.reads == READS


async def test_feed_bad_file_that_never_stands_still_is_half_written(path: Path) -> None:
    path.write_bytes(b"half")
    feed = Spoiled(path, Writer(path, READS))
    with pytest.raises(Trouble) as caught:
        await feed.fetch()
    assert caught.value.reason == "half written"
    assert await feed.fetch() == b"half" + b"+" * READS


def as_directory(path: Path) -> None:
    path.mkdir()


def as_pipe(path: Path) -> None:
    os.mkfifo(path)


def as_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def as_large(path: Path) -> None:
    path.write_bytes(b"x" * (MOST + 1))


def as_circle(path: Path) -> None:
    path.symlink_to(path)


def as_nothing(path: Path) -> None:
    path.symlink_to(path.with_name("gone"))


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (as_directory, "is a directory"),
        (as_pipe, "is a pipe or device, no file"),
        (as_device, "is a pipe or device, no file"),
        (as_large, "too large: over 9.53674e-05 MiB"),
        (as_circle, "file unreadable"),
        (as_nothing, "file missing"),
    ],
)
async def test_feed_bad_file_says_what_it_is(
    path: Path, make: Callable[[Path], None], reason: str
) -> None:
    make(path)
    found = await trouble(path)
    assert found.reason == reason
    assert str(path) in found.explanation


async def test_a_file_that_grows_beyond_the_limit_while_it_is_read(path: Path) -> None:
    path.write_bytes(b"x" * MOST)
    with pytest.raises(Trouble, match="raise feed"):
        await Spoiled(path, Writer(path, 1)).fetch()


async def test_a_file_that_may_not_be_opened(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    # The officer who runs the tests may be one whom no mode keeps out.
    def refuse(*_: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    found = await trouble(path)
    assert (found.reason, found.state) == ("file unreadable", FeedState.DOWN)
    assert found.explanation == f"{path} may not be read by this user"


async def test_a_disk_that_fails_is_said(path: Path) -> None:
    def fail() -> None:
        raise OSError(errno.EIO, "Input/output error")

    path.write_bytes(b"here")
    with pytest.raises(Trouble) as caught:
        await Spoiled(path, fail).fetch()
    assert caught.value.reason == "file unreadable"
    assert caught.value.explanation == f"{path}: input/output error"


async def test_a_file_system_that_hangs_holds_one_thread_and_loses_nothing(path: Path) -> None:
    path.write_bytes(b"here")
    with Hang() as hang:
        feed = Spoiled(path, hang, deadline=0.05)
        for _ in range(3):
            with pytest.raises(Trouble) as caught:
                await feed.fetch()
            assert caught.value.reason == "timeout"
        hang.answer()
        body = None
        while body is None:
            with suppress(Trouble):
                body = await feed.fetch()
    assert (body, feed.reads) == (b"here", 1)


async def test_a_feed_may_be_closed_while_its_file_system_hangs(path: Path) -> None:
    path.write_bytes(b"here")
    with Hang() as hang:
        feed = Spoiled(path, hang, deadline=0.05)
        with pytest.raises(Trouble):
            await feed.fetch()
        await feed.close()


async def test_a_hostile_path_is_said_in_clean_words(tmp_path: Path) -> None:
    assert (await trouble(tmp_path / "a\x1b]0;b\x07c")).explanation.isprintable()

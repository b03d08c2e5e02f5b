import os
import threading
from pathlib import Path

import pytest

from dashboard.collect.whole_file import write_whole


def test_a_reader_never_sees_half_a_file(tmp_path: Path) -> None:
    path = tmp_path / "feed.json"
    path.write_bytes(b"0" * 100_000)
    ended = threading.Event()
    seen: set[bytes] = set()

    def look() -> None:
        while not ended.is_set():
            content = path.read_bytes()
            seen.add(content[:1] + content[-1:] + str(len(content)).encode())

    reader = threading.Thread(target=look)
    reader.start()
    try:
        for number in range(1, 10):
            write_whole(path, str(number).encode() * 100_000, lasting=False)
    finally:
        ended.set()
        reader.join()
    assert seen <= {f"{n}{n}100000".encode() for n in range(10)}


def test_a_write_that_fails_leaves_what_was_there_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "feed.json"
    path.write_bytes(b"good")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_whole(path, b"new")
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [b"good"]


def test_what_was_left_behind_is_swept_after_an_hour(tmp_path: Path) -> None:
    names = (".feed.json.old.watchfloor", ".feed.json.new.watchfloor", ".feed.json.swp", ".other")
    for name in names:
        (tmp_path / name).write_text("")
    for name in (names[0], names[2]):
        os.utime(tmp_path / name, (0, 0))
    write_whole(tmp_path / "feed.json", b"{}")
    assert {path.name for path in tmp_path.iterdir()} == {*names[1:], "feed.json"}

"""What can be wrong with a file that is a feed."""

import os
from collections.abc import Callable
from pathlib import Path

from tests.feed_faults.fault import Fault
from tests.feed_faults.stage import MOST, Stage


def _made(name: str, make: Callable[[Path], object], words: str) -> Fault:
    def begin(stage: Stage) -> None:
        stage.path.unlink()
        make(stage.path)

    return Fault(name, begin, words=words)


def _half(stage: Stage) -> None:
    stage.path.write_bytes(stage.body[: len(stage.body) // 2])


FILE = (
    _made("missing", lambda path: None, "file missing"),
    Fault("half written", _half, words="not JSON"),
    _made("emptied", Path.touch, "not JSON"),
    _made("replaced by another", lambda path: path.write_bytes(b"<html>"), "not JSON"),
    _made("replaced by a large one", lambda path: path.write_bytes(b" " * (MOST + 1)), "too large"),
    _made("a directory", Path.mkdir, "is a directory"),
    _made("a pipe", os.mkfifo, "is a pipe or device"),
    _made("a device", lambda path: path.symlink_to("/dev/zero"), "is a pipe or device"),
    _made("a link in a circle", lambda path: path.symlink_to(path), "file unreadable"),
    _made("a link to nothing", lambda path: path.symlink_to("gone"), "file missing"),
)

"""A regular file, read without ever waiting for one that is not."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_FOR_OTHERS = stat.S_IRWXG | stat.S_IRWXO


class UnreadableError(Exception):
    """The file cannot be had; the message says why, to stand behind its name in a sentence."""


def read_regular(path: Path, most_bytes: int, *, private: bool = False) -> bytes:
    """Return the content of a file of at most so many bytes; a private one only its owner may open.

    Raises UnreadableError.
    """
    with (
        _opened(path, private=private) as descriptor,
        open(descriptor, "rb", closefd=False) as file,
    ):
        content = file.read(most_bytes + 1)
    if len(content) > most_bytes:
        raise UnreadableError(f"larger than {most_bytes:,} bytes")
    return content


def refuse_open_to_others(path: Path) -> None:
    """Raise UnreadableError for what is no regular file that its owner alone may open."""
    with _opened(path, private=True):
        pass


@contextmanager
def _opened(path: Path, *, private: bool) -> Iterator[int]:
    try:
        # Without O_NONBLOCK, opening a FIFO waits until somebody writes to it.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            _refuse(os.fstat(descriptor).st_mode, private)
            yield descriptor
        finally:
            os.close(descriptor)
    except OSError as error:
        raise UnreadableError(error.strerror or str(error)) from None


def _refuse(mode: int, private: bool) -> None:
    if not stat.S_ISREG(mode):
        raise UnreadableError("a directory" if stat.S_ISDIR(mode) else "not a regular file")
    if private and mode & _FOR_OTHERS:
        shown = f"{stat.S_IMODE(mode):04o}"
        raise UnreadableError(f"open to others than its owner (mode {shown}); `chmod 600` it")

"""The body of a document, from a file or an address."""

import os
import stat
from collections.abc import Callable

Fetch = Callable[[str], bytes]
"""Returns the body at an http or https address; raises OSError with one sentence as message."""

_WORDS: dict[type[OSError], str] = {
    FileNotFoundError: "no such file",
    PermissionError: "no permission to read it",
    NotADirectoryError: "a folder on its way is no folder",
}


class UnreadableError(Exception):
    """The body cannot be had; the message is one sentence without the name of its place."""


def body(place: str, most_bytes: int, fetch: Fetch) -> bytes:
    """Return the body of a file or of an http or https address, of a file one byte over the most.

    Raises UnreadableError where there is none to be had. A file is never waited for: only a
    regular one is read.
    """
    try:
        if place.lower().startswith(("http://", "https://")):
            return fetch(place)
        return _read(place, most_bytes + 1)
    except OSError as error:
        raise UnreadableError(_words(error)) from None
    except ValueError:
        raise UnreadableError("not the name of a file") from None


def _read(path: str, most_bytes: int) -> bytes:
    # Without O_NONBLOCK, opening a FIFO waits until somebody writes to it.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        mode = os.fstat(descriptor).st_mode
        if stat.S_ISDIR(mode):
            raise UnreadableError("a directory, not a file")
        if not stat.S_ISREG(mode):
            raise UnreadableError("not a regular file")
        with open(descriptor, "rb", closefd=False) as file:
            return file.read(most_bytes)
    finally:
        os.close(descriptor)


def _words(error: OSError) -> str:
    known = next((words for kind, words in _WORDS.items() if isinstance(error, kind)), None)
    return known or error.strerror or str(error)

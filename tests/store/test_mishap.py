"""What an error of the store is, and what is said of it."""

import errno
import os
import sqlite3
from pathlib import Path

import pytest

from dashboard.store.mishap import Mishap, mishap, mishap_words
from dashboard.store.trouble import StoreRefusedError
from tests.store.bad_disk import NO_SPACE, sqlite_error

HELD = BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
# SQLITE_IOERR_WRITE, SQLITE_BUSY_SNAPSHOT and SQLITE_CORRUPT_INDEX: more is said above a byte.
EXTENDED = {kind: kind | more << 8 for kind, more in ((10, 3), (5, 2), (11, 3))}
TABLE = [
    (sqlite_error(sqlite3.SQLITE_BUSY), Mishap.BUSY, "/s: another program holds it"),
    (sqlite_error(EXTENDED[5]), Mishap.BUSY, "/s: another program holds it"),
    (sqlite_error(sqlite3.SQLITE_LOCKED), Mishap.BUSY, "/s: another program holds it"),
    (HELD, Mishap.BUSY, "/s: another program holds it"),
    (sqlite_error(sqlite3.SQLITE_CORRUPT), Mishap.CORRUPT, "/s: it is corrupt and cannot be moved"),
    (sqlite_error(EXTENDED[11]), Mishap.CORRUPT, "/s: it is corrupt and cannot be moved"),
    (sqlite_error(sqlite3.SQLITE_NOTADB), Mishap.CORRUPT, "/s: it is corrupt and cannot be moved"),
    (sqlite_error(EXTENDED[10]), Mishap.UNUSABLE, "/s: reading or writing it fails"),
    (sqlite_error(sqlite3.SQLITE_CANTOPEN), Mishap.UNUSABLE, "/s: it cannot be opened"),
    (sqlite_error(sqlite3.SQLITE_PERM), Mishap.UNUSABLE, "/s: no permission to write it"),
    (sqlite3.ProgrammingError(), Mishap.UNUSABLE, "/s: it cannot be used"),
    (NO_SPACE, Mishap.UNUSABLE, "/s: No space left on device"),
    (OSError(), Mishap.UNUSABLE, "/s: it cannot be used"),
    (StoreRefusedError("/s: it is a link"), Mishap.UNUSABLE, "/s: it is a link"),
    (KeyError("secret"), Mishap.FAULT, "a fault of the program, KeyError; please report it"),
]


@pytest.mark.parametrize(("error", "kind", "words"), TABLE)
def test_an_error_is_of_one_kind_and_said_in_a_sentence(
    error: Exception, kind: Mishap, words: str
) -> None:
    assert mishap(error) is kind
    assert mishap_words(error, Path("/s")).startswith(f"not kept: {words}")


def test_the_path_of_a_store_reaches_no_terminal_as_it_is() -> None:
    assert "\x1b" not in mishap_words(NO_SPACE, Path("/state/\x1b[2J"))

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
    (sqlite_error(sqlite3.SQLITE_BUSY), Mishap.BUSY, ", another program has locked it: /s"),
    (sqlite_error(EXTENDED[5]), Mishap.BUSY, ", another program has locked it: /s"),
    (sqlite_error(sqlite3.SQLITE_LOCKED), Mishap.BUSY, ", another program has locked it: /s"),
    (HELD, Mishap.BUSY, ", another program has locked it: /s"),
    (
        sqlite_error(sqlite3.SQLITE_CORRUPT),
        Mishap.CORRUPT,
        ", it is corrupt and cannot be moved aside: /s",
    ),
    (sqlite_error(EXTENDED[11]), Mishap.CORRUPT, ", it is corrupt and cannot be moved aside: /s"),
    (
        sqlite_error(sqlite3.SQLITE_NOTADB),
        Mishap.CORRUPT,
        ", it is corrupt and cannot be moved aside: /s",
    ),
    (sqlite_error(EXTENDED[10]), Mishap.UNUSABLE, ", reading or writing it fails: /s"),
    (
        sqlite_error(sqlite3.SQLITE_IOERR_SHMSIZE),
        Mishap.UNUSABLE,
        ", no space left on the device: /s",
    ),
    (sqlite_error(sqlite3.SQLITE_CANTOPEN), Mishap.UNUSABLE, ", it cannot be opened: /s"),
    (sqlite_error(sqlite3.SQLITE_PERM), Mishap.UNUSABLE, ", no permission to write it: /s"),
    (
        sqlite3.OperationalError("Could not decode to UTF-8 column 'at' with text 'x'"),
        Mishap.CORRUPT,
        ", it cannot be used: /s",
    ),
    (sqlite3.ProgrammingError(), Mishap.UNUSABLE, ", it cannot be used: /s"),
    (NO_SPACE, Mishap.UNUSABLE, ", no space left on device: /s"),
    (OSError(), Mishap.UNUSABLE, ", it cannot be used: /s"),
    (StoreRefusedError("/s: it is a link"), Mishap.UNUSABLE, ": /s: it is a link"),
    (KeyError("secret"), Mishap.FAULT, ": a fault of the program, KeyError; please report it"),
]


@pytest.mark.parametrize(("error", "kind", "words"), TABLE)
def test_an_error_is_of_one_kind_and_said_in_a_sentence(
    error: Exception, kind: Mishap, words: str
) -> None:
    assert mishap(error) is kind
    assert mishap_words(error, Path("/s")).startswith(f"not kept{words}")


def test_the_path_of_a_store_reaches_no_terminal_as_it_is() -> None:
    assert "\x1b" not in mishap_words(NO_SPACE, Path("/state/\x1b[2J"))

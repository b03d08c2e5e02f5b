"""What has gone wrong with the store, and what is said of it."""

from __future__ import annotations

import sqlite3
from enum import Enum
from pathlib import Path

from dashboard.config.printable import printable
from dashboard.store.trouble import StoreRefusedError

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_CORRUPT = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_NO_TEXT = "Could not decode to UTF-8"
"""What the sqlite3 module says, without a code, of a text that nobody can have written."""
_HELD = "another program has locked it"
_FULL = "no space left on the device"
_ODD = "it cannot be used"
_WORDS = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: "it can only be read",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened",
    sqlite3.SQLITE_IOERR: "reading or writing it fails",
    sqlite3.SQLITE_PERM: "no permission to write it",
    sqlite3.SQLITE_CORRUPT: "it is corrupt and cannot be moved aside",
    sqlite3.SQLITE_NOTADB: "it is corrupt and cannot be moved aside",
    sqlite3.SQLITE_BUSY: _HELD,
    sqlite3.SQLITE_LOCKED: _HELD,
}


_NO_ROOM = {sqlite3.SQLITE_IOERR_SHMSIZE}
"""Failures of writing that a full disk alone is known to give."""


class Mishap(Enum):
    """The kinds of what can go wrong."""

    BUSY = "another program holds it: wait"
    CORRUPT = "the file is broken: move it aside"
    UNUSABLE = "it cannot be used: go on without it, and try again"
    FAULT = "the program is wrong: to try again would not help"


def mishap(error: Exception) -> Mishap:
    """Return what kind of mishap an error is."""
    match error:
        case BlockingIOError():
            return Mishap.BUSY
        case sqlite3.Error():
            code = _code(error)
            if code in _BUSY:
                return Mishap.BUSY
            corrupt = code in _CORRUPT or str(error).startswith(_NO_TEXT)
            return Mishap.CORRUPT if corrupt else Mishap.UNUSABLE
        case OSError() | StoreRefusedError():
            return Mishap.UNUSABLE
        case _:
            return Mishap.FAULT


def mishap_words(error: Exception, path: Path, outcome: str = "not kept") -> str:
    """Return the sentence that is said of it: why first, for where it is cut short."""
    match error:
        case StoreRefusedError():
            return f"{outcome}: {error}"
        case BlockingIOError():
            why = _HELD
        case OSError():
            why = (error.strerror or _ODD).lower()
        case sqlite3.Error():
            why = _FULL if _said(error) in _NO_ROOM else _WORDS.get(_code(error), _ODD)
        case _:
            return f"{outcome}: {fault_words(error)}"
    return f"{outcome}, {why}: {printable(str(path), 200)}"


def fault_words(error: Exception) -> str:
    """Return what is said of an error that is none of the store."""
    return f"a fault of the program, {type(error).__name__}; please report it"


def _code(error: Exception) -> int:
    # The extended codes have the primary one in their lowest byte.
    return _said(error) & 0xFF


def _said(error: Exception) -> int:
    code = getattr(error, "sqlite_errorcode", None)
    return code if isinstance(code, int) else sqlite3.SQLITE_OK

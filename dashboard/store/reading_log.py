"""The watch log of a folder, read while boards run or when none does; nothing is written."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from dashboard.config.printable import printable
from dashboard.store.connection import NAME
from dashboard.store.mount import is_remote
from dashboard.store.quiet import read_quietly
from dashboard.store.schema import VERSION
from dashboard.store.trouble import StoreRefusedError
from dashboard.watch.log.entry import Entry, Kind, Officer
from dashboard.watch.log.logged import Logged
from dashboard.watch.log.verify import Entries, Unreadable

Row = tuple[Any, ...]
_PAGE = 500
"""Entries read at once: a reader that pauses must not keep boards from tidying their file."""
_FIRST = """
SELECT number, at, login, name, kind, item, about, text, whom, moment, points_at, previous, hash
FROM log ORDER BY number LIMIT ?
"""
_NEXT = """
SELECT number, at, login, name, kind, item, about, text, whom, moment, points_at, previous, hash
FROM log WHERE number > ? ORDER BY number LIMIT ?
"""


def reading_log(folder: Path) -> Entries:
    """Return what gives the entries of a folder's log, a few at a time, as often as asked.

    Raises StoreRefusedError, with one sentence, where there is no log that can be read; so does
    reading on, where it no longer can be.
    """
    path = (folder / NAME).resolve()
    if not path.exists():
        raise StoreRefusedError(f"no watch is kept in {_named(folder)}")
    remote = is_remote(folder)
    try:
        [(version,)] = _rows(path, remote, "PRAGMA user_version")
    except sqlite3.Error as error:
        raise StoreRefusedError(f"{_named(path)} cannot be read: {error}") from None
    if version > VERSION:
        raise StoreRefusedError(
            f"{_named(path)} is of a newer watchfloor (version {version}, this one knows {VERSION})"
        )
    if version == 0:
        raise StoreRefusedError(f"no watch is kept in {_named(folder)}")
    return lambda: _entries(path, remote)


def _entries(path: Path, remote: bool) -> Iterator[Logged | Unreadable]:
    number = 0
    try:
        rows = _rows(path, remote, _FIRST, _PAGE)
        while rows:
            for row in rows:
                number = row[0]
                yield _entry(row)
            rows = _rows(path, remote, _NEXT, number, _PAGE)
    except sqlite3.OperationalError as error:
        raise StoreRefusedError(f"{_named(path)} cannot be read: {error}") from None
    except sqlite3.DatabaseError as error:
        yield Unreadable(number + 1, f"the file is damaged ({error})")


def _rows(path: Path, remote: bool, query: str, *values: int) -> list[Row]:
    """Return what a query finds, bytes that are no text among it."""

    def read(connection: sqlite3.Connection) -> list[Row]:
        # An edit may have left bytes that are no text: they must not hide which entry it was.
        connection.text_factory = _text
        return connection.execute(query, values).fetchall()

    return read_quietly(path, remote, read)


def _entry(row: Row) -> Logged | Unreadable:
    """Return the entry of a row only where writing it again would give that very row."""
    number, at, login, name, kind, item, about, text, whom, moment, points_at, previous, link = row
    words = (at, login, name, kind, item, about, text, whom, previous, link)
    try:
        if not all(isinstance(word, str) for word in words):
            raise ValueError("a text is none")
        if not isinstance(points_at, int | None):
            raise ValueError("it points at no number")
        if name and not login:
            raise ValueError("there is a name without a login")
        officer = Officer(login, name) if login else None
        due = None if moment is None else _time(moment)
        entry = Entry(
            _kind(kind), _time(at), text, item, _ids(about), officer, whom, due, points_at
        )
    except ValueError as error:
        return Unreadable(number, str(error))
    return Logged(number, entry, previous, link)


def _kind(text: str) -> Kind:
    try:
        return Kind(text)
    except ValueError:
        raise ValueError(f"'{printable(text, 20)}' is no kind of entry") from None


def _time(text: object) -> datetime:
    try:
        moment = datetime.fromisoformat(str(text))
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None or moment.isoformat() != text:
        raise ValueError(f"'{printable(str(text), 40)}' is not how a time is written")
    return moment


def _ids(text: str) -> tuple[str, ...]:
    try:
        ids = json.loads(text)
    except (ValueError, RecursionError):
        ids = None
    is_list = isinstance(ids, list) and all(isinstance(one, str) for one in ids)
    if not is_list or json.dumps(ids) != text:
        raise ValueError("what it is about is not written as ids are")
    return tuple(ids)


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "surrogateescape")


def _named(path: Path) -> str:
    return printable(str(path), 400)

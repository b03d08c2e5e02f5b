"""The watch log in its table: only ever added to, each entry chained to the one before."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import datetime
from typing import Any

from dashboard.watch.log.carried import carried
from dashboard.watch.log.entry import GENESIS, Entry, Kind, Officer, chained
from dashboard.watch.log.logged import Logged

_INSERT = "INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
"""In the order of the table's columns, as `SELECT *` gives them back."""
_NEWEST = "SELECT * FROM log ORDER BY number DESC LIMIT ?"
_BEFORE = """
SELECT * FROM log WHERE number < ? AND (
    kind IN ('OPEN', 'CLOSED', 'TOLD', 'RELIEF') OR item = 'feed' OR points_at IS NOT NULL
) ORDER BY number
"""
"""All that may be carried."""
_RELIEFS = "SELECT * FROM log WHERE kind = 'RELIEF' ORDER BY number DESC LIMIT ?"
_UNTIL = "SELECT * FROM log WHERE at <= ? ORDER BY number DESC LIMIT ?"


def append_log(connection: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    """Add entries behind the last; within a transaction of the caller."""
    row = connection.execute("SELECT number, hash FROM log ORDER BY number DESC LIMIT 1").fetchone()
    number, previous = (0, GENESIS) if row is None else (int(row[0]), str(row[1]))
    for entry in entries:
        number += 1
        link = chained(previous, number, entry)
        officer = entry.officer or Officer("")
        moment = None if entry.when is None else entry.when.isoformat()
        connection.execute(
            _INSERT,
            (
                number, entry.at.isoformat(), officer.login, officer.name, entry.kind.value,
                entry.item, json.dumps(list(entry.about)), entry.text, entry.whom, moment,
                entry.points_at, previous, link,
            ),
        )  # fmt: skip
        previous = link


def read_log(
    connection: sqlite3.Connection, most: int, known: Sequence[Logged] = ()
) -> tuple[Logged, ...]:
    """Return the newest entries behind what is carried of those before them, oldest first.

    Where what is `known` reaches up to them, none that is older is read again.
    """
    newest = _newest(connection, most, known)
    return _behind_older(connection, newest, known)


def read_reliefs(connection: sqlite3.Connection, most: int) -> tuple[Logged, ...]:
    """Return the newest hand-overs, oldest first, however many entries came since."""
    rows = connection.execute(_RELIEFS, (most,)).fetchall()
    return tuple(_logged(row) for row in reversed(rows))


def read_log_until(connection: sqlite3.Connection, at: datetime, most: int) -> tuple[Logged, ...]:
    """Return the same of a past time: what had been written by then."""
    rows = connection.execute(_UNTIL, (at.isoformat(), most)).fetchall()
    return _behind_older(connection, tuple(_logged(row) for row in reversed(rows)))


def _newest(
    connection: sqlite3.Connection, most: int, known: Sequence[Logged]
) -> tuple[Logged, ...]:
    """Return the newest entries, reading those alone that came behind what is known."""
    last, newer = known[-1] if known else None, list[Logged]()
    with closing(connection.execute(_NEWEST, (most,))) as rows:
        for row in rows:
            # The hash vouches for all entries before it.
            if last is not None and (row[0], row[-1]) == (last.number, last.hash):
                first = last.number - len(known) + 1
                run = (one for at, one in enumerate(known, first) if one.number == at)
                found = (*run, *reversed(newer))[-most:]
                if len(found) == most or found[0].number == 1:
                    return found
            newer.append(_logged(row))
    return tuple(reversed(newer))


def _behind_older(
    connection: sqlite3.Connection, newest: tuple[Logged, ...], known: Sequence[Logged] = ()
) -> tuple[Logged, ...]:
    if not newest or newest[0].number == 1:
        return newest
    first = newest[0]
    older = [one for one in known if one.number < first.number]
    if not older or (older[-1].number, older[-1].hash) != (first.number - 1, first.previous):
        older = [_logged(row) for row in connection.execute(_BEFORE, (first.number,))]
    return (*carried(older, newest), *newest)


def _logged(row: tuple[Any, ...]) -> Logged:
    number, at, login, name, kind, item, about, text, whom, moment, points_at, previous, link = row
    entry = Entry(
        Kind(kind),
        datetime.fromisoformat(at),
        text,
        item,
        tuple(json.loads(about)),
        Officer(login, name) if login else None,
        whom,
        None if moment is None else datetime.fromisoformat(moment),
        points_at,
    )
    return Logged(number, entry, previous, link)

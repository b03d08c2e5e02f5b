"""Documents that raise alarms, and what stands in a state folder."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path


def feed(sequence: int, land: int = 0, steps: Iterable[str] = ("signalled",)) -> bytes:
    """Return a document of today with so many strikes on land and a designation so far gone."""
    now = datetime.now(UTC)
    strikes = [
        {"id": f"strike.{n}", "domain": "land", "occurred": f"{now:%Y-%m-%d}",
         "place": {"name": "somewhere"}}
        for n in range(land)
    ]  # fmt: skip
    sea = {"id": "strike.sea", "domain": "sea", "place": {"name": "at sea"}}
    return json.dumps(
        {
            "version": "1.0",
            "feed_id": "alarming",
            "title": "Alarming",
            "sequence": sequence,
            "published_at": _text(now),
            "as_of": _text(now),
            "expires_at": _text(now + timedelta(hours=6)),
            "strikes": {"events": [sea, *strikes]},
            "posture": [],
            "clocks": [],
            "designations": [
                {"id": "designation", "entity": "E", "title": "T",
                 "steps": [{"status": step, "occurred": f"{now:%Y-%m-%d}"} for step in steps]}
            ],
            "indicators": [
                {"id": "tempo", "title": "Tempo", "question": "Q", "links": ["strike.sea"]},
                {"id": "paper", "title": "Paperwork", "question": "Q", "links": ["designation"]},
            ],
        }
    ).encode()  # fmt: skip


def logged(state: Path) -> list[tuple[str, str, str, str]]:
    """Return kind, login or officer, item and text of each entry of the one log below a folder."""
    (database,) = state.rglob("watch.sqlite3")
    with closing(sqlite3.connect(database, timeout=5)) as connection:
        rows = connection.execute("SELECT kind, name, item, text FROM log ORDER BY number")
        return list(rows.fetchall())


def has_begun(state: Path) -> bool:
    """Tell whether the watch below a folder has said anything yet."""
    try:
        return bool(logged(state))
    except (ValueError, sqlite3.Error):
        return False


def documents(state: Path) -> int:
    """Return how many documents the one store below a folder keeps."""
    return _count(state, "SELECT count(*) FROM document")


def covered(state: Path) -> int:
    """Return in how many stretches, with gaps between them, its watch was kept."""
    return _count(state, "SELECT count(*) FROM covered")


def _count(state: Path, query: str) -> int:
    (database,) = state.rglob("watch.sqlite3")
    with closing(sqlite3.connect(database, timeout=5)) as connection:
        return int(connection.execute(query).fetchone()[0])


def bells(raw: bytes | bytearray) -> int:
    """Return how often the bell rang: BEL, but for those that end a window's title."""
    titles = raw.count(b"\x1b]2;") + raw.count(b"\x1b]0;") + raw.count(b"\x1b]22;")
    return raw.count(b"\x07") - titles


def _text(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"

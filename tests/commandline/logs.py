"""Logs for the tests of `log`: a folder with six entries, edits of it, and calls of the command."""

import io
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from dashboard.board.dial import Dial
from dashboard.commandline import log
from dashboard.commandline.log_wish import LogWish
from dashboard.watch.log.entry import Entry, Kind, Officer
from dashboard.watch.memory import Turn
from tests.store.board import open_ledger
from tests.store.jobs import AT, after

ADAMS, BAKER = Officer("adams", "Adams"), Officer("baker")
SAID = (
    Entry(Kind.AUTO, AT, "sequence 7, 0 held back", "feed"),
    Entry(Kind.ACK, after(1), "tally asked for", "3 HP-3", ("watch.hill",), ADAMS),
    Entry(Kind.TOLD, after(2), "not published", "1", ("v", "d"), BAKER, "cable desk", after(3)),
    Entry(Kind.OPEN, after(4), "=1+1, \"ask\"", "", (), ADAMS, when=after(1440)),
    Entry(Kind.NOTE, after(5), "it was 9, not 8", "5", (), BAKER, points_at=2),
    Entry(Kind.CLOSED, after(6), "@asked\x1b[2J", "", (), ADAMS, points_at=4),
)  # fmt: skip


def logged(folder: Path, *entries: Entry) -> Path:
    """Write entries, by default six, into the log of a folder, and leave no board on it."""
    _, ledger = open_ledger(folder)
    ledger.act(lambda memory: Turn(memory, entries or SAID))
    ledger.close()
    return folder


class Run:
    """One call of the command and what it wrote."""

    def __init__(self, folder: Path, zone: ZoneInfo | None = None, **wish: Any) -> None:
        out, err = io.StringIO(newline=""), io.StringIO()
        dial = Dial(AT, AT, zone)
        self.status = log.run(folder, LogWish(**wish), out=out, err=err, dial=dial)
        self.out, self.err = out.getvalue(), err.getvalue()

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


def edit(folder: Path, statement: str, *values: object) -> None:
    """Edit the log as somebody with the file at hand would."""
    with closing(sqlite3.connect(folder / "watch.sqlite3", isolation_level=None)) as connection:
        connection.execute(statement, values)


def hash_of(folder: Path, number: int) -> str:
    return str(json.loads(Run(folder, as_json=True).lines[number - 1])["hash"])

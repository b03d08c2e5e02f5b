"""`watchfloor log`: the watch log as text, JSON lines or CSV, and whether its chain is whole."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from dashboard.board.dial import Dial
from dashboard.board.log_line import whole_log_line
from dashboard.commandline.csv_row import csv_row
from dashboard.commandline.lines import write_line
from dashboard.commandline.log_wish import LogWish
from dashboard.commandline.usage import UsageError
from dashboard.config.printable import printable, quoted
from dashboard.store.reading_log import reading_log
from dashboard.store.trouble import StoreRefusedError
from dashboard.watch.log.choice import Choice
from dashboard.watch.log.entry import Kind, Officer
from dashboard.watch.log.logged import Logged
from dashboard.watch.log.verify import HEAD, Unreadable, Verdict, verify

Form = Callable[[Logged], str]
BROKEN = 1
"""The exit status of a chain that does not hold, and of an entry that cannot be read."""
NO_LOG = 2
MEMBERS = (
    "number", "at", "kind", "login", "name", "item", "about", "text", "whom", "when", "points_at",
    "previous", "hash",
)  # fmt: skip


def run(folder: Path, wish: LogWish, *, out: TextIO, err: TextIO, dial: Dial) -> int:
    """Write the log of a folder, or what its chain shows; returns 0, 1 if broken, 2 for no log.

    Raises UsageError for a kind of entry that there is not. Nothing is written to the folder.
    """
    if wish.kind.upper() not in ("", *Kind):
        raise UsageError(f"--kind is {quoted(wish.kind)}: it must be one of {', '.join(Kind)}")
    try:
        entries = reading_log(folder)
        if wish.verify:
            return _tell(verify(entries, wish.expect), wish.expect, out)
        if wish.as_csv:
            write_line(out, csv_row(MEMBERS))
        form, choice = _form(wish, dial), Choice(wish.kind, wish.officer, wish.item)
        status = 0
        for found in entries():
            if isinstance(found, Unreadable):
                write_line(err, f"watchfloor: entry {found.number} cannot be read: {found.reason}")
                status = BROKEN
            elif choice.takes(found):
                write_line(out, form(found))
    except StoreRefusedError as error:
        write_line(err, f"watchfloor: {error}")
        return NO_LOG
    return status


def _tell(verdict: Verdict, expect: str, out: TextIO) -> int:
    count, head, expected = verdict.entries, verdict.head[:HEAD], verdict.expected
    held = f"{_entries(count)}, head {head}"
    if verdict.broken is not None:
        number, reason = verdict.broken.number, verdict.broken.reason
        write_line(out, f"broken at entry {number}: {reason}; intact before it: {held}")
        return BROKEN
    if not expect:
        write_line(out, f"intact: {held}")
    elif expected is None:
        write_line(out, f"cut or exchanged: no entry has the hash {expect[:HEAD]}; {held}")
        return BROKEN
    elif expected == count:
        write_line(out, f"intact: {held}, as expected")
    else:
        write_line(
            out,
            f"intact: {held}; the hash expected is that of entry {expected},"
            f" {_entries(count - expected)} came after",
        )
    return 0


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count} entries"


def _form(wish: LogWish, dial: Dial) -> Form:
    if wish.as_json:
        return lambda logged: json.dumps(_members(logged))
    if wish.as_csv:
        return lambda logged: csv_row(map(_cell, _members(logged).values()))
    return lambda logged: whole_log_line(logged, dial)


def _members(logged: Logged) -> dict[str, object]:
    entry = logged.entry
    who = entry.officer or Officer("")
    values = (
        logged.number, _utc(entry.at), entry.kind.value, who.login, who.name, entry.item,
        list(entry.about), entry.text, entry.whom, _utc(entry.when), entry.points_at,
        logged.previous, logged.hash,
    )  # fmt: skip
    return dict(zip(MEMBERS, values, strict=True))


def _cell(value: object) -> str:
    if isinstance(value, list):
        value = " ".join(value)
    return "" if value is None else _shown(str(value))


def _shown(text: str) -> str:
    # A table is read on terminals too; the exact text is in the JSON lines.
    return printable(text, len(text))


def _utc(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(UTC).isoformat().replace("+00:00", "Z")

"""`watchfloor state`: the watch of one feed copied, looked over, and cut to its bounds."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TextIO

from dashboard.commandline.lines import write_line
from dashboard.commandline.state_wish import Chore, StateWish
from dashboard.config.printable import printable
from dashboard.config.settings import Config
from dashboard.store.trouble import StoreRefusedError
from dashboard.store.upkeep import Upkeep

WRONG = 1
"""The exit status where something is wrong with the store, or the chore was not done."""
NO_WATCH = 2
_MIB = 1024 * 1024


def run(config: Config, wish: StateWish, *, out: TextIO, err: TextIO, now: datetime) -> int:
    """Do a chore; returns 0, 1 where something is wrong, 2 where no watch is kept."""
    try:
        upkeep = Upkeep.of(config, now)
        if not upkeep.is_kept:
            write_line(err, f"watchfloor: no watch is kept in {printable(str(upkeep.folder), 400)}")
            return NO_WATCH
        match wish.chore:
            case Chore.BACKUP:
                return _backup(upkeep, Path(wish.place), out)
            case Chore.CHECK:
                return _check(upkeep, out)
            case Chore.PRUNE:
                return _prune(upkeep, out, dry=wish.dry)
    except StoreRefusedError as error:
        write_line(err, f"watchfloor: {error}")
        return WRONG


def _backup(upkeep: Upkeep, place: Path, out: TextIO) -> int:
    copy = upkeep.back_up(place)
    size = copy.stat().st_size / _MIB
    write_line(out, f"copied to {printable(str(copy), 400)}, {size:,.1f} MiB")
    return 0


def _check(upkeep: Upkeep, out: TextIO) -> int:
    status = 0
    for finding in upkeep.examine():
        write_line(out, f"{'fine ' if finding.fine else 'WRONG'}  {finding.words}")
        status = status if finding.fine else WRONG
    return status


def _prune(upkeep: Upkeep, out: TextIO, *, dry: bool) -> int:
    dropped = upkeep.prune(dry=dry)
    if not dropped.documents and not dropped.changes:
        write_line(out, "nothing is kept for too long, and not too much")
        return 0
    said = (
        f"{_counted(dropped.documents, 'document')} ({dropped.size / _MIB:,.1f} MiB)"
        f" and {_counted(dropped.changes, 'past change')} of levels and alarms"
    )
    write_line(out, f"{'would drop' if dry else 'dropped'} {said}; the watch log stays whole")
    if not dry:
        write_line(out, upkeep.give_back())
    return 0


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"

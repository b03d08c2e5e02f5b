"""Whether something would wake this process again once it has stopped."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

_PROCESSES = Path("/proc")


@dataclass(frozen=True, slots=True)
class Process:
    """A process as job control sees it."""

    parent: int
    group: int
    session: int


def read_process(number: int, processes: Path = _PROCESSES) -> Process | None:
    """Return a process by its number, None where that cannot be told (proc(5), stat)."""
    try:
        stat = (processes / str(number) / "stat").read_text("utf-8", errors="replace")
        # The name of the program stands in parentheses, and may hold any character.
        fields = stat.rpartition(")")[2].split()
        return Process(int(fields[1]), int(fields[2]), int(fields[3]))
    except (OSError, ValueError, IndexError):
        return None


def resumable(
    number: int | None = None, read: Callable[[int], Process | None] = read_process
) -> bool:
    """Tell whether a shell with job control started this process, by default the current one.

    The shell that does stands in the same session and in another group (POSIX, orphaned process
    group). Under a forced command, as a login shell and as the command of a tmux pane there is
    none, and a process that stopped would hang for ever.
    """
    first = here = read(os.getpid() if number is None else number)
    while here is not None and first is not None and here.session == first.session:
        if here.group != first.group:
            return True
        here = read(here.parent)
    return False

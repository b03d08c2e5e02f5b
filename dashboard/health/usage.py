"""What a process uses, as Linux tells it; the one reader of /proc/self and its like."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

SELF = Path("/proc/self")
"""The folder of this process."""


@dataclass(frozen=True, slots=True)
class Usage:
    """What one process uses now; None stands for what the system does not tell."""

    memory_kib: int | None = None
    """Resident memory, VmRSS of proc(5)."""
    threads: int | None = None
    files: int | None = None
    """Descriptors that are open."""
    cpu_seconds: float | None = None
    """Processor time since it began, of the program and of the system for it."""


def usage(folder: Path = SELF) -> Usage:
    """Return what the process of a folder uses; nothing is raised where there is no such folder."""
    status = _status(folder)
    return Usage(
        status.get("VmRSS"), status.get("Threads"), _count(folder / "fd"), _cpu(folder / "stat")
    )


def _status(folder: Path) -> dict[str, int]:
    """Return what `status` states as whole numbers, kB among them."""
    found = {}
    for line in _text(folder / "status").splitlines():
        name, _, rest = line.partition(":")
        figure = rest.removesuffix("kB").strip()
        if figure.isdecimal():
            found[name] = int(figure)
    return found


def _count(folder: Path) -> int | None:
    try:
        # The folder itself is open while it is counted.
        return len(os.listdir(folder)) - (folder.parent == SELF)
    except OSError:
        return None


def _cpu(path: Path) -> float | None:
    # The name of the program stands in brackets, and may hold blanks and brackets.
    fields = _text(path).rpartition(")")[2].split()
    try:
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    except (IndexError, ValueError):
        return None


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace")
    except OSError:
        return ""

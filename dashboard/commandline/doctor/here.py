"""What the process finds itself in."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from dashboard.commandline.doctor.terminal import Terminal
from dashboard.terminal.preflight import Surroundings, refusal


@dataclass(frozen=True, slots=True)
class Here:
    """A terminal or none, and how it is spoken to."""

    terminal: Terminal
    encoding: str
    """Of standard error, on which a board draws."""
    environment: Mapping[str, str]


def here(environment: Mapping[str, str]) -> Here:
    """Return what this process has; whether a board opens on it is judged as the board does."""
    found = Surroundings(
        stdin_is_terminal=sys.stdin is not None and sys.stdin.isatty(),
        stderr_is_terminal=sys.stderr.isatty(),
        term=environment.get("TERM", ""),
        encoding=sys.stderr.encoding or "",
    )
    is_there = found.stdin_is_terminal and found.stderr_is_terminal
    is_any = found.stdin_is_terminal or found.stderr_is_terminal
    # What is amiss with the encoding has a row of its own.
    why = refusal(found, ascii_only=True) if is_any else None
    columns = rows = 0
    if is_there:
        with suppress(OSError):
            columns, rows = os.get_terminal_size(sys.stderr.fileno())
    return Here(Terminal(is_there, why or "", columns, rows), found.encoding, environment)

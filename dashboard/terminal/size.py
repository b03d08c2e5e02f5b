"""How large the terminal is."""

from __future__ import annotations

import os

_STDERR = 2
_USUAL = (80, 24)
"""Columns and rows where a terminal does not say how large it is."""


def terminal_size() -> tuple[int, int]:
    """Return its columns and rows."""
    # Not what COLUMNS and LINES say, which a shell may export and no resize changes.
    try:
        size = os.get_terminal_size(_STDERR)
    except OSError:
        return _USUAL
    return (size.columns or _USUAL[0], size.lines or _USUAL[1])

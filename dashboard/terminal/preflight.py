"""Whether the board can run on this terminal at all."""

from __future__ import annotations

from dataclasses import dataclass

INSTEAD = "`watchfloor validate` reads a feed without a terminal"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the process finds itself in."""

    stdin_is_terminal: bool
    stderr_is_terminal: bool
    """Textual draws on standard error."""
    term: str
    encoding: str
    """Of the output, as Python names it."""


def refusal(found: Surroundings, ascii_only: bool) -> str | None:
    """Return one sentence that says why the board cannot run here, None where it can."""
    if not (found.stdin_is_terminal and found.stderr_is_terminal):
        return f"the board needs a terminal on standard input and standard error; {INSTEAD}"
    if found.term in ("dumb", "unknown", ""):
        named = f"TERM={found.term}" if found.term else "no TERM"
        return f"the board cannot be drawn on a terminal with {named}; {INSTEAD}"
    if not ascii_only and found.encoding.lower().replace("-", "") != "utf8":
        return f"the terminal's encoding is {found.encoding or 'unknown'}, not UTF-8; use --ascii"
    return None

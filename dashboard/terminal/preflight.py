"""Whether the board can run on this terminal at all."""

from __future__ import annotations

from dataclasses import dataclass

INSTEAD = "`watchfloor follow` and `watchfloor check` need none"


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
        named = f"one with TERM={found.term}" if found.term else "one with no TERM"
        return f"the board needs a terminal that can be drawn on, not {named}; {INSTEAD}"
    if not ascii_only and found.encoding.lower().replace("-", "") != "utf8":
        encoding = found.encoding or "unknown"
        return f"the board needs a terminal in UTF-8, not {encoding}, or --ascii; {INSTEAD}"
    return None

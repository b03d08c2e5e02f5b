"""Whether a board can be opened on this terminal, and how it will look."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.commandline.doctor.finding import Finding, Mark
from dashboard.config.printable import printable
from dashboard.screens.plan import LEAST

SUBJECT = "terminal"
_SHORT = 40


@dataclass(frozen=True, slots=True)
class Terminal:
    """The terminal the command was given, as far as the process can tell."""

    is_there: bool
    """Whether standard input and standard error, on which a board draws, both are one."""
    refusal: str
    """Why no board opens on it, in the words of the board itself; empty where one does.

    Empty also where there is no trace of a terminal, as in a script.
    """
    columns: int
    rows: int


def terminal_finding(terminal: Terminal, environment: Mapping[str, str]) -> Finding:
    """Return what there is to say of the terminal."""
    if terminal.refusal:
        mark = Mark.WRONG if terminal.is_there else Mark.LOOK
        return Finding(SUBJECT, mark, terminal.refusal)
    if not terminal.is_there:
        words = "none here; a board needs one, which `ssh -t` gives, and `check` and `follow` none"
        return Finding(SUBJECT, Mark.OK, words)
    size = f"{terminal.columns}x{terminal.rows}"
    named = f"TERM={printable(environment.get('TERM', ''), _SHORT)}"
    if terminal.columns < LEAST[0] or terminal.rows < LEAST[1]:
        words = f"{size} is too small: a board needs {LEAST[0]}x{LEAST[1]}, {named}"
        return Finding(SUBJECT, Mark.LOOK, words)
    said = [f"{size}, {named}", *_around(environment)]
    if environment.get("NO_COLOR"):
        said.append("without colour (NO_COLOR)")
    return Finding(SUBJECT, Mark.OK, ", ".join(said))


def _around(environment: Mapping[str, str]) -> list[str]:
    kept = "tmux" if environment.get("TMUX") else "screen" if environment.get("STY") else ""
    remote = bool(environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"))
    if kept:
        return [f"in {kept}, where a board outlives the connection"]
    if remote:
        return ["over SSH without tmux or screen: a board ends with the connection"]
    return []

"""Whether the terminal is told in a language that has the letters of a board."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.commandline.doctor.finding import Finding, Mark
from dashboard.config.printable import printable

SUBJECT = "locale"
_VARIABLES = ("LC_ALL", "LC_CTYPE", "LANG")
"""In the order in which the C library asks them (POSIX, 8.2)."""
_SHORT = 40


def locale_finding(encoding: str, ascii_only: bool, environment: Mapping[str, str]) -> Finding:
    """Return what there is to say of the encoding of standard error, as Python names it."""
    shown = printable(encoding, _SHORT) or "unknown"
    variable = next((name for name in _VARIABLES if environment.get(name)), "")
    by = f"{variable}={printable(environment.get(variable, ''), _SHORT)}" if variable else ""
    if ascii_only:
        words = f"{shown}, and a board is drawn with ASCII only (screen.ascii)"
        return Finding(SUBJECT, Mark.OK, words)
    if not _is_utf8(encoding):
        words = f"the encoding is {shown}, not UTF-8: set LANG to a UTF-8 locale, or use --ascii"
        return Finding(SUBJECT, Mark.WRONG, words)
    if not _is_utf8(environment.get(variable, "").partition(".")[2].partition("@")[0]):
        # Python then takes UTF-8 for granted (PEP 538, PEP 540); tmux and the terminal do not.
        told = f"{by} names no UTF-8" if by else "no variable names a UTF-8 locale"
        words = f"{told}, which tmux and other programs go by: set {variable or 'LANG'} to C.UTF-8"
        return Finding(SUBJECT, Mark.LOOK, words)
    return Finding(SUBJECT, Mark.OK, f"UTF-8 by {by}")


def _is_utf8(encoding: str) -> bool:
    return encoding.lower().replace("-", "") == "utf8"

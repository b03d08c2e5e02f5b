"""Times as date-time groups: `171730Z NOV 25`, `171730Z` in the month of the masthead."""

from __future__ import annotations

from datetime import datetime

from dashboard.board.dial import Dial

MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")


def stamp(moment: datetime, dial: Dial) -> str:
    """Return a whole date-time group, ending in Z for Zulu and in L for local time."""
    local = dial.local(moment)
    return f"{_group(moment, dial)} {MONTHS[local.month - 1]} {local.year % 100:02}"


def short_stamp(moment: datetime, dial: Dial) -> str:
    """Return a date-time group without month and year where they are the masthead's."""
    local, now = dial.local(moment), dial.local(dial.now)
    same = (local.year, local.month) == (now.year, now.month)
    return _group(moment, dial) if same else stamp(moment, dial)


def _group(moment: datetime, dial: Dial) -> str:
    return f"{dial.local(moment):%d%H%M}{'Z' if dial.zone is None else 'L'}"

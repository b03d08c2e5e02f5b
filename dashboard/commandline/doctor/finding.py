"""What was found of one thing, and how findings stand in a table."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

WIDTH = 80
_SUBJECT, _MARK = 14, 7
"""Columns of what was looked at and of the mark, blanks behind them included."""


class Mark(Enum):
    """How a thing stands; the value is the word in the table."""

    OK = "ok"
    LOOK = "look"
    """Somebody should look at it: a board runs, but not as well as it could."""
    WRONG = "wrong"
    """A board does not run with it, or not as it should."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing, its mark and the sentence that says why."""

    subject: str
    mark: Mark
    sentence: str
    """Printable: nothing of a feed or the environment stands in it as it came."""


def finding_lines(findings: Iterable[Finding]) -> Iterator[str]:
    """Yield the rows of a table of 80 columns, a sentence that is longer on rows below its own."""
    room = WIDTH - _SUBJECT - _MARK
    for one in findings:
        head = f"{one.subject:<{_SUBJECT}}{one.mark.value:<{_MARK}}"
        for part in textwrap.wrap(one.sentence, room, break_on_hyphens=False) or [""]:
            yield f"{head}{part}".rstrip()
            head = " " * (_SUBJECT + _MARK)


def exit_status(findings: Iterable[Finding]) -> int:
    """Return 0 where all is well, 1 where there is something to look at."""
    return int(any(one.mark is not Mark.OK for one in findings))

"""A row of a table for spreadsheets (RFC 4180), in which no cell is a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

_FORMULA = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20±→─]")
"""What a spreadsheet takes for the beginning of a formula, wide letters too.

So does it what is written for the last three where a stream has ASCII alone. Apostrophes before
it are counted in, so that taking one away always gives back what was there.
"""


def csv_row(cells: Iterable[str]) -> str:
    """Return a row of RFC 4180 but for its last line feed, which every line is written with."""
    row = io.StringIO()
    csv.writer(row, lineterminator="\r\n").writerow(map(defused, cells))
    return row.getvalue().removesuffix("\n")


def defused(text: str) -> str:
    """Return a text with an apostrophe before it where it would be taken for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text

"""The page that holds the table: what stands between two marks is the program's own."""

from __future__ import annotations

from collections.abc import Iterable

from bench.row import Line
from bench.table import markdown

BEGIN, END = "<!-- table: written by bench -->\n", "<!-- end of the table -->\n"


def written(page: str, machine: str, lines: Iterable[Line]) -> str:
    """Return a page with its table anew; raises ValueError where it has no place for one."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError("the page has no marks for the table")
    return f"{before}{BEGIN}\nMeasured on: {machine}.\n\n{markdown(lines)}\n{END}{after}"

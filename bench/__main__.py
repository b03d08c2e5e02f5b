"""`python -m bench [--quick] [--write FILE] [GROUP…]`: the table, or some groups of it."""

from __future__ import annotations

import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bench.effort import Effort
from bench.groups import GROUPS
from bench.machine import machine
from bench.page import written
from bench.row import HEADS, Line
from bench.table import text


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print line by line; returns 0, since no figure of one machine is a failure."""
    parser = _parser()
    given = parser.parse_args(argv)
    if given.write is not None and (given.groups or given.quick):
        parser.error(
            "a page holds the whole table: --write goes with no group and not with --quick"
        )
    began = time.monotonic()
    print(machine(), text(HEADS), sep="\n", flush=True)
    lines = list(_lines(given.groups or GROUPS, Effort(given.quick)))
    met, missed = (sum(line.meets is truth for line in lines) for truth in (True, False))
    print(f"{met} targets met, {missed} not, in {time.monotonic() - began:,.0f} s")
    if given.write is not None:
        page = given.write.read_text("utf-8")
        given.write.write_text(written(page, machine(), lines), "utf-8")
    return 0


def _lines(groups: Iterable[str], effort: Effort) -> Iterator[Line]:
    for group in groups:
        for line in GROUPS[group](effort):
            print(text(line.cells), flush=True)
            yield line


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument(
        "groups", nargs="*", metavar="GROUP", choices=[*GROUPS, []], help=", ".join(GROUPS)
    )
    parser.add_argument("--quick", action="store_true", help="a third of the runs")
    parser.add_argument("--write", type=Path, metavar="FILE", help="put the table into a page")
    return parser


if __name__ == "__main__":
    sys.exit(main())

"""What is imported before the first paint: `python -m bench.imports` prints the ten dearest."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.board import EXAMPLE_SHOWS
from bench.screen import Screen

MOST = 10
_LINE = re.compile(rb"import time:\s+(\d+) \|\s+(\d+) \|\s+([\w.]+)")
_HEAVY = ("pydantic", "httpx", "sqlite3")
"""What the first paint does without."""


@dataclass(frozen=True, slots=True)
class Import:
    """One module as it was imported, in millionths of a second."""

    name: str
    own: int
    """Without what it imports itself."""
    whole: int


def parsed(written: bytes) -> tuple[Import, ...]:
    """Return what `-X importtime` wrote, in its order; all else in between is passed over."""
    found = (match.groups() for match in _LINE.finditer(written))
    return tuple(Import(name.decode(), int(own), int(whole)) for own, whole, name in found)


def summary(found: Iterable[Import]) -> str:
    """Return the dearest as lines of text, and what the first paint should do without."""
    modules = sorted(found, key=lambda one: one.own, reverse=True)
    whole = sum(one.own for one in modules)
    lines = [f"{len(modules)} modules in {whole / 1e3:.0f} ms before the first data is on screen"]
    lines += [f"{one.own / 1e3:7.1f} ms  {one.own / whole:6.1%}  {one.name}"
              for one in modules[:MOST]]  # fmt: skip
    heavy = [name for name in _HEAVY if any(one.name == name for one in modules)]
    return "\n".join([*lines, f"of {', '.join(_HEAVY)}: {', '.join(heavy) or 'none'}"])


def main() -> None:
    """Start the board with the example and print what it imported until it showed data."""
    command = (sys.executable, "-X", "importtime", "-m", "dashboard")
    with TemporaryDirectory() as folder:
        home = Path(folder)
        # The first start may compile.
        for _ in range(2):
            with Screen(command, home) as screen:
                screen.until(EXAMPLE_SHOWS)
                written = bytes(screen.raw)
    print(summary(parsed(written.partition(EXAMPLE_SHOWS.encode())[0])))


if __name__ == "__main__":
    main()

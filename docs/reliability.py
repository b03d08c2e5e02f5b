"""Write docs/reliability.md: each fault that watchfloor survives, and the tests that prove it."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PAGE = Path(__file__).with_suffix(".md")
ROWS = PAGE.with_suffix(".toml")
TESTS = PAGE.parents[1] / "tests"
_BEFORE = """# Reliability: what is survived, and which test proves it

This page is written by `make reliability`. One rule stands over all: the last good data stays on
screen with its age; one failure never changes a value, never blanks a panel, never ends the watch.

A test proves a row when its name begins with the row's; `make test` fails while a row has none.
What a row says of seconds is measured by `make bench` (performance.md): tests wait for an event,
never for a time, so that a slow machine fails none.
"""


@dataclass(frozen=True, slots=True)
class Row:
    """A promise: its section, the stem of its tests' names, the event, what it asks for."""

    section: str
    stem: str
    event: str
    required: str


def rows() -> tuple[Row, ...]:
    """Return every row, in its order."""
    tables = tomllib.loads(ROWS.read_text(encoding="utf-8"))
    return tuple(
        Row(section, stem, event, required)
        for section, table in tables.items()
        for stem, (event, required) in table.items()
    )


def proofs() -> dict[str, tuple[str, ...]]:
    """Return the tests of each row, as `file::name` below tests/, by the row's stem."""
    named = sorted(_tests())
    return {
        row.stem: tuple(where for name, where in named if _proves(name, row.stem)) for row in rows()
    }


def page() -> str:
    """Return the whole page."""
    return "".join((_BEFORE, *_sections(proofs())))


def _tests() -> Iterator[tuple[str, str]]:
    for path in TESTS.rglob("test_*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node.name, f"{path.relative_to(TESTS).as_posix()}::{node.name}"


def _proves(name: str, stem: str) -> bool:
    return name == f"test_{stem}" or name.startswith(f"test_{stem}_")


def _sections(found: dict[str, tuple[str, ...]]) -> Iterator[str]:
    given = rows()
    for section in dict.fromkeys(row.section for row in given):
        yield f"\n## {section}\n\n| event | what is required | proven by |\n|---|---|---|\n"
        for row in given:
            if row.section == section:
                tests = "<br>".join(f"`{where}`" for where in found[row.stem])
                yield f"| {row.event} | {row.required} | {tests} |\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")

"""One labelled statement of a page."""

from __future__ import annotations

from dataclasses import replace

from widgets.views import Line, Piece

NOT_GIVEN = "not given"


def fact(label: str, words: str | None, refs: tuple[str, ...] = (), key: str = "") -> Line:
    """Return a labelled line of as many rows as it needs; *not given* where nothing is said."""
    return Line((Piece(words or NOT_GIVEN),), refs=refs, label=label, key=key, rows=0)


def facts(label: str, statements: list[Line]) -> list[Line]:
    """Return lines under one label, which stands at the first of them."""
    return [
        replace(line, label=label if number == 0 else " ", rows=0)
        for number, line in enumerate(statements)
    ]


def listed(words: list[str]) -> str:
    """Join names with commas."""
    return ", ".join(words)

"""What a list says of its filter: how many rows it leaves, and how many it hides."""

from __future__ import annotations

from dataclasses import replace

from widgets.views import Line, Piece, Title, Tone


def counted(title: Title, found: int, of: int, words: str) -> Title:
    """Return the title with the filter and *n of m* before its notes; as it is without a filter."""
    if not words:
        return title
    note = Piece(f'filter "{words}": {found:,} of {of:,}', tone=Tone.STRONG)
    return replace(title, notes=(note, *title.notes))


def hidden(found: int, of: int) -> tuple[Line, ...]:
    """Return the line under the last row that counts what the filter hides; none for nothing."""
    if found == of:
        return ()
    return (Line((Piece(f"{of - found:,} hidden by the filter", tone=Tone.MUTED),)),)

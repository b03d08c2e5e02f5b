"""One line of pieces and references in a given width: what is least needed leaves first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rich.cells import cell_len

from widgets.glyphs import Glyphs
from widgets.ink import Run, Runs, cells, exactly
from widgets.shorten import shorten, shorten_runs
from widgets.views import Align, Line, Piece, Rank, Tone

_LEAVING = (Rank.EXTRA, Rank.QUOTE, Rank.ATTRIBUTION, Rank.PLACE, Rank.STATUS, Rank.NO_DAY)
LEAST_TITLE = 6
"""Cells below which a title is not shortened while another one still can be."""


def fit(line: Line, width: int, glyphs: Glyphs) -> Runs:
    """Return the line in exactly `width` cells.

    In this order: short forms are said, pieces leave by rank (of one rank the last first), the
    references are counted behind the first, titles lose words from their end, then the rest does.
    """
    draft = Draft.of(line, glyphs)
    for shorter in draft.shorter():
        draft = shorter
        if draft.cells <= width:
            return draft.runs(width, glyphs)
    return draft.cited(width // 2, glyphs).titled(width, glyphs).runs(width, glyphs)


@dataclass(frozen=True, slots=True)
class Draft:
    """A line on its way to fit."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...]
    refs: tuple[str, ...]

    @classmethod
    def of(cls, line: Line, glyphs: Glyphs) -> Draft:
        """Return the line with its characters as they can be shown."""
        return cls(
            tuple(_shown(line.left, glyphs)),
            tuple(_shown(line.right, glyphs)),
            tuple(map(glyphs.text, line.refs)),
        )

    @property
    def cells(self) -> int:
        """Return the cells it takes, one blank between its parts."""
        left, tail = cells(spaced(self.left)), cells(self.tail)
        return left + tail + bool(left and tail)

    @property
    def tail(self) -> list[Run]:
        """Return what stands at the right edge: the right part, then the references."""
        right = spaced(self.right)
        if not self.refs:
            return right
        return [*right, *[Run(" ")] * bool(right), Run("".join(self.refs), Tone.MUTED)]

    def shorter(self) -> Iterable[Draft]:
        """Yield the line itself, then with ever less in it, titles left whole."""
        draft = self
        yield draft
        draft = replace(draft, left=_said_short(draft.left), right=_said_short(draft.right))
        yield draft
        for rank in _LEAVING:
            while any(piece.rank is rank for piece in (*draft.left, *draft.right)):
                draft = draft.without_last(rank)
                yield draft
        yield replace(draft, refs=counted(draft.refs))

    def titled(self, width: int, glyphs: Glyphs) -> Draft:
        """Return it with its titles shortened by what it is too wide, the last title first."""
        draft = self
        for least in (LEAST_TITLE, 1):
            excess = draft.cells - width
            draft = replace(draft, right=_titled(draft.right, excess, least, glyphs))
            excess = draft.cells - width
            draft = replace(draft, left=_titled(draft.left, excess, least, glyphs))
        return draft

    def cited(self, most: int, glyphs: Glyphs) -> Draft:
        """Return it with its first reference cut where the references take more than `most`."""
        if not self.refs:
            return self
        first, *others = self.refs
        room = max(1, most - cell_len("".join(others)))
        return replace(self, refs=(shorten(first, room, glyphs), *others))

    def runs(self, width: int, glyphs: Glyphs) -> Runs:
        """Return the runs in exactly `width` cells, the right part and the refs at the edge."""
        tail = self.tail
        room = width - cells(tail)
        if room <= 0:
            return exactly(tail, width)
        gap = 1 if tail else 0
        left = shorten_runs(spaced(self.left), room - gap, glyphs)
        return (*exactly(left, room - gap), *[Run(" ")] * gap, *tail)

    def without_last(self, rank: Rank) -> Draft:
        """Return it without the last piece of a rank, that of the right part first."""
        right = _without_last(self.right, rank)
        if right != self.right:
            return replace(self, right=right)
        return replace(self, left=_without_last(self.left, rank))


def _without_last(pieces: tuple[Piece, ...], rank: Rank) -> tuple[Piece, ...]:
    at = max((n for n, piece in enumerate(pieces) if piece.rank is rank), default=len(pieces))
    return pieces[:at] + pieces[at + 1 :]


def counted(refs: tuple[str, ...]) -> tuple[str, ...]:
    """Return the first reference and how many follow: `[4]+2`."""
    return (refs[0], f"+{len(refs) - 1}") if len(refs) > 1 else refs


def spaced(pieces: Sequence[Piece]) -> list[Run]:
    """Return pieces as runs with the blanks between them; empty ones leave no blank."""
    runs: list[Run] = []
    for piece in pieces:
        if not piece.text and not piece.width:
            continue
        if runs and piece.gap:
            runs.append(Run(" " * piece.gap))
        runs.append(Run(padded(piece), piece.tone))
    return runs


def padded(piece: Piece) -> str:
    """Return a piece filled up to its column."""
    fill = " " * (piece.width - cell_len(piece.text))
    return fill + piece.text if piece.align is Align.RIGHT else piece.text + fill


def _shown(pieces: Iterable[Piece], glyphs: Glyphs) -> Iterable[Piece]:
    for piece in pieces:
        yield replace(piece, text=glyphs.text(piece.text), short=glyphs.text(piece.short))


def _said_short(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    return tuple(replace(p, text=p.short, short="") if p.short else p for p in pieces)


def _titled(
    pieces: tuple[Piece, ...], excess: int, least: int, glyphs: Glyphs
) -> tuple[Piece, ...]:
    """Return pieces with their titles shortened by so many cells, none below `least`.

    A title in a column leaves its column narrower, so that those of other lines stay below it.
    """
    shown = list(pieces)
    for at, piece in reversed(list(enumerate(pieces))):
        before = max(cell_len(piece.text), piece.width)
        if excess > 0 and piece.rank is Rank.TITLE and before > least:
            room = max(least, before - excess)
            text = shorten(piece.text, room, glyphs)
            shown[at] = replace(piece, text=text, width=min(piece.width, room))
            excess -= before - max(cell_len(text), shown[at].width)
    return tuple(shown)

"""What Textual paints, as pieces of cells; and what is left of it to be written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from rich.color import ColorSystem
from rich.console import Console
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.strip import Strip

from dashboard.terminal.canvas import Canvas, Piece, cells
from dashboard.terminal.pen import MOST_PENS, PLAIN, Pen


class Written(CompositorUpdate):
    """An update that is known as what a terminal is given for it."""

    def __init__(self, text: str) -> None:
        self._text = text

    def render_segments(self, console: Console) -> str:
        """Return what is given."""
        return self._text


def left_of(update: CompositorUpdate, canvas: Canvas, depth: ColorSystem) -> Written | None:
    """Return what is to be written of an update; None where all of it stands there already."""
    if isinstance(update, LayoutUpdate):
        pieces = list(_whole(update, depth))
        columns, rows = update.region.right, update.region.bottom
    elif isinstance(update, ChopsUpdate):
        pieces = list(_parts(update, depth))
        columns, rows = update.chop_ends[0][-1], len(update.chops)
    else:
        raise TypeError(f"no screen is painted by {type(update).__name__}")
    text = canvas.paint(pieces, columns, rows)
    return Written(text) if text else None


def _whole(update: LayoutUpdate, depth: ColorSystem) -> Iterator[Piece]:
    for row, strips in enumerate(update.strips, update.region.y):
        yield _piece(row, update.region.x, strips, depth)


def _parts(update: ChopsUpdate, depth: ColorSystem) -> Iterator[Piece]:
    for row, first, last in update.spans:
        begun, strips = 0, list[Strip]()
        for end, (column, strip) in zip(
            update.chop_ends[row], update.chops[row].items(), strict=False
        ):
            if strip is None or column >= last or end <= first:
                continue
            if strips and column != begun + sum(one.cell_length for one in strips):
                yield _piece(row, begun, strips, depth)
                strips = []
            begun = begun if strips else column
            strips.append(strip.crop(0, min(end, last) - column))
        if strips:
            yield _piece(row, begun, strips, depth)


def _piece(row: int, column: int, strips: Iterable[Strip], depth: ColorSystem) -> Piece:
    segments = (segment for strip in strips for segment in strip if segment.control is None)
    return Piece(row, column, cells((one.text, _pen(one.style, depth)) for one in segments))


@lru_cache(MOST_PENS)
def _pen(style: Style | None, depth: ColorSystem) -> Pen:
    if style is None:
        return PLAIN
    before, _, _ = style.render("x", color_system=depth).partition("x")
    return Pen.of(before.removeprefix("\x1b[").removesuffix("m"))

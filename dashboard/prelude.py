"""The last board on the terminal while the app, which draws it from then on, is being loaded."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from rich.color import Color, ColorSystem

from dashboard.colours import COLOURS, OWN, Colours, chosen
from dashboard.config.settings import Config
from dashboard.config.tables import ScreenSettings
from dashboard.lastboard.shown import BOARD, LastBoard
from dashboard.screens.plan import fits
from dashboard.screens.still import Still, stills
from dashboard.terminal.canvas import Canvas, Cell, Piece, cells
from dashboard.terminal.encoded import encoded
from dashboard.terminal.harmless import REPLACEMENT, Harmless
from dashboard.terminal.hold import Hold, in_foreground
from dashboard.terminal.pen import Pen
from dashboard.terminal.size import terminal_size
from widgets.glyphs import ASCII, UNICODE
from widgets.looks import LOOKS, MUTED_STYLE, Look
from widgets.pages import Board, Chrome
from widgets.views import Tone

Pens = Mapping[Tone, Pen]
_ATTRIBUTES = {"bold": "1", "dim": "2", "underline": "4", "reverse": "7"}
_REVERSE = _ATTRIBUTES["reverse"]
_DEPTHS = {"256color": ColorSystem.EIGHT_BIT, "kitty": ColorSystem.EIGHT_BIT}
"""How many colours a terminal has by the end of its name, as rich takes it; else sixteen."""


@contextmanager
def prelude(config: Config, last: LastBoard) -> Iterator[Hold | None]:
    """Hold the terminal with the last board on it; None where there is none, or no room for it."""
    page = last.page(BOARD, None)
    columns, rows = terminal_size()
    if page is None or not fits(columns, rows) or not in_foreground():
        yield None
        return
    chrome, board = page
    if not isinstance(board, Board):
        raise TypeError(f"the last board is no {type(board).__name__}")
    canvas = Canvas()
    # Drawn in one go with its cells, which would otherwise be held as long as the terminal is.
    picture = canvas.paint(pieces_of(chrome, board, columns, rows, config.screen), columns, rows)
    with Hold(canvas) as hold:
        hold.show(encoded(picture, sys.stderr.encoding))
        yield hold


def pieces_of(
    chrome: Chrome, board: Board, columns: int, rows: int, screen: ScreenSettings
) -> list[Piece]:
    """Return a board as the cells of a terminal, in the looks that its environment asks for."""
    theme, depth = chosen(screen.theme, os.environ), depth_of(os.environ)
    pens = pens_of(COLOURS[theme], depth)
    harmless = Harmless("?" if screen.ascii else REPLACEMENT)
    drawn = stills(chrome, board, columns, rows, ASCII if screen.ascii else UNICODE)
    return [_piece(one, pens, harmless) for one in drawn]


def pens_of(colours: Colours, depth: ColorSystem) -> Pens:
    """Return what each tone is drawn with, in as many colours as there are."""
    return {tone: _pen(look, colours, depth) for tone, look in LOOKS.items()}


def depth_of(environment: Mapping[str, str]) -> ColorSystem:
    """Return how many colours the terminal has, by what it says of itself."""
    if environment.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return ColorSystem.TRUECOLOR
    name = environment.get("TERM", "").strip().lower()
    return _DEPTHS.get(name.rpartition("-")[2], ColorSystem.STANDARD)


def _pen(look: Look, colours: Colours, depth: ColorSystem) -> Pen:
    words = look.style.replace(MUTED_STYLE, colours.tokens[MUTED_STYLE.removeprefix("$")])
    attributes = [_ATTRIBUTES[word] for word in words.split() if word in _ATTRIBUTES]
    ink = colours.tokens[look.token] if look.token else colours.ink
    codes = (*_codes(ink, depth, True), *_codes(colours.paper, depth, False))
    return Pen.of(";".join((*attributes, *codes)))


def _codes(name: str, depth: ColorSystem, is_ink: bool) -> tuple[str, ...]:
    if name == OWN:
        return ()
    return Color.parse(name.removeprefix("ansi_")).downgrade(depth).get_ansi_codes(is_ink)


def _piece(still: Still, pens: Pens, harmless: Harmless) -> Piece:
    ink = still.ink
    runs = [(harmless.text(run.text), _over(pens[run.tone], ink.selected)) for run in ink.runs]
    if ink.seam is not None:
        runs.append((ink.seam.text, pens[ink.seam.tone]))
    drawn: list[Cell] = cells(runs)
    blank = (" ", pens[Tone.PLAIN])
    return Piece(still.row, still.column, drawn + [blank] * (still.width - len(drawn)))


def _over(pen: Pen, selected: bool) -> Pen:
    if not selected or _REVERSE in pen.attributes:
        return pen
    return Pen.of(";".join((*pen.attributes, _REVERSE, pen.ink, pen.paper)))

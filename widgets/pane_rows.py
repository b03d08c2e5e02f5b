"""The rows of a tile and of a panel, drawn without an app."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from widgets.columns import Fitted, refs_width
from widgets.deal import Dealt, deal
from widgets.glyphs import Glyphs
from widgets.ink import Ink, Run, Runs, exactly
from widgets.rule import title_rule
from widgets.split_bar import split_bar
from widgets.strip import strip_runs
from widgets.timeline import ROWS, compact, has_room, headed
from widgets.views import Block, Group, Line, Panel, Piece, Row, Split, Strip, Tile, Timeline, Tone
from widgets.wrap import wrap

GUTTER = 2
"""Columns before the text: a mark, a blank."""
TALL = 6
"""Rows of a tile from which confidence, reason and age have a line of their own."""


def tile_parts(
    tile: Tile, width: int, height: int, lit: bool, glyphs: Glyphs
) -> tuple[Runs, list[Ink]]:
    """Return the title rule of a tile, and the rows below it."""
    rows = height - 1
    rule = title_rule(tile.title, tile_notes(tile, rows), width, lit, glyphs)
    return rule, tile_rows(tile, width, rows, glyphs)


def panel_parts(
    panel: Panel, width: int, height: int, lit: bool, glyphs: Glyphs
) -> tuple[Runs, list[Ink]]:
    """Return the title rule of a panel, and the rows below it."""
    rows = height - 1
    rule = title_rule(panel.title, panel_notes(panel, rows), width, lit, glyphs)
    return rule, panel_rows(panel, width, rows, glyphs)


def tile_notes(tile: Tile, rows: int) -> tuple[Piece, ...]:
    """Return what stands at the right of a tile's title."""
    notes = [tile.level, Piece(tile.trend)]
    if rows < TALL:
        notes += [*([tile.confidence] if tile.confidence else []), Piece(tile.age, tone=Tone.MUTED)]
    return tuple(note for note in notes if note.text)


def tile_rows(tile: Tile, width: int, rows: int, glyphs: Glyphs) -> list[Ink]:
    """Return the rows below a tile's title, exactly `rows` of them, `width` cells each."""
    own = _last(tile) if rows >= TALL and tile.reason is not None else None
    fitted = Fitted.to((), 0, width - GUTTER)
    above = rows - (own is not None)
    drawn = _filled(_body((Group(None, tile.lines),), fitted, above, glyphs), above, width)
    return drawn if own is None else [*drawn, *line_rows(own, width - GUTTER, 1, glyphs)]


def panel_notes(panel: Panel, rows: int) -> tuple[Piece, ...]:
    """Return what stands at the right of a panel's title, with how many records have no room."""
    dealt = deal(panel.groups, rows)
    hidden = panel.more + sum(part.hidden for part in dealt if not part.headed)
    more = (Piece(f"{hidden:,} not shown", tone=Tone.MUTED, gap=2),) if hidden else ()
    return (*more, *panel.title.notes)


def panel_rows(panel: Panel, width: int, rows: int, glyphs: Glyphs) -> list[Ink]:
    """Return the rows below a panel's title, exactly `rows` of them, `width` cells each."""
    table = [block for group in panel.groups for block in group.blocks if isinstance(block, Row)]
    fitted = Fitted.to(panel.columns, refs_width(table), width - GUTTER)
    return _filled(_body(panel.groups, fitted, rows, glyphs), rows, width)


def _body(groups: Sequence[Group], fitted: Fitted, rows: int, glyphs: Glyphs) -> list[Ink]:
    timelines = any(
        _can_be_headed(block, fitted.width) for group in groups for block in group.blocks
    )
    dealt = deal(groups, rows, headings=(ROWS - 1) * timelines)
    blocks = [block for part in dealt for block in _blocks(part)]
    spare = rows - len(blocks)
    kept = sum(ROWS - 1 for block in blocks if _can_be_headed(block, fitted.width))
    drawn: list[Ink] = []
    for block in blocks:
        reserve = 0 if isinstance(block, Timeline) else kept
        made = _drawn(block, fitted, 1 + max(0, spare - reserve), glyphs)
        spare -= len(made) - 1
        drawn += made
    return drawn


def _blocks(part: Dealt) -> list[Block]:
    head = part.group.head
    if head is None or not part.headed:
        return list(part.blocks)
    if part.hidden:
        more = Piece(f", {part.hidden:,} not shown", gap=0)
        head = replace(head, left=(*head.left, more))
    return [head, *part.blocks]


def _can_be_headed(block: Block, width: int) -> bool:
    return isinstance(block, Timeline) and has_room(block, width)


def _drawn(block: Block, fitted: Fitted, most: int, glyphs: Glyphs) -> list[Ink]:
    width = fitted.width
    match block:
        case Line():
            return line_rows(block, width, most, glyphs)
        case Row():
            return [row_ink(block, fitted, glyphs)]
        case Split():
            return [
                Ink(guttered("", split_bar(block, width, glyphs), width, glyphs), key=block.key)
            ]
        case Timeline() if most >= ROWS and has_room(block, width):
            return [Ink(guttered("", row, width, glyphs)) for row in headed(block, width, glyphs)]
        case Timeline():
            return [Ink(guttered("", compact(block, width, glyphs), width, glyphs))]
        case Strip():
            return [Ink(guttered("", strip_runs(block, width, glyphs), width, glyphs))]


def line_rows(line: Line, width: int, most: int, glyphs: Glyphs) -> list[Ink]:
    """Return a line in at most `most` rows, its mark in the gutter of the first."""
    rows = min(line.rows or most, most)
    made = wrap(line, width - line.indent, rows, glyphs)
    blank = (Run(" " * line.indent),) if line.indent else ()
    return [
        Ink(guttered(line.mark if not number else "", (*blank, *runs), width, glyphs), key=line.key)
        for number, runs in enumerate(made)
    ]


def row_ink(row: Row, fitted: Fitted, glyphs: Glyphs) -> Ink:
    """Return a row of a table."""
    return Ink(guttered(row.mark, fitted.row(row, glyphs), fitted.width, glyphs), key=row.key)


def guttered(mark: str, runs: Runs, width: int, glyphs: Glyphs) -> Runs:
    """Return runs in exactly `width` cells behind the gutter, a mark in it where there is one."""
    lead = Run(glyphs.text(mark), Tone.STRONG if mark else Tone.PLAIN)
    return (*exactly((lead,), GUTTER), *exactly(runs, width))


def _last(tile: Tile) -> Line:
    said = [piece for piece in (tile.confidence, tile.reason) if piece]
    return Line(tuple(said), right=(Piece(tile.age, tone=Tone.MUTED),))


def _filled(body: list[Ink], rows: int, width: int) -> list[Ink]:
    blank = Ink(exactly((), width))
    return (body + [blank] * (rows - len(body)))[: max(rows, 0)]

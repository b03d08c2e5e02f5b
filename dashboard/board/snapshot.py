"""The whole board as plain text, for a file or a message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dashboard.board.citation import chart_text, page_text, roster_text, words_text
from dashboard.board.handover.account import account_of
from dashboard.board.handover.page import handover_page
from dashboard.board.handover.text import page_lines
from dashboard.board.masthead import masthead
from dashboard.board.overview import overview
from dashboard.board.page import page
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from widgets.charts import Chart
from widgets.pages import Bar, Detail, Roster
from widgets.views import Block, Line, Panel, Piece, Row, Split, Strip, Tile, Timeline, Title

_INDENT = 2


def place_text(place: Place, scene: Scene) -> str:
    """Return any view of the feed as plain text with its sources."""
    if place.kind is Kind.HANDOVER:
        return "\n".join(page_lines(handover_page(account_of(scene.live)))) + "\n"
    shown = page(place, "", scene)
    match shown:
        case Roster():
            return roster_text(shown, scene)
        case Detail():
            return page_text(shown, scene)
        case Chart():
            return chart_text(shown, scene)
    return snapshot_text(scene)


def snapshot_text(scene: Scene) -> str:
    """Return masthead, tiles and panels, every line of them with its references."""
    board = overview(scene)
    lines = [_bar(masthead(scene))]
    for tile in board.tiles:
        lines += ["", _title(tile.title, _tile_notes(tile)), *_tile(tile)]
    for panel in (*board.panels, *board.rail):
        lines += ["", _title(panel.title, panel.title.notes), *_panel(panel)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _bar(bar: Bar) -> str:
    return words_text(Line(bar.left, bar.right))


def _title(title: Title, notes: Iterable[Piece]) -> str:
    said = "  ".join(note.text for note in notes if note.text)
    return f"{title.number} {title.name} {title.tail}".strip() + f"  {said}".rstrip()


def _tile_notes(tile: Tile) -> list[Piece]:
    confidence = "".join(piece.text for piece in (tile.confidence, tile.reason) if piece)
    return [tile.level, Piece(tile.trend), Piece(confidence), Piece(tile.age)]


def _tile(tile: Tile) -> Iterator[str]:
    for block in tile.lines:
        yield from _block(block)


def _panel(panel: Panel) -> Iterator[str]:
    for group in panel.groups:
        if group.head is not None:
            yield _indented(group.head)
        for block in group.blocks:
            yield from _block(block)
    if panel.more:
        yield _indented(Line((Piece(f"{panel.more:,} not shown"),)))


def _block(block: Block) -> Iterator[str]:
    match block:
        case Line():
            yield _indented(block)
        case Row():
            yield _indented(Line(block.cells, refs=block.refs))
            yield from map(_indented, block.details)
        case Split():
            yield _indented(Line((block.left, block.right)))
        case Strip():
            cells = "".join(cell.text for cell in block.days)
            yield _indented(Line((Piece(f"{block.label} {cells}"),)))
        case Timeline():
            cells = " ".join(cell.text for cell in block.bins)
            said = f"{block.name} {block.first} to {block.last}, {block.label}: {cells}"
            note = f", {block.note}" if block.note else ""
            yield _indented(Line((Piece(f"{said}{note}"),)))


def _indented(line: Line) -> str:
    return f"{' ' * (_INDENT + line.indent)}{words_text(line)}"

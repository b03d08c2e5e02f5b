"""What a view says, as lines of plain text: `label: words | right words [refs]`."""

from collections.abc import Iterable

from dashboard.board.overview import overview
from dashboard.board.scene import Scene
from widgets.pages import Detail, Roster
from widgets.views import (
    Bin,
    Block,
    Group,
    Line,
    Panel,
    Piece,
    Row,
    Split,
    Strip,
    Tile,
    Timeline,
    Title,
)


def words(pieces: Iterable[Piece]) -> str:
    """Return pieces with the blanks before them; those of an empty column leave none."""
    said = ""
    for piece in pieces:
        if piece.text.strip():
            said += " " * piece.gap * bool(said) + piece.text
    return said


def line_words(line: Line) -> str:
    label = f"{line.label}: " if line.label.strip() else ""
    right = f" | {words(line.right)}" if line.right else ""
    return f"{line.mark}{label}{words(line.left)}{right} {''.join(line.refs)}".rstrip()


def row_words(row: Row) -> list[str]:
    cells = " | ".join(cell.text for cell in row.cells)
    return [f"{row.mark}{cells} {''.join(row.refs)}".rstrip(), *map(line_words, row.details)]


def block_words(block: Block) -> list[str]:
    match block:
        case Line():
            return [line_words(block)]
        case Row():
            return row_words(block)
        case Split():
            return [f"{block.left.text} / {block.right.text}"]
        case Strip():
            return [f"{block.label} {bin_words(block.days)}"]
        case Timeline():
            return [f"{block.first} {bin_words(block.bins)} {block.last}"]


def bin_words(bins: Iterable[Bin]) -> str:
    return "".join(cell.text for cell in bins)


def group_words(group: Group) -> list[str]:
    head = [line_words(group.head)] if group.head else []
    return head + [said for block in group.blocks for said in block_words(block)]


def panel(name: str, scene: Scene) -> Panel:
    """Return the panel of a board that bears a name."""
    board = overview(scene)
    (found,) = [one for one in (*board.panels, *board.rail) if one.title.name == name]
    return found


def panel_words(panel: Panel) -> list[str]:
    return [said for group in panel.groups for said in group_words(group)]


def title_words(title: Title) -> str:
    return f"{title.number} {title.name} | {words(title.notes)}".strip(" |")


def tile_words(tile: Tile) -> list[str]:
    return [said for block in tile.lines for said in block_words(block)]


def detail_words(page: Detail) -> list[str]:
    return [line_words(line) for line in page.lines]


def roster_words(roster: Roster) -> list[str]:
    rows = [said for at in range(len(roster.keys)) for said in row_words(roster.row(at))]
    return rows + [line_words(line) for line in roster.foot]

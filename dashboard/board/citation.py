"""A page as plain text with its sources: what is copied and what is written to a file."""

from __future__ import annotations

from dashboard.board.scene import Scene
from dashboard.board.stamp import stamp
from widgets.pages import Detail, Roster
from widgets.views import Line, Piece

_LABEL = 12


def page_text(page: Detail, scene: Scene) -> str:
    """Return a page as lines of plain text, each with its references, and where it is from."""
    lines = [line_text(line) for line in page.lines]
    return "\n".join([*lines, "", origin_text(scene)]) + "\n"


def origin_text(scene: Scene) -> str:
    """Return which document a text was taken from."""
    head = scene.shown.head
    sequence = f", sequence {head.sequence}" if head.sequence is not None else ""
    return f"{head.title}, feed {head.feed_id}{sequence}, as of {stamp(head.as_of, scene)}"


def line_text(line: Line) -> str:
    """Return one line: its label, its words, its references."""
    words = " ".join(filter(None, (_joined(line.left), _joined(line.right), "".join(line.refs))))
    label = f"{line.label:<{_LABEL}}" if line.label else " " * _LABEL
    return f"{label}{words}".rstrip()


def _joined(pieces: tuple[Piece, ...]) -> str:
    words = ""
    for piece in filter(lambda piece: piece.text, pieces):
        words += piece.text if not piece.gap or not words else f" {piece.text}"
    return words


def roster_text(roster: Roster, scene: Scene) -> str:
    """Return a list as lines of plain text, every row of it."""
    rows = (roster.row(at) for at in range(len(roster.keys)))
    lines = [line_text(Line(row.cells, refs=row.refs)).strip() for row in rows]
    return "\n".join([roster.title.name, *lines, "", origin_text(scene)]) + "\n"

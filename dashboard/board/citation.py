"""A page as plain text with its sources: what is copied and what is written to a file."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.board.modes import modes
from dashboard.board.scene import Scene
from dashboard.board.stamp import stamp
from widgets.charts import Chart, said
from widgets.pages import Detail, Roster
from widgets.views import Line, Piece

_LABEL = 12


def page_text(page: Detail, scene: Scene) -> str:
    """Return a page as lines of plain text, each with its references, and where it is from."""
    said = [words_text(line) for line in page.lines[:1]] == [page.title.name]
    lines = [line_text(line) for line in page.lines]
    return _cited([] if said else [page.title.name], lines, scene)


def chart_text(chart: Chart, scene: Scene) -> str:
    """Return a chart as lines of words that hold every cell and figure of it."""
    lines = [words_text(line) for drawing in chart.drawings for line in said(drawing)]
    return _cited([chart.title.name], lines, scene)


def roster_text(roster: Roster, scene: Scene) -> str:
    """Return a list as lines of plain text, every row of it and what stands below the last."""
    rows = [roster.row(at) for at in range(len(roster.keys))]
    lines = [*(Line(row.cells, refs=row.refs) for row in rows), *roster.foot]
    return _cited([roster.title.name], map(words_text, lines), scene)


def origin_text(scene: Scene) -> str:
    """Return which document a text was taken from, and what sets it apart from a live one."""
    head = scene.shown.head
    sequence = f", sequence {head.sequence}" if head.sequence is not None else ""
    old = ("(old)",) if scene.held.is_stale(scene.now) else ()
    name = " ".join((*modes(scene), head.title))
    return " ".join(
        (f"{name}, feed {head.feed_id}{sequence}, as of {stamp(head.as_of, scene)}", *old)
    )


def line_text(line: Line) -> str:
    """Return one line of a page: its label in a column of its own, its words, its references."""
    return f"{line.label:<{_LABEL}}{words_text(line)}".rstrip()


def words_text(line: Line) -> str:
    """Return the words of a line and its references."""
    return " ".join(filter(None, (_joined(line.left), _joined(line.right), "".join(line.refs))))


def _cited(heading: Iterable[str], lines: Iterable[str], scene: Scene) -> str:
    return "\n".join([*heading, *lines, "", origin_text(scene)]) + "\n"


def _joined(pieces: tuple[Piece, ...]) -> str:
    words = ""
    for piece in pieces:
        if piece.text:
            words += piece.text if not piece.gap or not words else f" {piece.text}"
    return words

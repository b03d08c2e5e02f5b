"""The trends as a picture for a brief."""

from __future__ import annotations

from dashboard.board.citation import origin_text, words_text
from dashboard.board.masthead import masthead
from dashboard.board.scene import Scene
from dashboard.board.svg.canvas import MARGIN, Canvas
from dashboard.board.svg.drawings import draw, fitted
from dashboard.board.trends.chart import NAME, trends_chart
from widgets.views import Line


def trends_svg(days: int, scene: Scene) -> str:
    """Return strikes a week, levels over so many days, polls and votes as one SVG document."""
    chart = trends_chart(str(days), scene)
    bar = masthead(scene)
    canvas = Canvas(f"{NAME}, {origin_text(scene)}")
    canvas.text(MARGIN, fitted((*bar.left, *bar.right), canvas.right - MARGIN), bold=True)
    canvas.end_row()
    canvas.text(MARGIN, NAME, bold=True)
    notes = words_text(Line(chart.title.notes))
    canvas.text(canvas.right, notes, anchor="end", fill="dimgray")
    canvas.end_row(1.5)
    for drawing in chart.drawings:
        draw(drawing, canvas)
    canvas.end_row(0.5)
    canvas.text(MARGIN, origin_text(scene), fill="dimgray")
    canvas.end_row()
    return canvas.svg()

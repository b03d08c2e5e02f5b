"""A drawn page as plain text, as it stands on a screen of 80 columns, for a file."""

from __future__ import annotations

from widgets.chart import chart_rows
from widgets.charts import Chart
from widgets.fit import fit
from widgets.glyphs import UNICODE
from widgets.ink import Ink
from widgets.pages import Chrome, Page
from widgets.rule import title_rule
from widgets.views import Line

COLUMNS = 80


def picture(chrome: Chrome, page: Page) -> str:
    """Return masthead and chart, every row of it; empty of a page that is no drawing."""
    if not isinstance(page, Chart):
        return ""
    head = chrome.masthead
    rows = [
        Ink(fit(Line(head.left, head.right), COLUMNS, UNICODE)),
        Ink(title_rule(page.title, page.title.notes, COLUMNS, False, UNICODE)),
        *chart_rows(page, COLUMNS, None, UNICODE),
    ]
    return "".join(f"{row.text.rstrip()}\n" for row in rows)

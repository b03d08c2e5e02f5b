"""Every view of a scene, drawn and written: nothing raised, no row too wide, none missing."""

import io
import json
from collections.abc import Iterator, Sequence
from typing import Any
from xml.etree import ElementTree

from rich.cells import cell_len

from dashboard.board.alarm_line import alarm_line
from dashboard.board.check_json import check_members
from dashboard.board.check_text import check_lines
from dashboard.board.export.records import exported
from dashboard.board.export.rows import COLUMNS, members, rows
from dashboard.board.handover.account import account_of
from dashboard.board.handover.markdown import markdown_lines
from dashboard.board.handover.page import MAKERS, handover_page
from dashboard.board.handover.text import page_lines
from dashboard.board.keyline import key_hints
from dashboard.board.masthead import masthead
from dashboard.board.page import page, preview
from dashboard.board.place import Place
from dashboard.board.scene import Scene
from dashboard.board.snapshot import place_text
from dashboard.board.svg.trends import trends_svg
from dashboard.commandline.csv_row import csv_row
from dashboard.commands import COMMANDS
from tests.board.test_any_document import places, ways_in
from tests.hostile.harmless import flaws
from widgets.bar import BarRow
from widgets.chart import ChartPane
from widgets.charts import Chart
from widgets.detail import DetailPane
from widgets.drawn import Drawn
from widgets.glyphs import UNICODE
from widgets.keyline import KeyRow
from widgets.pages import Board, Detail, Page, Roster
from widgets.panel import PanelPane
from widgets.roster import RosterPane
from widgets.tile import TilePane

SIZES = ((40, 12), (80, 24), (199, 50))
KEYS = {command.id: command.keys for command in COMMANDS}


def look_at_all(shown: Scene, sizes: Sequence[tuple[int, int]] = SIZES) -> None:
    """Open, draw and write every view of a scene, and whatever leads on from one."""
    waiting, seen = [str(place) for place in places(shown)], set[str]()
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        place = Place.parse(address)
        view = page(place, "", shown)
        for kind, part in _drawn(view):
            _draw(kind, part, sizes)
        preview(address, shown)
        assert_harmless(place_text(place, shown))
        _draw(KeyRow, key_hints(place, shown, KEYS), sizes)
        waiting += filter(None, ways_in(view))
    _draw(BarRow, masthead(shown), sizes)
    _draw(BarRow, alarm_line(shown.feed, shown), sizes)


def write_all(shown: Scene) -> None:
    """Write a scene in every form there is."""
    found = handover_page(account_of(shown))
    assert [section.number for section in found.sections] == list(range(1, len(MAKERS) + 1))
    assert all(cell_len(line) <= 80 for line in page_lines(found))
    assert_harmless("\n".join((*page_lines(found), *markdown_lines(found), *check_lines(shown))))
    json.dumps(check_members(shown))
    table = io.StringIO(newline="")
    table.write(csv_row(COLUMNS))
    for record in exported(shown):
        json.dumps(members(record))
        table.writelines(map(csv_row, rows(record)))
    assert_harmless(table.getvalue().replace("\r", "\n"))
    for days in (7, 90):
        assert ElementTree.fromstring(trends_svg(days, shown)).tag.endswith("svg")


def assert_harmless(text: str) -> None:
    assert text
    assert [line for line in text.split("\n") if flaws(line)] == []


def _drawn(view: Page) -> Iterator[tuple[type[Drawn[Any]], object]]:
    match view:
        case Board():
            yield from ((TilePane, tile) for tile in view.tiles)
            yield from ((PanelPane, panel) for panel in (*view.panels, *view.rail, view.brief))
        case Roster():
            yield RosterPane, view
        case Detail():
            yield DetailPane, view
        case Chart():
            yield ChartPane, view


def _draw(kind: type[Drawn[Any]], view: object, sizes: Sequence[tuple[int, int]]) -> None:
    for width, height in sizes:
        inks = kind(glyphs=UNICODE).draw(view, width, height)
        assert inks, kind
        assert len(inks) <= height
        assert all(cell_len(ink.text) <= width for ink in inks), [ink.text for ink in inks]

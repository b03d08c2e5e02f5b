"""Whatever document can be read, every view of it is made, and every way in leads somewhere."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.board.alarm_line import alarm_line
from dashboard.board.alarm_place import alarm_address
from dashboard.board.alarm_prompts import acknowledge_prompt
from dashboard.board.listing import TABLES
from dashboard.board.masthead import masthead
from dashboard.board.page import page, preview
from dashboard.board.place import BOARD, Kind, Place
from dashboard.board.scene import Hold, Scene
from dashboard.board.snapshot import place_text
from dashboard.contract.feed import Document
from dashboard.contract.reader import read
from tests.board.scenes import NOW, scene_of
from tests.contract.documents import FULL, edited, full, taken
from tests.contract.test_any_input import ANY_JSON, paths
from widgets.charts import Chart, said
from widgets.pages import Board, Detail, Page, Roster
from widgets.views import Block, Panel, Strip, Timeline

WHOLE = taken(FULL.read_bytes())
FIXED = (
    BOARD,
    Place(Kind.CLAIMS),
    Place(Kind.CHANGES),
    Place(Kind.SEARCH),
    Place(Kind.HELD_BACK),
    Place(Kind.ALARMS),
    Place(Kind.TRENDS, "30"),
    Place(Kind.HANDOVER),
    Place(Kind.LIST, "scenarios"),
    *(Place(Kind.LIST, name) for name in TABLES),
)


def places(shown: Scene) -> list[Place]:
    """Return every view there is of a scene."""
    document = shown.picture.shown
    return [
        *FIXED,
        *(Place(Kind.TILE, one.id) for one in shown.indicators),
        *(
            Place.parse(alarm_address((one.indicator.id, rule.id)))
            for one in shown.situation.statuses
            for rule in one.rules
        ),
        *(Place(Kind.RECORD, name) for name in document.by_id),
        *(Place(Kind.SOURCE, name) for name in document.sources_by_id),
    ]


def ways_in(view: Page) -> list[str]:
    """Return the addresses that Enter leads to from a view, once each of its rows is drawn."""
    match view:
        case Board():
            tiles = [key for tile in view.tiles for key in (tile.key, *_keys(tile.lines))]
            panels = (*view.panels, *view.rail, view.brief)
            return [*tiles, *(key for panel in panels for key in (panel.key, *_opened(panel)))]
        case Roster():
            assert [view.row(at).key for at in range(len(view.keys))] == list(view.keys)
            assert len(set(view.keys)) == len(view.keys)
            return list(view.keys)
        case Detail():
            return _keys(view.lines)
        case Chart():
            return [line.key for drawing in view.drawings for line in said(drawing)]


def _opened(panel: Panel) -> list[str]:
    return [key for group in panel.groups for key in _keys(group.blocks)]


def _keys(blocks: Iterable[Block]) -> list[str]:
    return [block.key for block in blocks if not isinstance(block, Timeline | Strip)]


def check(shown: Scene) -> None:
    for place in places(shown):
        for address in filter(None, ways_in(page(place, "", shown))):
            assert page(Place.parse(address), "", shown)
            preview(address, shown)
        assert place_text(place, shown)
    assert masthead(shown).left
    assert alarm_line(shown.feed, shown).left
    for key, alarm in shown.situation.alarms:
        assert acknowledge_prompt(key, shown).title
        assert alarm.mark


@settings(deadline=None, max_examples=50)
@given(st.sampled_from(paths(full())), ANY_JSON, st.integers(-800, 800))
def test_text_generated_drawn_of_any_value_in_any_place(path: str, value: Any, days: int) -> None:
    result = read(edited(path, value))
    if isinstance(result, Document):
        now = NOW + timedelta(days=days)
        check(scene_of(result, now=now))
        check(scene_of(WHOLE, result, now=now))
        held = Hold(NOW, scene_of(WHOLE).picture)
        check(scene_of(WHOLE, result, now=now, hold=held))


def test_the_whole_document() -> None:
    check(scene_of(WHOLE))

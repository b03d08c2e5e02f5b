import re
from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from rich.cells import cell_len
from textual.filter import LineFilter
from textual.strip import Strip

from dashboard.terminal.line_filter import HostileText
from tests.widgets.stage import Stage
from tests.widgets.words import HOSTILE
from widgets.bar import BarRow
from widgets.detail import DetailPane
from widgets.drawn import Drawn
from widgets.glyphs import ASCII, UNICODE, Glyphs
from widgets.keyline import KeyRow
from widgets.pages import Bar, Detail, KeyHint, Prompt, Roster
from widgets.panel import PanelPane
from widgets.prompt import PromptBox
from widgets.roster import RosterPane
from widgets.tile import TilePane
from widgets.toosmall import TooSmall
from widgets.views import (
    Bin,
    Column,
    Group,
    Line,
    Panel,
    Piece,
    Rank,
    Row,
    Split,
    Tile,
    Timeline,
    Title,
)

WORD = Piece("word", short="w")
TITLE = Title("5", "name", (WORD,))
LINE = Line((WORD, Piece("title", Rank.TITLE)), (WORD,), ("[1]", "[2]"), "~", "label", "key")
ROW = Row("key", (WORD, WORD), ("[1]",), "X", (LINE,))
COLUMNS = (Column("one", 10, flex=True), Column("two", 6))
SPLIT = Split(WORD, 29, WORD, 51, "key")
STRIP = Timeline("name", "label", (Bin("1", major="Nov", minor="3"),), "3 Nov", "17 Nov", "note")
VIEWS: dict[type[Drawn[Any]], object] = {
    TilePane: Tile(TITLE, WORD, "+", WORD, WORD, "17h", (LINE, LINE), "key"),
    PanelPane: Panel(TITLE, (Group(LINE, (ROW, LINE, SPLIT)), Group(None, (STRIP,))), COLUMNS),
    RosterPane: Roster(TITLE, COLUMNS, ("a", "b"), "1", lambda _: ROW, foot=(LINE,)),
    DetailPane: Detail(TITLE, (LINE, replace(LINE, rows=0))),
    BarRow: Bar((WORD, WORD), (WORD,)),
    KeyRow: (KeyHint("c", "changes"), KeyHint("q", "quit", pinned=True)),
}
ACTING = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Filtered(Stage[Any]):
    """A stage whose last filter is the program's."""

    def get_line_filters(self) -> Sequence[LineFilter]:
        return [HostileText()]

    @property
    def drawn(self) -> list[Strip]:
        return self.screen._compositor.render_strips()


def poisoned(value: Any, text: str) -> Any:
    """A view with a text in the place of every text in it; keys of rows stay different."""
    if isinstance(value, str):
        return text
    if isinstance(value, tuple):
        return tuple(poisoned(item, text) for item in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {field.name: poisoned(getattr(value, field.name), text) for field in fields(value)}
    if isinstance(value, Roster):
        changed["keys"] = tuple(f"{text}{number}" for number in range(2))
        changed["row"] = lambda at: poisoned(value.row(at), text)
    return replace(value, **changed)


def assert_harmless(app: Filtered, text: str) -> None:
    for strip in app.drawn:
        row = "".join(segment.text for segment in strip)
        assert cell_len(row) == app.size.width, text[:40]
        assert not ACTING.search(row), text[:40]
        metas = [segment.style.meta for segment in strip if segment.style]
        assert not any("@click" in meta for meta in metas), text[:40]
        assert not any(segment.style and segment.style.link for segment in strip), text[:40]


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII], ids=["unicode", "ascii"])
@pytest.mark.parametrize("kind", VIEWS)
async def test_no_text_of_a_view_acts_or_moves_an_edge(
    kind: type[Drawn[Any]], glyphs: Glyphs
) -> None:
    widget = kind(glyphs=glyphs)
    app = Filtered(widget)
    async with app.run_test(size=(40, 12)) as pilot:
        for text in HOSTILE:
            widget.show(poisoned(VIEWS[kind], text))
            await pilot.pause()
            assert widget.inks
            assert_harmless(app, text)


async def test_no_text_of_a_prompt_acts_or_moves_an_edge() -> None:
    prompt = Prompt("title", (WORD,), (WORD,), "label", "Enter", "Esc")
    box = PromptBox(glyphs=UNICODE)
    app = Filtered(box)
    async with app.run_test(size=(40, 12)) as pilot:
        for text in HOSTILE:
            box.show(poisoned(prompt, text))
            box.begin(text)
            await pilot.pause()
            assert_harmless(app, text)


async def test_no_count_acts_on_a_terminal_too_small() -> None:
    small = TooSmall(least=(60, 15), glyphs=UNICODE)
    app = Filtered(small)
    async with app.run_test(size=(40, 3)) as pilot:
        for text in HOSTILE:
            small.show(Bar((), (Piece(text),)))
            await pilot.pause()
            assert_harmless(app, text)


@pytest.mark.parametrize("markup", ["[/foo]", "[@click=app.quit]quit[/]", "[bold]"])
async def test_markup_is_shown_as_it_is_written(markup: str) -> None:
    pane = DetailPane(glyphs=UNICODE)
    async with Filtered(pane).run_test(size=(40, 3)):
        pane.show(Detail(TITLE, (Line((Piece(markup),)),)))
        assert markup in pane.render_line(1).text

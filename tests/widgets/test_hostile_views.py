"""Layer 2 by itself, the texts not cleaned and nothing filtered, and then before the filter."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from itertools import cycle
from typing import Any

import pytest
from rich.cells import cell_len
from textual.filter import LineFilter
from textual.strip import Strip

from dashboard.terminal.line_filter import HostileText
from tests.hostile.corpus import CORPUS, LONG, MARKUP
from tests.hostile.harmless import ACTING, HIDING
from tests.widgets.stage import Stage
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


TEXTS = (*CORPUS.values(), LONG, "")


class Unfiltered(Stage[Any]):
    """A stage that hands on whatever its widget draws."""

    def get_line_filters(self) -> Sequence[LineFilter]:
        return []

    @property
    def drawn(self) -> list[Strip]:
        return self.screen._compositor.render_strips()


class Filtered(Unfiltered):
    """A stage whose last filter is the program's."""

    def get_line_filters(self) -> Sequence[LineFilter]:
        return [HostileText()]

    @property
    def drawn(self) -> list[Strip]:
        strips = super().drawn
        for strip in strips:
            row = "".join(segment.text for segment in strip)
            assert not HIDING.search(row), ascii(row)
            assert not ACTING & set(map(unicodedata.category, row)), ascii(row)
        return strips


STAGES = pytest.mark.parametrize("stage", [Unfiltered, Filtered])


def poisoned(value: Any, texts: Iterator[str]) -> Any:
    """A view with the next text in the place of every text in it; keys of rows stay different."""
    if isinstance(value, str):
        return next(texts)
    if isinstance(value, tuple):
        return tuple(poisoned(item, texts) for item in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {field.name: poisoned(getattr(value, field.name), texts) for field in fields(value)}
    if isinstance(value, Roster):
        changed["keys"] = tuple(f"{next(texts)}{number}" for number in range(2))
        changed["row"] = lambda at: poisoned(value.row(at), texts)
    return replace(value, **changed)


def assert_harmless(app: Unfiltered) -> None:
    for strip in app.drawn:
        row = "".join(segment.text for segment in strip)
        assert cell_len(row) == app.size.width, ascii(row)
        metas = [segment.style.meta for segment in strip if segment.style]
        assert not any("@click" in meta for meta in metas), ascii(row)
        assert not any(segment.style and segment.style.link for segment in strip), ascii(row)


def turns(view: object) -> Iterator[Iterator[str]]:
    """Yield the texts so often that each has stood in many places of a view."""
    for start in range(0, len(TEXTS), 7):
        yield cycle((*TEXTS[start:], *TEXTS[:start]))


@STAGES
@pytest.mark.parametrize("glyphs", [UNICODE, ASCII], ids=["unicode", "ascii"])
@pytest.mark.parametrize("kind", VIEWS)
async def test_text_no_markup_of_a_view_acts_or_moves_an_edge(
    kind: type[Drawn[Any]], glyphs: Glyphs, stage: type[Unfiltered]
) -> None:
    widget = kind(glyphs=glyphs)
    app = stage(widget)
    async with app.run_test(size=(40, 12)) as pilot:
        for texts in turns(VIEWS[kind]):
            widget.show(poisoned(VIEWS[kind], texts))
            await pilot.pause()
            assert widget.inks
            assert_harmless(app)


@STAGES
async def test_text_no_markup_of_a_prompt_acts_or_moves_an_edge(stage: type[Unfiltered]) -> None:
    prompt = Prompt("title", (WORD,), (WORD,), "label", "Enter", "Esc")
    box = PromptBox(glyphs=UNICODE)
    app = stage(box)
    async with app.run_test(size=(40, 12)) as pilot:
        for texts in turns(prompt):
            box.show(poisoned(prompt, texts))
            box.begin(next(texts))
            await pilot.pause()
            assert_harmless(app)


@STAGES
async def test_text_no_markup_of_a_count_on_a_terminal_too_small(stage: type[Unfiltered]) -> None:
    small = TooSmall(least=(60, 15), glyphs=UNICODE)
    app = stage(small)
    async with app.run_test(size=(40, 3)) as pilot:
        for text in TEXTS[::4]:
            small.show(Bar((), (Piece(text),)))
            await pilot.pause()
            assert_harmless(app)


@pytest.mark.parametrize("markup", MARKUP.values())
async def test_text_no_markup_is_shown_letter_for_letter(markup: str) -> None:
    pane = DetailPane(glyphs=UNICODE)
    app = Unfiltered(pane)
    async with app.run_test(size=(120, 9)):
        pane.show(Detail(TITLE, tuple(Line((Piece(one),)) for one in markup.split("\n"))))
        rows = ["".join(segment.text for segment in strip) for strip in app.drawn]
        assert [row.strip() for row in rows[1:] if row.strip()] == [
            one.strip() for one in markup.split("\n")
        ]

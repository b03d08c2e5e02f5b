from dataclasses import replace
from typing import ClassVar

import pytest
from textual import on
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from dashboard.colours import TOKENS
from widgets.glyphs import UNICODE
from widgets.pages import Prompt
from widgets.palette import Palette
from widgets.prompt import PromptBox
from widgets.views import Piece

FILTER = Prompt(
    "Filter 7 Congress",
    (Piece("3 records"),),
    (Piece("Words in any field of a record."),),
    "filter:",
    "Enter keep",
    "Esc undo",
)
QUIT = Prompt("Quit watchfloor", (), (Piece("This board stops."),), "", "Enter quit", "Esc stay")


class Asking(App[None]):
    """A prompt on a screen whose letters are keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(letter, f"note('{letter}')") for letter in "aqjk"
    ]

    def __init__(self) -> None:
        super().__init__()
        self.box = PromptBox(glyphs=UNICODE)
        self.heard: list[str] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(TOKENS)

    def compose(self) -> ComposeResult:
        yield Palette()
        yield self.box

    def action_note(self, letter: str) -> None:
        self.heard.append(f"key {letter}")

    @on(PromptBox.Typed)
    def typed(self, event: PromptBox.Typed) -> None:
        self.heard.append(f"typed {event.value}")

    def ask(self, prompt: Prompt) -> None:
        self.box.show(prompt)
        self.box.begin(prompt.value)


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        (
            FILTER,
            [
                "━Filter 7 Congress ━━━━━━━━━━━━━━━━━━━━━━━━━━ 3 records",
                "  Words in any field of a record.",
                "  filter:                          Enter keep  Esc undo",
            ],
        ),
        (
            QUIT,
            [
                "━Quit watchfloor ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━",
                "  This board stops.",
                "                                   Enter quit  Esc stay",
            ],
        ),
    ],
)
async def test_what_is_asked_and_how_to_leave(prompt: Prompt, expected: list[str]) -> None:
    app = Asking()
    async with app.run_test(size=(55, 3)) as pilot:
        app.ask(prompt)
        await pilot.pause()
        drawn = [strip.text.rstrip() for strip in app.screen._compositor.render_strips()]
        assert drawn == expected


async def test_every_letter_is_text_while_a_question_waits() -> None:
    app = Asking()
    async with app.run_test(size=(60, 3)) as pilot:
        app.ask(FILTER)
        await pilot.press("q", "a", "enter")
        assert app.box.value == "qa"
        assert app.heard == ["typed q", "typed qa"]


async def test_where_nothing_is_typed_letters_stay_keys() -> None:
    app = Asking()
    async with app.run_test(size=(60, 3)) as pilot:
        app.ask(QUIT)
        await pilot.press("j")
        assert app.heard == ["key j"]


async def test_other_words_leave_what_was_typed() -> None:
    app = Asking()
    async with app.run_test(size=(60, 3)) as pilot:
        app.ask(FILTER)
        await pilot.press("k")
        app.box.show(replace(FILTER, enter="2 of 3  Enter keep"))
        assert app.box.value == "k"
        app.ask(FILTER)
        assert app.box.value == ""


async def test_markup_typed_is_text_and_the_cursor_stands_still() -> None:
    app = Asking()
    async with app.run_test(size=(60, 3)) as pilot:
        app.box.show(FILTER)
        app.box.begin("[@click=app.quit]x[/foo]")
        await pilot.pause()
        assert app.box.query_one(Input).cursor_blink is False
        last = app.screen._compositor.render_strips()[2].text
        assert "[@click=app.quit]x[/foo]" in last

"""Keys that come in one burst mean what they mean one by one."""

from typing import ClassVar

import pytest
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.events import Key, Paste
from textual.screen import Screen
from textual.widgets import Input

from dashboard.keys import MOST_HELD
from dashboard.screens.keystrokes import Keystrokes


class Field(Input, inherit_bindings=False):
    BINDINGS: ClassVar[list[BindingType]] = [Binding("backspace", "delete_left")]


class Asks(Keystrokes, inherit_bindings=False):
    """A letter opens a text field, Enter reads and closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "ask"),
        Binding("enter", "answer"),
        Binding("q", "leave", id="quit"),
        *(Binding(key, f"note('{key}')") for key in "a6"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.field = Field(disabled=True)
        self.heard: list[str] = []

    def compose(self) -> ComposeResult:
        yield self.field

    def action_ask(self) -> None:
        self.field.disabled = False
        self.screen.set_focus(self.field)

    def action_answer(self) -> None:
        self.heard.append(f"answer {self.field.value}")
        self.field.value = ""
        self.screen.set_focus(None)
        self.field.disabled = True

    def action_leave(self) -> None:
        self.heard.append("left")

    def action_note(self, key: str) -> None:
        self.heard.append(f"key {key}")


@pytest.mark.parametrize(
    ("burst", "heard"),
    [
        ("t-6h\ra", ["answer -6h", "key a"]),
        ("a6t6a\rt\r6", ["key a", "key 6", "answer 6a", "answer ", "key 6"]),
        ("t66\x7f6\ra\ra", ["answer 66", "key a", "answer ", "key a"]),
        ("zta\r", ["answer a"]),
    ],
)
async def test_a_burst_of_keys(burst: str, heard: list[str]) -> None:
    names = {"\r": "enter", "\x7f": "backspace", "-": "minus"}
    app = Asks()
    async with app.run_test() as pilot:
        for letter in burst:
            app.post_message(Key(names.get(letter, letter), letter))
        await pilot.pause()
        assert app.heard == heard


async def test_a_paste_is_text_before_the_key_behind_it() -> None:
    app = Asks()
    async with app.run_test() as pilot:
        app.post_message(Key("t", "t"))
        app.post_message(Paste("6a\nb"))
        app.post_message(Key("enter", "\r"))
        app.post_message(Key("a", "a"))
        await pilot.pause()
        assert app.heard == ["answer 6a", "key a"]


async def test_what_is_typed_before_anything_can_be_done_is_held_in_its_order() -> None:
    app = Asks()
    app.hold_keys()
    async with app.run_test() as pilot:
        for letter in "t6a":
            app.post_message(Key(letter, letter))
        app.post_message(Key("enter", "\r"))
        app.post_message(Key("a", "a"))
        await pilot.pause()
        assert app.heard == []
        app.take_keys()
        await pilot.pause()
        assert app.heard == ["answer 6a", "key a"]


async def test_only_the_newest_keys_are_held_and_leaving_waits_for_nothing() -> None:
    app = Asks()
    app.hold_keys()
    async with app.run_test() as pilot:
        for _ in range(MOST_HELD + 50):
            app.post_message(Key("a", "a"))
        app.post_message(Key("q", "q"))
        await pilot.pause()
        assert app.heard == ["left"]
        app.take_keys()
        await pilot.pause()
        assert app.heard == ["left", *["key a"] * MOST_HELD]


async def test_what_keys_do_is_looked_up_once_for_as_long_as_the_focus_stays() -> None:
    class Counting(Screen[None]):
        asked = 0

        @property
        def active_bindings(self) -> dict[str, ActiveBinding]:
            self.asked += 1
            return super().active_bindings

    class Counted(Asks):
        def get_default_screen(self) -> Screen[None]:
            return Counting()

    app = Counted()
    async with app.run_test() as pilot:
        for letter in "a6" * 20:
            app.post_message(Key(letter, letter))
        await pilot.pause()
        assert isinstance(app.screen, Counting)
        assert (len(app.heard), app.screen.asked) == (40, 1)
        for name in ("t", "6", "enter", "a"):
            app.post_message(Key(name, name if len(name) == 1 else "\r"))
        await pilot.pause()
        assert app.heard[40:] == ["answer 6", "key a"]
        assert app.screen.asked == 3

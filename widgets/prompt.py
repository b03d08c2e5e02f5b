"""A question in the last three rows: what it asks, and what Enter and Esc will do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from widgets.drawn import Drawn
from widgets.fit import fit
from widgets.glyphs import Glyphs
from widgets.ink import Ink, Run, exactly
from widgets.pages import Prompt
from widgets.rule import title_rule
from widgets.views import Line, Title, Tone


class PromptBox(Widget):
    """Asks one thing; where nothing is typed only Enter and Esc count."""

    DEFAULT_CSS = """
    PromptBox { height: 3; }
    PromptBox Horizontal { height: 1; padding: 0 0 0 2; }
    PromptBox Input { width: 1fr; height: 1; border: none; padding: 0; }
    PromptBox Input, PromptBox Input:focus { background: transparent; color: $foreground; }
    PromptBox Input:focus > .input--cursor, PromptBox Input:focus > .input--selection {
        background: $background;
        color: $foreground;
        text-style: reverse;
    }
    """

    class Typed(Message):
        """The text changed."""

        def __init__(self, value: str) -> None:
            super().__init__()
            self.value = value

    def __init__(self, *, glyphs: Glyphs) -> None:
        super().__init__()
        self._heading = _Heading(glyphs=glyphs)
        self._label = _Words(glyphs=glyphs)
        self._input = _Field(compact=True, select_on_focus=False)
        self._input.cursor_blink = False
        self._ways = _Words(glyphs=glyphs)

    def compose(self) -> ComposeResult:
        """Hold heading, label, text field and what the two keys do."""
        yield self._heading
        with Horizontal():
            yield self._label
            yield self._input
            yield self._ways

    def show(self, prompt: Prompt) -> None:
        """Ask; the text typed so far stays where the same label asks on."""
        self._heading.show(prompt)
        self._label.say(f"{prompt.label} " if prompt.label else "")
        self._ways.say("  ".join(filter(None, (prompt.enter, prompt.escape))))
        self._input.disabled = not prompt.label

    def begin(self, value: str) -> None:
        """Begin to type after `value`."""
        with self._input.prevent(Input.Changed):
            self._input.value = value
        self._input.cursor_position = len(value)
        if not self._input.disabled:
            # At once: what is typed next is text already.
            self.screen.set_focus(self._input)

    @property
    def value(self) -> str:
        """Return the text typed."""
        return self._input.value

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(event.value))


class _Field(Input, inherit_bindings=False):
    """A text field that leaves Enter to what asks."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding
        for binding in Input.BINDINGS
        if not (isinstance(binding, Binding) and binding.action == "submit")
    ]


class _Heading(Drawn[Prompt]):
    """Title rule and hint."""

    DEFAULT_CSS = "_Heading { height: 2; }"

    def draw(self, view: Prompt, width: int, height: int) -> Sequence[Ink]:
        title = Title("", view.title)
        hint = Line(view.hint)
        rule = title_rule(title, view.notes, width, True, self.glyphs)
        return [Ink(rule), Ink((Run("  "), *fit(hint, width - 2, self.glyphs)))]


class _Words(Drawn[str]):
    """A few words, as wide as they are."""

    DEFAULT_CSS = "_Words { height: 1; width: auto; }"

    def say(self, words: str) -> None:
        self.styles.width = cell_len(self.glyphs.text(words))
        self.show(words)

    def draw(self, view: str, width: int, height: int) -> Sequence[Ink]:
        return [Ink(exactly((Run(self.glyphs.text(view), Tone.PLAIN),), width))]

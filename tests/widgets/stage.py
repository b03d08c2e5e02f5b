"""A small app around one widget, and what it draws."""

from typing import Generic, TypeVar

from textual.app import App, ComposeResult
from textual.strip import Strip
from textual.widget import Widget

from dashboard.colours import TOKENS
from widgets.palette import Palette

W = TypeVar("W", bound=Widget)


class Stage(App[None], Generic[W]):
    """Shows one widget over the whole terminal."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, widget: W) -> None:
        super().__init__()
        self.widget = widget

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The tokens that the widgets' styles name."""
        return dict(TOKENS)

    def compose(self) -> ComposeResult:
        yield Palette()
        yield self.widget


def strips(widget: Widget) -> list[Strip]:
    """The rows of a widget as it draws them."""
    return [widget.render_line(y) for y in range(widget.size.height)]


def rows(widget: Widget) -> list[str]:
    """The rows of a widget, without the blanks at their ends."""
    return [strip.text.rstrip() for strip in strips(widget)]

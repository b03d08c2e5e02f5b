"""The rows around a body: masthead and alarm line above, keys below, or that there is no room."""

from __future__ import annotations

from dashboard.screens.plan import LEAST
from widgets.bar import BarRow
from widgets.glyphs import Glyphs
from widgets.keyline import KeyRow
from widgets.pages import Chrome
from widgets.toosmall import TooSmall


class Frame:
    """What stands on every screen whatever the view, and alone where the terminal is too small."""

    def __init__(self, glyphs: Glyphs) -> None:
        self.masthead = BarRow(glyphs=glyphs)
        self.alarms = BarRow(glyphs=glyphs)
        self.keys = KeyRow(glyphs=glyphs)
        self.small = TooSmall(least=LEAST, glyphs=glyphs)

    def show(self, chrome: Chrome) -> None:
        """Show what a moment says in these rows."""
        self.masthead.show(chrome.masthead)
        self.alarms.show(chrome.alarms)
        self.small.show(chrome.masthead)
        self.keys.show(chrome.keys)

    def arrange(self, *, fitting: bool, keys: bool) -> None:
        """Have room for a body, with or without the key line; or for the size needed alone."""
        self.masthead.display = self.alarms.display = fitting
        self.keys.display = fitting and keys
        self.small.display = not fitting

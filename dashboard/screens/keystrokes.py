"""The order of keys: what one means is done before the next one is looked at."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from typing import Any

from textual.app import App
from textual.binding import ActiveBinding
from textual.events import Event, Key, Paste
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from dashboard.keys import MOST_HELD

LEAVING = {"quit", "interrupt"}
"""Bindings, by id, that wait for nothing."""


class Keystrokes(App[int], inherit_bindings=False):
    """An app that can be typed ahead of.

    Textual hands a key to the widget in focus and back up, from queue to queue, before anything is
    done. A key that comes behind it, as whole bursts do over SSH, is handed on meanwhile by what
    had the focus then: the first letters for a prompt are lost, and what is meant for the view
    behind it becomes text of the prompt.
    """

    held: deque[Key | Paste] | None = None
    """What was typed before anything can be done; None once it can."""
    _bound: tuple[tuple[Screen[Any], Widget | None] | None, Mapping[str, ActiveBinding]] = None, {}
    """Where the keys were last looked up, and what each of them does there."""

    def hold_keys(self) -> None:
        """Hold what is typed from now on, but for what leaves."""
        self.held = deque(maxlen=MOST_HELD)

    def take_keys(self) -> None:
        """Do in its order what was held, and from now on each key as it comes."""
        held, self.held = self.held, None
        for event in held or ():
            self.post_message(event)

    async def on_event(self, event: Event) -> None:
        """Do at once what a key means now; anything else goes Textual's way."""
        if isinstance(event, Key | Paste) and not event.is_forwarded:
            if self.held is not None and not self._leaves(event):
                self.held.append(event)
                return
            if await self._typed(event):
                return
        await super().on_event(event)

    def _leaves(self, event: Key | Paste) -> bool:
        active = self._bindings_here().get(event.key) if isinstance(event, Key) else None
        return active is not None and active.binding.id in LEAVING

    async def _typed(self, event: Key | Paste) -> bool:
        """Return whether a key or a paste means something."""
        field, text = self.focused, _text(event)
        if isinstance(field, Input) and text:
            field.replace(text, *field.selection)
            return True
        if isinstance(event, Paste):
            return False
        active = self._bindings_here().get(event.key)
        if active is None or not active.enabled:
            return False
        return await self.run_action(active.binding.action, active.node)

    def _bindings_here(self) -> Mapping[str, ActiveBinding]:
        """Return what each key does; that follows from the screen and its focus alone."""
        # Textual puts all keys of all bindings anew into the places of the keymap each time.
        here = (self.screen, self.focused)
        if self._bound[0] != here:
            self._bound = here, self.screen.active_bindings
        return self._bound[1]


def _text(event: Key | Paste) -> str:
    """Return what a field takes of it: a character, or the first line of a paste."""
    if isinstance(event, Paste):
        return next(iter(event.text.splitlines()), "")
    return event.character or "" if event.is_printable else ""

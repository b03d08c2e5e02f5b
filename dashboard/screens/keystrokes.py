"""The order of keys: what one means is done before the next one is looked at."""

from __future__ import annotations

from textual.app import App
from textual.events import Event, Key, Paste
from textual.widgets import Input


class Keystrokes(App[int], inherit_bindings=False):
    """An app that can be typed ahead of.

    Textual hands a key to the widget in focus and back up, from queue to queue, before anything is
    done. A key that comes behind it, as whole bursts do over SSH, is handed on meanwhile by what
    had the focus then: the first letters for a prompt are lost, and what is meant for the view
    behind it becomes text of the prompt.
    """

    async def on_event(self, event: Event) -> None:
        """Do at once what a key means now; anything else goes Textual's way."""
        if isinstance(event, Key | Paste) and not event.is_forwarded and await self._typed(event):
            return
        await super().on_event(event)

    async def _typed(self, event: Key | Paste) -> bool:
        """Return whether a key or a paste means something."""
        field, text = self.focused, _text(event)
        if isinstance(field, Input) and text:
            field.replace(text, *field.selection)
            return True
        if isinstance(event, Paste):
            return False
        active = self.screen.active_bindings.get(event.key)
        if active is None or not active.enabled:
            return False
        return await self.run_action(active.binding.action, active.node)


def _text(event: Key | Paste) -> str:
    """Return what a field takes of it: a character, or the first line of a paste."""
    if isinstance(event, Paste):
        return next(iter(event.text.splitlines()), "")
    return event.character or "" if event.is_printable else ""

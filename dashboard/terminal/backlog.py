"""What waits for the terminal to take it: frames that may be superseded, controls that may not."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass

MOST = 1 << 18
"""Bytes of frames that wait for a slow terminal; a frame of 300 x 100 cells is less."""
STALL = 1.0
"""Seconds in which a terminal that reads at all takes something."""
_LONE = re.compile(rb"(\x07|\x1b\]2;|\x1b\]22;|\x1b\]52;)")
"""How a control begins of which only the newest counts: bell, title, pointer, clipboard."""
_CONTROLS = re.compile(rb"(?:\x07|\x1b\][^\x07]*\x07|\x1b\[[?>=<][0-9;$]*[a-zA-Z])+")
_SYNCHRONISED = re.compile(rb"\x1b\[\?2026[hl]")
_ESCAPE = 0x1B
_WHOLE_AGAIN = b"\x1b[0m\x1b[?2026l"
"""Plain text, and an end to an update that lost its own."""


@dataclass(slots=True)
class Item:
    """Bytes for the terminal; a frame is one that a whole repaint makes good."""

    data: bytes
    frame: bool


class Backlog:
    """Bytes in their order, bounded; it knows no clock, no thread and no terminal.

    Frames but the first say what changed since the one before, so that to drop one is to drop all
    that follow until the screen is painted whole.
    """

    def __init__(self) -> None:
        self._items: deque[Item] = deque()
        self._frames = 0
        self._begun = False
        self.torn = False
        """Whether frames were dropped since the last whole repaint was asked for."""
        self.dropped = 0
        """Frames dropped so far."""

    @property
    def waits(self) -> bool:
        """Whether there is anything to write."""
        return bool(self._items)

    def add(self, data: bytes, idle: float) -> None:
        """Put bytes behind the others; the terminal has taken nothing for `idle` seconds.

        A frame for a terminal that has stopped reading supersedes those that wait.
        """
        frame = _CONTROLS.fullmatch(data) is None or _SYNCHRONISED.fullmatch(data) is not None
        if not frame:
            self._keep(data)
        elif self.torn:
            self.dropped += 1
        elif self._items and (idle > STALL or self._frames + len(data) > MOST):
            self.dropped += 1
            self.drop()
        else:
            self._frames += len(data)
            self._items.append(Item(data, frame=True))

    def drop(self) -> None:
        """Drop every frame; one that has begun goes on to the end of its control."""
        begun = self._items[0] if self._begun and self._items[0].frame else None
        kept = deque(item for item in self._items if not item.frame)
        self.dropped += len(self._items) - len(kept)
        if begun is not None:
            kept.appendleft(Item(_to_the_next_control(begun.data) + _WHOLE_AGAIN, frame=False))
        elif self._frames:
            kept.append(Item(_WHOLE_AGAIN, frame=False))
        self._items, self._frames, self.torn = kept, 0, True

    def replace(self, last: bytes) -> None:
        """Drop everything for what must still reach the terminal."""
        self._items = deque([Item(last, frame=False)])
        self._frames, self._begun, self.torn = 0, False, True

    def take(self, most: int) -> bytes:
        """Return what is to be written next, no more than so many bytes; empty where none waits."""
        if not self._items:
            return b""
        first = self._items[0]
        taken, first.data = first.data[:most], first.data[most:]
        self._begun = bool(first.data)
        if first.frame:
            self._frames -= len(taken)
        if not first.data:
            self._items.popleft()
        return taken

    def _keep(self, data: bytes) -> None:
        lone = _LONE.match(data)
        if lone is not None:
            first = self._items[0] if self._begun else None
            self._items = deque(
                item
                for item in self._items
                if item is first or item.frame or not item.data.startswith(lone[0])
            )
        self._items.append(Item(data, frame=False))


def _to_the_next_control(data: bytes) -> bytes:
    """Return what ends a control or a character that may have been cut."""
    end = data.find(_ESCAPE)
    return data if end < 0 else data[:end]

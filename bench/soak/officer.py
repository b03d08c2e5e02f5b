"""An officer who never rests: one key after the other through every screen of the board."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Iterator

ESCAPE, ENTER = "\x1b", "\r"
_OUT = (ESCAPE,) * 3
_AFTER_ESCAPE = 0.15
"""Seconds after which a key is no longer taken for one with Alt."""
_DEEP = (ENTER, ENTER, "j", ENTER, ENTER, "[", "]", ENTER)
VISITS: tuple[tuple[str, ...], ...] = (
    ("1", ENTER, "j", ENTER), ("2", ENTER, ENTER), ("3", ENTER, "G", ENTER), ("4", ENTER),
    ("5", *_DEEP), ("6", *_DEEP), ("7", *_DEEP), ("8", *_DEEP), ("9", *_DEEP), ("0", *_DEEP),
    ("p", *_DEEP), ("f", *_DEEP), ("I", *_DEEP), ("d", *_DEEP), ("x", *_DEEP), ("b", *_DEEP),
    ("c", "c", "c", *_DEEP), ("C", ENTER), ("i", "G", "g"), ("?", "j", ENTER),
    ("v", "T", "T", "T", "G"), ("H", " ", "j", " ", "j", " "), ("z", "j", "z"), (" ", "j", " "),
    ("w", "G", ENTER, ESCAPE, "/", "feed", ENTER, ENTER), ("/", "str", ENTER, ENTER),
    (":", "hea", ENTER, "l"), ("u", "u"), ("y",), ("o", ESCAPE), ("r",), ("q", ESCAPE),
    (",", ",", ".", "m", "m", "L"), ("t", "yesterday", ENTER, ESCAPE, "L"),
    ("a", "seen", ENTER), ("A", "all of it", ENTER), ("5", "n", "of the watch", ENTER),
    ("b", "s", "known", ENTER, "1h", ENTER), ("b", "S", ENTER), ("b", "R", "reset", ENTER),
    *(((key,) * 3 + (ENTER, *_DEEP * 3)) for key in "j5"),
)  # fmt: skip
"""Keys from the board in, one after the other; what is left open is left by Esc."""


class Officer:
    """Types the next key when asked to, unless the one before needs its time."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Take what measures seconds."""
        self.visits = 0
        """Visits begun."""
        self._clock = clock
        self._keys = self._walk()
        self._free_at = 0.0

    def next(self) -> str:
        """Return the key to type now, empty where it is too early for one."""
        if self._clock() < self._free_at:
            return ""
        key = next(self._keys)
        self._free_at = self._clock() + (_AFTER_ESCAPE if key == ESCAPE else 0.0)
        return key

    def _walk(self) -> Iterator[str]:
        for visit in itertools.cycle(VISITS):
            self.visits += 1
            yield from (*visit, *_OUT)

"""A past time as a replay shows it, read and judged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from dashboard.board.scene import Rebuilt
from dashboard.contract.feed import Document
from dashboard.watch.history import History
from dashboard.watch.log.logged import Logged
from dashboard.watch.picture import Picture
from dashboard.watch.replay.mode import Mode
from dashboard.watch.situation import Situation


@dataclass(frozen=True, slots=True)
class Wish:
    """The time an officer wants to see, and whose knowledge of it."""

    at: datetime
    mode: Mode = Mode.THEN


@dataclass(frozen=True, slots=True)
class Replayed:
    """All that the board is drawn from at that time."""

    wish: Wish
    picture: Picture
    situation: Situation
    history: History
    log: tuple[Logged, ...]
    rebuilt: Rebuilt
    newest: Document
    """The newest document when this was read, which what is known now rests on."""
    came_at: datetime | None = None
    """When the document that is shown came; None of the built-in example."""
    kept_from: datetime | None = None
    """The time of the oldest document kept; None where none is."""


class EndOfPastError(Exception):
    """There is no document beside the one that is shown; the message is a sentence."""


@dataclass(frozen=True, slots=True)
class Found:
    """What came of a wish: a replay or none, and what there is to be said."""

    replayed: Replayed | None = None
    said: str = ""

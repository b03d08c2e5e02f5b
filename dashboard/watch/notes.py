"""What officers write into the log: notes, who was told, open items, corrections and closings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from dashboard.watch.acts import Deed, Hand
from dashboard.watch.alarms.life import RefusedError
from dashboard.watch.log.entry import Kind
from dashboard.watch.memory import Memory, Turn


@dataclass(frozen=True, slots=True)
class Subject:
    """What a note is about."""

    item: str = ""
    """In short, as the log shows it: a tile's number, an alarm, `entry 4`."""
    about: tuple[str, ...] = ()
    """Ids of records and indicators."""
    points_at: int | None = None
    """The entry that it corrects or closes."""


def noting(
    kind: Kind, subject: Subject, hand: Hand, whom: str = "", when: datetime | None = None
) -> Deed:
    """Return the deed that writes an entry of a kind; refused without words."""

    def deed(memory: Memory) -> Turn:
        words = " ".join(hand.note.split())
        if not words:
            raise RefusedError("it needs words")
        entry = hand.entry(kind, subject.item, words, subject.about)
        entry = replace(entry, whom=whom, when=when, points_at=subject.points_at)
        return Turn(memory, (entry,))

    return deed

"""When a story is told: its documents, and the losses of the feed between them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

WHOLE = 1000
"""The length of every story; a place in it is a number from 0 to this."""
_LOSSES = ((460, 543), (930, 960))
"""Where the feed is lost: a twelfth of the story, and a short time near its end."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """A story from its start over so many hours, in whole seconds."""

    start: datetime
    hours: int

    @property
    def seconds(self) -> int:
        """How long the story lasts."""
        return self.hours * 3600

    @property
    def losses(self) -> tuple[tuple[int, int], ...]:
        """The losses of the feed, each from a second of the story to another."""
        return tuple((self.second(first), self.second(last)) for first, last in _LOSSES)

    def second(self, place: int) -> int:
        """Return the second at which the story comes to a place."""
        return self.seconds * place // WHOLE

    def at(self, second: int) -> datetime:
        """Return the time of a second of the story."""
        return self.start + timedelta(seconds=second)

    def time(self, place: int) -> datetime:
        """Return the time of a place in the story."""
        return self.at(self.second(place))

    def day(self, place: int, days: int = 0) -> date:
        """Return the day of a place in the story, or one so many days from it."""
        return self.time(place).date() + timedelta(days=days)

    def moments(self, documents: int) -> tuple[int, ...]:
        """Return the seconds at which documents come out; a single one tells the whole story.

        They lie evenly, the losses aside, and none within a loss.
        """
        if documents == 1:
            return (self.seconds,)
        heard = self.seconds - sum(last - first for first, last in self.losses)
        return tuple(self._heard(heard * number // (documents - 1)) for number in range(documents))

    def _heard(self, second: int) -> int:
        for first, last in self.losses:
            if second >= first:
                second += last - first
        return second

    def midnight(self, place: int) -> datetime | None:
        """Return the midnight within the story that is nearest to a place; None if it has none."""
        first = datetime.combine(self.start.date(), datetime.min.time(), self.start.tzinfo)
        found = [first + timedelta(days=days) for days in range(1, self.hours // 24 + 2)]
        within = [at for at in found if self.start < at <= self.at(self.seconds)]
        wanted = self.time(place)
        return min(within, key=lambda at: (abs(at - wanted), at), default=None)

"""An event of either service, and the record that the desk wants it to be."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.collect.sources.harvest import Harvest
from dashboard.collect.sources.naming import names_one
from dashboard.collect.sources.plain import long, short
from dashboard.config.collect_sources import EventSettings
from dashboard.contract.developments import Development, DevelopmentKind, Topic
from dashboard.contract.sources import Source as Cited
from dashboard.contract.strikes import Strike

STRIKES = "strikes"


@dataclass(frozen=True, slots=True)
class Event:
    """One event."""

    id: str
    name: str
    """How a sentence names it."""
    country: str | None
    day: str | None
    """The day, month or year, as exact as it was coded."""
    place: str | None
    lat: object = None
    lon: object = None
    """Degrees, where the place is known well enough to be a point."""
    radius_km: int | None = None
    actors: tuple[str, ...] = ()
    what: str = ""
    killed: dict[str, object] | None = None
    text: str = ""
    attributed_to: str | None = None

    def is_wanted(self, settings: EventSettings) -> bool:
        """Tell whether one of the actors wanted takes part."""
        return not settings.words or names_one("; ".join(self.actors), settings.words)

    def take(self, harvest: Harvest, settings: EventSettings, cited: Cited) -> None:
        """Give it to the harvest, in the panel that the desk chose."""
        if settings.panel == STRIKES:
            harvest.take("strikes.events", Strike, self._strike(settings.domain), cited, self.name)
        else:
            harvest.take("developments", Development, self._development(), cited, self.name)

    def _strike(self, domain: str) -> dict[str, object]:
        return {
            **self._common(),
            "domain": domain,
            "place": {
                "name": short(self._place),
                "lat": self.lat,
                "lon": self.lon,
                "radius_km": self.radius_km,
            },
            "target": short(self.actors[-1]) if self.actors else None,
            "killed": self.killed,
        }

    def _development(self) -> dict[str, object]:
        killed = f" Killed: {self.killed['text']}." if self.killed else ""
        return {
            **self._common(),
            "title": short(f"{self.what or 'Event'}, {self._place}"),
            "topic": Topic.MILITARY,
            "kind": DevelopmentKind.CLAIM,
            "actors": [short(actor) for actor in self.actors] or None,
            "text": long(f"{self.text}{killed}".strip()),
        }

    def _common(self) -> dict[str, object]:
        return {
            "id": self.id,
            "occurred": self.day,
            "attributed_to": short(self.attributed_to),
            "text": long(self.text),
        }

    @property
    def _place(self) -> str:
        stated = [part for part in (self.place, self.country) if part]
        return ", ".join(dict.fromkeys(stated)) or "place not stated"

"""The settings of each public source: whether it is read, where, and what of it is wanted.

What a source needs beyond these stands here too, in a dataclass of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.config import kind, outside
from dashboard.config.collect_listed import FeedListed, NoticeSettings, PollSettings
from dashboard.config.layers import Layers
from dashboard.config.token import Token, take_token

_WORDS = kind.words(200)


@dataclass(frozen=True, slots=True)
class ServiceSettings:
    """`[collect.NAME]`: a service that is read, or not."""

    on: bool
    address: str
    """Without a slash at its end."""
    key: Token | None = None
    """Of services that ask for one; None where the desk names none."""


@dataclass(frozen=True, slots=True)
class EventSettings:
    """`[collect.events]`: which dated events of UCDP and ACLED are wanted, and as what."""

    countries: tuple[str, ...]
    """Names as the services have them; empty: no event is wanted."""
    words: tuple[str, ...]
    """Actors of which one must take part, in any letter case; empty: any."""
    panel: str
    """`strikes` or `developments`."""
    domain: str
    """Where they fell, if they are strikes: `sea`, `land`, `air` or `unknown`."""


@dataclass(frozen=True, slots=True)
class SourceSettings:
    """The tables of all sources."""

    congress: ServiceSettings
    senate: ServiceSettings
    unitedstates: ServiceSettings
    federal_register: ServiceSettings
    votehub: ServiceSettings
    ucdp: ServiceSettings
    acled: ServiceSettings
    notices: tuple[NoticeSettings, ...]
    polls: tuple[PollSettings, ...]
    events: EventSettings
    feeds: tuple[FeedListed, ...]

    @property
    def services(self) -> tuple[ServiceSettings, ...]:
        """Return the services, whether they are read or not."""
        return (
            self.congress, self.senate, self.unitedstates, self.federal_register, self.votehub,
            self.ucdp, self.acled,
        )  # fmt: skip

    @property
    def any_on(self) -> bool:
        """Tell whether anything is read over the network."""
        return bool(self.feeds) or any(service.on for service in self.services)

    @classmethod
    def take(cls, layers: Layers, environment: Mapping[str, str]) -> SourceSettings:
        """Return the tables; raises ConfigError where a value is not allowed."""

        def keyed(name: str) -> ServiceSettings:
            path = f"collect.{name}"
            plain = _service(layers, name)
            return ServiceSettings(
                plain.on, plain.address, take_token(layers, environment, path, "key")
            )

        return cls(
            congress=keyed("congress"),
            senate=_service(layers, "senate"),
            unitedstates=_service(layers, "unitedstates"),
            federal_register=_service(layers, "federal_register"),
            votehub=_service(layers, "votehub"),
            ucdp=keyed("ucdp"),
            acled=keyed("acled"),
            events=_events(layers),
            notices=NoticeSettings.take_all(layers),
            polls=PollSettings.take_all(layers),
            feeds=FeedListed.take_all(layers),
        )


def _service(layers: Layers, name: str) -> ServiceSettings:
    on = layers.take(f"collect.{name}.on", kind.SWITCH)
    return ServiceSettings(on, layers.take(f"collect.{name}.address", outside.WEB))


def _events(layers: Layers) -> EventSettings:
    path = "collect.events"
    return EventSettings(
        countries=layers.take(f"{path}.countries", _WORDS),
        words=layers.take(f"{path}.words", _WORDS),
        panel=layers.take(f"{path}.panel", kind.choice("strikes", "developments")),
        domain=layers.take(f"{path}.domain", kind.choice("sea", "land", "air", "unknown")),
    )

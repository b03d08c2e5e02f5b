"""The sources that a desk reads, the more official first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from dashboard.collect.ask import Auth
from dashboard.collect.source import Source
from dashboard.collect.sources.congress.source import Congress
from dashboard.collect.sources.events.acled import Acled
from dashboard.collect.sources.events.ucdp import HEADER, Ucdp
from dashboard.collect.sources.federal_register.source import FederalRegister
from dashboard.collect.sources.feeds.json_feed import JsonFeed
from dashboard.collect.sources.feeds.rss import Rss
from dashboard.collect.sources.feeds.wordpress import WordPress
from dashboard.collect.sources.senate.source import Senate
from dashboard.collect.sources.unitedstates import UnitedStates
from dashboard.collect.sources.votehub import VoteHub
from dashboard.config.collect_listed import FeedListed
from dashboard.config.collect_sources import ServiceSettings
from dashboard.config.collect_table import CollectSettings

_FORMS: dict[str, Callable[[FeedListed, date | None], Source]] = {
    "json": JsonFeed,
    "rss": Rss,
    "wordpress": WordPress,
}


def sources(settings: CollectSettings) -> tuple[Source, ...]:
    """Return the sources that are on; where two agree, the wording of the first is shown."""
    of, wanted = settings.sources, settings.selection
    since = wanted.since
    every: tuple[tuple[ServiceSettings, Source], ...] = (
        (of.senate, Senate(of.senate.address, wanted)),
        (of.congress, Congress(of.congress.address, _auth(of.congress, "X-Api-Key"), wanted)),
        (of.unitedstates, UnitedStates(of.unitedstates.address, wanted)),
        (
            of.federal_register,
            FederalRegister(of.federal_register.address, of.notices, since),
        ),
        (of.votehub, VoteHub(of.votehub.address, of.polls, since)),
        (of.ucdp, Ucdp(of.ucdp.address, _auth(of.ucdp, HEADER), of.events, since)),
        (
            of.acled,
            Acled(of.acled.address, _auth(of.acled, "Authorization", "Bearer "), of.events, since),
        ),
    )
    services = [source for service, source in every if service.on]
    return (*services, *(_feed(listed, settings) for listed in of.feeds))


def _feed(listed: FeedListed, settings: CollectSettings) -> Source:
    return _FORMS[listed.form](listed, settings.selection.since)


def _auth(service: ServiceSettings, header: str, prefix: str = "") -> Auth | None:
    return None if service.key is None else Auth(header, service.key, prefix)

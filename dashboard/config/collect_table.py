"""The settings of `watchfloor collect`: what it gathers, for whom, and how politely."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from dashboard.config import kind, outside, selection
from dashboard.config.collect_sources import SourceSettings
from dashboard.config.error import ConfigError
from dashboard.config.layers import Layers
from dashboard.config.selection import MeasureKey, SessionKey, VoteKey

_BYTES_OF_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Selection:
    """What the desk wants of all that its sources have; each source takes what it can give."""

    measures: tuple[MeasureKey, ...]
    """Measures of Congress, with their actions and all roll calls on them."""
    votes: tuple[VoteKey, ...]
    """Single roll calls."""
    sessions: tuple[SessionKey, ...]
    """Sessions whose list of roll calls is searched for the measures and the terms."""
    terms: tuple[str, ...]
    """Words that a roll call's title names, in any letter case."""
    since: date | None
    """The first day of what is dated; None: no first day."""

    @classmethod
    def take(cls, layers: Layers) -> Selection:
        """Return the selection; raises ConfigError where a key is none."""
        return cls(
            measures=layers.take("collect.measures", selection.MEASURES),
            votes=layers.take("collect.votes", selection.VOTES),
            sessions=layers.take("collect.sessions", selection.SESSIONS),
            terms=layers.take("collect.terms", kind.words(100)),
            since=layers.take("collect.since", selection.SINCE),
        )


@dataclass(frozen=True, slots=True)
class CollectSettings:
    """`[collect]` and its tables."""

    feed_id: str
    title: str
    desk_file: Path | None
    """What the desk writes itself; None: `desk.json` in the state folder."""
    contact: str
    """How services reach the desk; never empty where a source is on."""
    host_interval: timedelta
    """From one request to a host to the next, at the least."""
    renew: timedelta
    """After which a feed with nothing new is published again, so that it does not look old."""
    keep: timedelta
    """How long a record stays that its source no longer gives."""
    cache_bytes: int
    """Most bytes of answers on disk."""
    selection: Selection
    sources: SourceSettings

    @classmethod
    def take(cls, layers: Layers, environment: Mapping[str, str]) -> CollectSettings:
        """Return the tables; raises ConfigError where a value is not allowed."""
        settings = cls(
            feed_id=layers.take("collect.feed_id", selection.FEED_ID),
            title=layers.take("collect.title", kind.sentence(200)),
            desk_file=layers.take("collect.desk_file", outside.PATH),
            contact=layers.take("collect.contact", selection.CONTACT),
            host_interval=timedelta(
                seconds=layers.take("collect.host_interval_seconds", kind.seconds(0, 60))
            ),
            renew=timedelta(hours=layers.take("collect.renew_hours", kind.whole(1, 168))),
            keep=timedelta(days=layers.take("collect.keep_days", kind.whole(1, 36_500))),
            cache_bytes=layers.take("collect.cache_mib", kind.whole(1, 4_096)) * _BYTES_OF_MIB,
            selection=Selection.take(layers),
            sources=SourceSettings.take(layers, environment),
        )
        if settings.sources.any_on and not settings.contact:
            named = layers.origin("collect.contact").names("collect.contact")
            raise ConfigError(
                f"{named} is empty; give the mail address or page by which services reach you"
            )
        return settings

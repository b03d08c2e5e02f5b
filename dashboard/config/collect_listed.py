"""What a desk lists by names of its own: notices, polls and feeds, a table for each."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from dashboard.config import kind, outside
from dashboard.config.error import ConfigError
from dashboard.config.kind import Kind
from dashboard.config.layers import Layers

T = TypeVar("T")
_NAME = re.compile(r"[a-z][a-z0-9-]{0,39}")
_WORDS = kind.words(200)
_LINE = kind.sentence(200)
TOPICS = (
    "diplomacy", "legal", "military", "regional", "domestic", "strategy", "outlook", "other",
)  # fmt: skip
KINDS = (
    "official", "agency", "newspaper", "broadcaster", "pollster", "dataset", "article",
    "statement", "other",
)  # fmt: skip
STANDINGS = ("reported", "confirmed", "disputed", "unknown")


@dataclass(frozen=True, slots=True)
class NoticeSettings:
    """`[collect.notices.NAME]`: notices of the Federal Register that are steps of a designation."""

    name: str
    """The designation has the id `designation.NAME`; the desk may add steps to the same id."""
    term: str
    """The phrase a notice must have."""
    agencies: tuple[str, ...]
    """Slugs such as `state-department`; empty: any."""
    entity: str
    title: str
    status: str
    """The step that a notice stands for."""

    @classmethod
    def take_all(cls, layers: Layers) -> tuple[NoticeSettings, ...]:
        """Return the tables in their order; raises ConfigError where a value is not allowed."""
        return _tables(layers, "collect.notices", _notice)


@dataclass(frozen=True, slots=True)
class PollSettings:
    """`[collect.polls.NAME]`: the polls of one subject."""

    name: str
    question: str
    """What they ask, in the desk's words: the service has no text of questions."""
    type: str
    """The service's `poll_type`, such as `approval`."""
    subject: str
    """The service's `subject`."""
    support: tuple[str, ...]
    """Choices that support, such as `Approve`."""
    oppose: tuple[str, ...]

    @classmethod
    def take_all(cls, layers: Layers) -> tuple[PollSettings, ...]:
        """Return the tables in their order; raises ConfigError where a value is not allowed."""
        return _tables(layers, "collect.polls", _poll)


@dataclass(frozen=True, slots=True)
class FeedListed:
    """`[collect.feeds.NAME]`: the feed of an agency or newspaper that the desk lists."""

    name: str
    address: str
    form: str
    """`json` (JSON Feed), `rss` (RSS or Atom) or `wordpress` (REST)."""
    publisher: str
    kind: str
    """Of the source, such as `newspaper`."""
    topic: str
    standing: str
    words: tuple[str, ...]
    """Words of which an item names one, in any letter case; empty: each item is taken."""

    @classmethod
    def take_all(cls, layers: Layers) -> tuple[FeedListed, ...]:
        """Return the tables in their order; raises ConfigError where a value is not allowed."""
        return _tables(layers, "collect.feeds", _feed)


def _notice(layers: Layers, path: str, name: str) -> NoticeSettings:
    return NoticeSettings(
        name=name,
        term=_needed(layers, f"{path}.term", _LINE),
        agencies=layers.take_or(f"{path}.agencies", _WORDS, ()),
        entity=_needed(layers, f"{path}.entity", _LINE),
        title=_needed(layers, f"{path}.title", _LINE),
        status=layers.take_or(
            f"{path}.status",
            kind.choice("announced", "notified", "published", "under_review", "revoked"),
            "published",
        ),
    )


def _poll(layers: Layers, path: str, name: str) -> PollSettings:
    return PollSettings(
        name=name,
        question=_needed(layers, f"{path}.question", _LINE),
        type=_needed(layers, f"{path}.type", kind.sentence(80)),
        subject=_needed(layers, f"{path}.subject", kind.sentence(80)),
        support=layers.take_or(f"{path}.support", _WORDS, ()),
        oppose=layers.take_or(f"{path}.oppose", _WORDS, ()),
    )


def _feed(layers: Layers, path: str, name: str) -> FeedListed:
    return FeedListed(
        name=name,
        address=_needed(layers, f"{path}.address", outside.WEB),
        form=_needed(layers, f"{path}.form", kind.choice("json", "rss", "wordpress")),
        publisher=_needed(layers, f"{path}.publisher", _LINE),
        kind=layers.take_or(f"{path}.kind", kind.choice(*KINDS), "newspaper"),
        topic=layers.take_or(f"{path}.topic", kind.choice(*TOPICS), "other"),
        standing=layers.take_or(f"{path}.standing", kind.choice(*STANDINGS), "reported"),
        words=layers.take_or(f"{path}.words", _WORDS, ()),
    )


def _tables(layers: Layers, above: str, take: Callable[[Layers, str, str], T]) -> tuple[T, ...]:
    found = []
    for name in layers.names(above):
        path = f"{above}.{name}"
        if not _NAME.fullmatch(name):
            named = layers.first_origin(path).names(path)
            raise ConfigError(f"{named} is no name; a small letter, then small letters, digits, -")
        found.append(take(layers, path, name))
    return tuple(found)


def _needed(layers: Layers, path: str, of: Kind[T]) -> T:
    value: T | None = layers.take_or(path, of, None)
    if value is None:
        named = layers.first_origin(path.rpartition(".")[0]).names(path)
        raise ConfigError(f"{named} is missing; it is {of.allowed}")
    return value

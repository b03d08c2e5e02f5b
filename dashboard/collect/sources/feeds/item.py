"""One item of a feed of whatever form, and the development it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from dashboard.collect.ask import Raw
from dashboard.collect.identity import identity
from dashboard.collect.sources.citation import Publisher
from dashboard.collect.sources.harvest import Harvest
from dashboard.collect.sources.naming import names_one
from dashboard.collect.sources.plain import long, short
from dashboard.config.collect_listed import FeedListed
from dashboard.contract.developments import Development, DevelopmentKind, Topic
from dashboard.contract.record import Standing
from dashboard.contract.sources import SourceKind
from dashboard.contract.text import has_words

MOST_ITEMS = 500
"""Items of one feed that are taken, in the order of the feed."""
_TITLE_WORDS = 120
_MOST_ACTORS = 10


@dataclass(frozen=True, slots=True)
class Item:
    """One item; every text is plain."""

    key: str
    """By which the feed itself tells it apart; often a link."""
    title: str | None
    text: str | None
    url: str | None
    day: str | None
    """The civil day as the publisher states it, in his own zone."""
    published_at: datetime | None
    """In UTC; None where no instant is stated."""
    authors: tuple[str, ...] = ()

    @property
    def headline(self) -> str | None:
        """Return the title, else the first words of the text: not every form wants a title."""
        if self.title and has_words(self.title):
            return short(self.title)
        if not self.text or not has_words(self.text):
            return None
        cut = self.text[:_TITLE_WORDS]
        return cut if cut == self.text else f"{cut.rpartition(' ')[0] or cut}..."

    def names_one_of(self, words: tuple[str, ...]) -> bool:
        """Tell whether title or text name one of the words; of none: yes."""
        return not words or names_one(f"{self.title or ''} {self.text or ''}", words)

    def take(self, harvest: Harvest, listed: FeedListed, raw: Raw) -> None:
        """Give it to the harvest as a development."""
        headline = self.headline
        if headline is None:
            harvest.leave_out(self.key, "has neither a title nor a text")
            return
        publisher = Publisher(listed.publisher, SourceKind(listed.kind))
        key = identity("feed", listed.name, self.key)
        cited = publisher.cite(raw, key, headline, self.url, self.published_at)
        record = {
            "id": key,
            "title": headline,
            "topic": Topic(listed.topic),
            "kind": DevelopmentKind.STATEMENT,
            "standing": Standing(listed.standing),
            "attributed_to": short(", ".join((*self.authors[:_MOST_ACTORS], listed.publisher))),
            "reported": self.day,
            "text": long(self.text),
        }
        harvest.take("developments", Development, record, cited, f"item {self.key}")


def take_all(
    items: list[Item], harvest: Harvest, listed: FeedListed, since: date | None, raw: Raw
) -> None:
    """Give the items to the harvest that are wanted and not older than the first day."""
    first = since.isoformat() if since else ""
    wanted = [
        item
        for item in items
        if item.names_one_of(listed.words) and (item.day is None or item.day >= first)
    ]
    if len(wanted) > MOST_ITEMS:
        why = f"has more than {MOST_ITEMS} items; the rest is not taken"
        harvest.leave_out(listed.publisher, why)
    for item in wanted[:MOST_ITEMS]:
        item.take(harvest, listed, raw)

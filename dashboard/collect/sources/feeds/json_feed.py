"""JSON Feed 1.1 and 1.0."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from urllib.parse import urlsplit

from dashboard.collect.ask import Ask, Raw
from dashboard.collect.sighting import Gleaned
from dashboard.collect.source import Plan, SourceError
from dashboard.collect.sources.body import json_of, refuse_status
from dashboard.collect.sources.citation import link
from dashboard.collect.sources.feeds.item import Item, take_all
from dashboard.collect.sources.feeds.listed import ListedFeed
from dashboard.collect.sources.feeds.stated_time import read_iso
from dashboard.collect.sources.harvest import Harvest
from dashboard.collect.sources.members import Members
from dashboard.collect.sources.plain import plain

MOST_PAGES = 5


class JsonFeed(ListedFeed):
    """A feed that the desk lists."""

    def plan(self, now: datetime) -> Plan:
        """Ask for the feed and the pages that follow on the same server."""
        address, asked = self.listed.address, {self.listed.address}
        for _ in range(MOST_PAGES):
            page = yield Ask(address, accept="application/feed+json, application/json")
            try:
                following = _answer(page, self.title).text("next_url")
            except SourceError:
                return
            if following is None or following in asked or not _is_beside(following, address):
                return
            address = following
            asked.add(address)

    def parse(self, raws: Sequence[Raw]) -> Gleaned:
        """Return the items wanted as developments, each once."""
        harvest = Harvest()
        seen: set[str] = set()
        for raw in raws:
            feed = _answer(raw, self.title)
            if not isinstance(feed.stated.get("items"), list):
                raise SourceError(f"{self.title} is no JSON Feed: it has no list of items")
            authors = _authors(feed)
            found = []
            for stated in feed.items("items"):
                item = read_item(stated, authors)
                if item is None:
                    harvest.leave_out(stated.text("title") or "an item", "has no id")
                elif item.key not in seen:
                    seen.add(item.key)
                    found.append(item)
            take_all(found, harvest, self.listed, self.since, raw)
        return harvest.gleaned()


def read_item(stated: Members, authors: tuple[str, ...]) -> Item | None:
    """Return the item, None where it has no id; an item without authors has those of the feed."""
    # Some publishers leave the id out and mean the address.
    key = stated.text("id", "url")
    if key is None:
        return None
    day, published_at = read_iso(stated.text("date_published", "date_modified"))
    text = stated.text("summary", "content_text") or plain(stated.text("content_html"))
    return Item(
        key=key,
        title=plain(stated.text("title")),
        text=plain(text),
        url=stated.text("url", "external_url"),
        day=day,
        published_at=published_at,
        authors=_authors(stated) or authors,
    )


def _authors(stated: Members) -> tuple[str, ...]:
    """Return the names of authors; `author` is what 1.0 had in the place of `authors`."""
    people = stated.items("authors") or [stated.inner("author")]
    return tuple(name for one in people if (name := plain(one.text("name"))))


def _answer(raw: Raw, title: str) -> Members:
    refuse_status(raw, title)
    stated = json_of(raw, title)
    if not isinstance(stated, dict):
        raise SourceError(f"{title} is no JSON Feed: it is no object")
    return Members(stated)


def _is_beside(following: str, address: str) -> bool:
    try:
        same = urlsplit(following)[:2] == urlsplit(address)[:2]
        return same and link(following) == following
    except ValueError:
        return False

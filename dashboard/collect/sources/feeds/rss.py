"""RSS and Atom in all their forms."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import datetime

import feedparser

from dashboard.collect.ask import Ask, Raw
from dashboard.collect.sighting import Gleaned
from dashboard.collect.source import Plan, SourceError
from dashboard.collect.sources.body import refuse_status
from dashboard.collect.sources.feeds.item import Item, take_all
from dashboard.collect.sources.feeds.listed import ListedFeed
from dashboard.collect.sources.feeds.stated_time import read_mail_date
from dashboard.collect.sources.harvest import Harvest
from dashboard.collect.sources.members import Members
from dashboard.collect.sources.plain import plain

_ACCEPT = "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9"

_CUT = ("no element found", "unclosed token", "unclosed CDATA section")
"""How the XML parser says that a document breaks off."""


class Rss(ListedFeed):
    """A feed that the desk lists."""

    def plan(self, now: datetime) -> Plan:
        """Ask for the feed."""
        yield Ask(self.listed.address, accept=_ACCEPT)

    def parse(self, raws: Sequence[Raw]) -> Gleaned:
        """Return the items wanted as developments.

        A feed that is merely not well-formed is read, as every reader does; one that breaks off is
        not, since nobody could tell what it no longer has.
        """
        harvest = Harvest()
        for raw in raws:
            refuse_status(raw, self.title)
            feed = _parsed(raw)
            entries = _entries(feed)
            if not feed.get("version") or (feed.get("bozo") and not entries):
                raise SourceError(f"{self.title} is neither RSS nor Atom{_why(feed)}")
            if _is_cut(feed):
                raise SourceError(f"{self.title} is cut short{_why(feed)}")
            found: dict[str, Item] = {}
            for entry in entries:
                item = read_entry(entry)
                if item is None:
                    harvest.leave_out("an item", "has neither an id nor a link")
                else:
                    found.setdefault(item.key, item)
            take_all(list(found.values()), harvest, self.listed, self.since, raw)
        return harvest.gleaned()


def read_entry(entry: Mapping[str, object]) -> Item | None:
    """Return an entry as the library reads it, None where nothing tells it apart from others."""
    stated = Members(entry)
    key = stated.text("id", "guid", "link")
    if key is None:
        return None
    day, published_at = read_mail_date(stated.text("published", "updated", "date"))
    content = next((words for one in stated.items("content") if (words := one.text("value"))), None)
    return Item(
        key=key,
        title=plain(stated.text("title")),
        text=plain(stated.text("summary") or content),
        url=stated.text("link"),
        day=day,
        published_at=published_at,
        authors=tuple(name for name in [plain(stated.text("author"))] if name),
    )


def _parsed(raw: Raw) -> Mapping[str, object]:
    # Without a charset, text/xml would mean ASCII, which hardly any publisher means.
    stated = raw.headers.get("content-type", "")
    headers = {"content-type": stated} if "charset" in stated.lower() else None
    # A stream, never the text itself: what looks like an address or a path is not opened.
    feed = feedparser.parse(
        io.BytesIO(raw.body),
        response_headers=headers,
        resolve_relative_uris=False,
        sanitize_html=False,
    )
    return feed if isinstance(feed, Mapping) else {}


def _entries(feed: Mapping[str, object]) -> list[Mapping[str, object]]:
    stated = feed.get("entries")
    entries = stated if isinstance(stated, list) else []
    # Plain, since the mapping of the library answers for members that are not there.
    return [dict(entry) for entry in entries if isinstance(entry, Mapping)]


def _is_cut(feed: Mapping[str, object]) -> bool:
    error = str(feed.get("bozo_exception") or "")
    return any(words in error for words in _CUT)


def _why(feed: Mapping[str, object]) -> str:
    error = feed.get("bozo_exception")
    words = " ".join(str(error).split()) if isinstance(error, Exception) else ""
    return f": {words[:150]}" if words else ""

"""Posts of a WordPress site, by its REST interface."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from dashboard.collect.ask import Ask, Raw
from dashboard.collect.sighting import Gleaned
from dashboard.collect.source import Plan, SourceError
from dashboard.collect.sources.body import json_of, refuse_status
from dashboard.collect.sources.feeds.item import Item, take_all
from dashboard.collect.sources.feeds.listed import ListedFeed
from dashboard.collect.sources.harvest import Harvest
from dashboard.collect.sources.members import Members, as_whole
from dashboard.collect.sources.plain import plain
from dashboard.contract.moment import read_time

PER_PAGE = 100
MOST_PAGES = 5


class WordPress(ListedFeed):
    """The newest posts of a site that the desk lists.

    Its address is that of the list, such as `https://HOST/wp-json/wp/v2/posts`.
    """

    CALLED = "posts"

    def plan(self, now: datetime) -> Plan:
        """Ask for the newest posts: one page, or those since the first day."""
        for page in range(1, MOST_PAGES + 1 if self.since else 2):
            params: dict[str, str | int] = {"per_page": PER_PAGE, "page": page, "orderby": "date"}
            if self.since is not None:
                params["after"] = f"{self.since.isoformat()}T00:00:00"
            raw = yield Ask(self.listed.address, params)
            if page >= (as_whole(raw.headers.get("x-wp-totalpages")) or 1):
                return

    def parse(self, raws: Sequence[Raw]) -> Gleaned:
        """Return the posts wanted as developments, each once."""
        harvest = Harvest()
        seen: set[str] = set()
        for raw in raws:
            found = []
            for stated in self._posts(raw):
                item = read_post(Members.of(stated))
                if item is None:
                    harvest.leave_out("a post", "has no id")
                elif item.key not in seen:
                    seen.add(item.key)
                    found.append(item)
            take_all(found, harvest, self.listed, self.since, raw)
        pages = as_whole(raws[-1].headers.get("x-wp-totalpages")) if raws and self.since else 0
        if (pages or 0) > MOST_PAGES:
            why = f"has more than {PER_PAGE * MOST_PAGES} posts; the newest are read"
            harvest.leave_out(self.listed.publisher, why)
        return harvest.gleaned()

    def _posts(self, raw: Raw) -> Sequence[object]:
        stated = json_of(raw, self.title)
        members = Members.of(stated)
        said = plain(members.text("message", "code"))
        refuse_status(raw, self.title, said)
        if not isinstance(stated, list):
            words = f": {said[:200]}" if said else ""
            raise SourceError(f"{self.title} are no list of WordPress{words}")
        return stated


def read_post(stated: Members) -> Item | None:
    """Return a post, None where it has no id.

    `date` is the civil day on the site's own clock, `date_gmt` the instant; neither has a zone.
    """
    key = stated.text("id") or stated.inner("guid").text("rendered")
    if key is None:
        return None
    text = _rendered(stated, "excerpt") or _rendered(stated, "content")
    return Item(
        key=key,
        title=_rendered(stated, "title"),
        text=text,
        url=stated.text("link"),
        day=stated.day("date") or stated.day("date_gmt"),
        published_at=_utc(stated.text("date_gmt")),
    )


def _rendered(stated: Members, name: str) -> str | None:
    """Return a field as plain text: HTML under `rendered`, or bare where a site simplifies."""
    return plain(stated.inner(name).text("rendered") or stated.text(name))


def _utc(text: str | None) -> datetime | None:
    """Read a time that is in UTC and does not say so."""
    try:
        return read_time(f"{text}Z" if text and text[-1:] not in "zZ" else text or "").time
    except ValueError:
        return None

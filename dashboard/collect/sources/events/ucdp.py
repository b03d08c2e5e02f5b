"""UCDP GED: events of organized violence, each with a low, a best and a high estimate of deaths."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from dashboard.collect.ask import Ask, Auth, Raw
from dashboard.collect.identity import identity
from dashboard.collect.sighting import Gleaned
from dashboard.collect.source import Plan, SourceError
from dashboard.collect.sources.body import json_of, refuse_status
from dashboard.collect.sources.citation import Publisher
from dashboard.collect.sources.events.deaths import deaths
from dashboard.collect.sources.events.event import Event
from dashboard.collect.sources.events.span import day_of_span
from dashboard.collect.sources.harvest import Harvest
from dashboard.collect.sources.members import Members
from dashboard.config.collect_sources import EventSettings
from dashboard.contract.sources import Source as Cited
from dashboard.contract.sources import SourceKind

SERVICE = "UCDP"
PAGE_SIZE = 1_000
MOST_PAGES = 20
HEADER = "x-ucdp-access-token"
_UCDP = Publisher(
    "Uppsala Conflict Data Program", SourceKind.DATASET, None, "UCDP GED, CC BY 4.0: credit UCDP."
)
_VIOLENCE = {1: "State-based violence", 2: "Non-state violence", 3: "One-sided violence"}
_PLACES = {
    2: "within about 25 km",
    3: "the district",
    4: "the province",
    5: "a line or an area",
    6: "the country",
    7: "international waters or airspace",
}
"""How closely a place is known, by `where_prec`."""
_NEAR_KM = 25
"""The radius of `where_prec` 2, as the codebook has it."""


@dataclass(frozen=True, slots=True)
class Ucdp:
    """The events of the countries and actors wanted."""

    address: str
    """With the dataset and its version, such as `.../gedevents/26.1`; the service wants one."""
    auth: Auth | None
    events: EventSettings
    since: date | None
    name: str = "ucdp"
    title: str = "UCDP GED"

    def plan(self, now: datetime) -> Plan:
        """Ask for one page after the other, as far as the service says there are more."""
        if not self.events.countries:
            return
        for page in range(MOST_PAGES):
            raw = yield Ask(self.address, self._params(page), self.auth)
            try:
                total = _answer(raw).whole("TotalPages") or 0
            except SourceError:
                return
            if page + 1 >= total:
                return

    def parse(self, raws: Sequence[Raw]) -> Gleaned:
        """Return the events wanted, each once."""
        harvest = Harvest()
        seen: set[str] = set()
        if not raws:
            return harvest.gleaned()
        cited = self._cited(raws[0])
        for raw in raws:
            for stated in _rows(raw):
                event = read_event(stated)
                if event is None:
                    harvest.leave_out(stated.text("country") or "an event", "has no id")
                elif self._is_wanted(stated, event) and event.id not in seen:
                    seen.add(event.id)
                    event.take(harvest, self.events, cited)
        if (_answer(raws[-1]).whole("TotalPages") or 0) > MOST_PAGES:
            why = f"more than {MOST_PAGES * PAGE_SIZE:,} rows; the rest is not read"
            harvest.leave_out("the selection", why)
        return harvest.gleaned()

    def _cited(self, raw: Raw) -> Cited:
        version = self.address.rstrip("/").rpartition("/")[2] or "release not stated"
        key, page = identity("ucdp", "ged", version), "https://ucdp.uu.se/downloads/"
        return _UCDP.cite(raw, key, f"UCDP Georeferenced Event Dataset, {version}", page)

    def _params(self, page: int) -> dict[str, str | int]:
        params: dict[str, str | int] = {"pagesize": PAGE_SIZE, "page": page}
        # The service takes countries by number alone; names are looked for in what it gives.
        if all(country.isdecimal() for country in self.events.countries):
            params["Country"] = ",".join(self.events.countries)
        if self.since is not None:
            params["StartDate"] = self.since.isoformat()
        return params

    def _is_wanted(self, stated: Members, event: Event) -> bool:
        wanted = {country.casefold() for country in self.events.countries}
        there = {(event.country or "").casefold(), stated.text("country_id")}
        ended = stated.day("date_end")
        if self.since is not None and ended is not None and ended < self.since.isoformat():
            return False
        return bool(wanted & there) and event.is_wanted(self.events)


def read_event(stated: Members) -> Event | None:
    """Return the event of a row, None where it has no id."""
    number = stated.text("id")
    if number is None or number == "-1":
        return None
    where = stated.whole("where_prec")
    exact = where in (1, 2)
    kind = _VIOLENCE.get(stated.whole("type_of_violence") or 0, "Violence")
    sides = tuple(side for name in ("side_a", "side_b") if (side := stated.text(name)))
    return Event(
        id=identity("event", "ucdp", number),
        name=f"UCDP event {number}",
        country=stated.text("country"),
        day=_day(stated),
        place=stated.text("where_coordinates", "adm_2", "adm_1", "country"),
        lat=stated.figure("latitude") if exact else None,
        lon=stated.figure("longitude") if exact else None,
        radius_km=_NEAR_KM if where == 2 else None,
        actors=sides,
        what=f"{kind}: {' - '.join(sides)}" if sides else kind,
        killed=deaths(stated.whole("low"), stated.whole("best"), stated.whole("high")),
        text=_text(stated, kind, where),
        attributed_to="UCDP",
    )


def _day(stated: Members) -> str | None:
    """Return the day as exact as it was coded.

    `date_prec` 1 is a day, 2 and 3 are a span of days, 4 is a month, 5 a year; any other word says
    nothing, and the year is then all that is told.
    """
    first, last = stated.day("date_start"), stated.day("date_end")
    span = day_of_span(first, last)
    match stated.whole("date_prec"):
        case 1:
            return span
        case 2 | 3 | 4:
            # A span that is coded as one day is still no day.
            return span[: len("2025-01")] if span else None
        case _:
            return span[: len("2025")] if span else None


def _text(stated: Members, kind: str, where: int | None) -> str:
    first, last = stated.day("date_start"), stated.day("date_end")
    source = stated.text("source_headline", "source_article")
    office, dated = stated.text("source_office"), stated.day("source_date")
    place = _PLACES.get(where) if where is not None else None
    if first and last and first != last:
        days: str | None = f"Between {first} and {last}."
    else:
        days = None if stated.whole("date_prec") == 1 else "The day is not known exactly."
    told = [
        f"GED event {stated.text('id')}.",
        f"{kind}: {stated.text('dyad_name', 'conflict_name') or 'parties not stated'}.",
        days,
        f"Place known no closer than {place}." if place else None,
        f"After {', '.join(filter(None, (source, office, dated)))}." if source else None,
    ]
    return " ".join(filter(None, told))


def _answer(raw: Raw) -> Members:
    stated = json_of(raw, SERVICE)
    answer = Members.of(stated)
    refuse_status(raw, SERVICE, answer.text("message", "Message", "title"))
    if not isinstance(stated, dict):
        raise SourceError(f"{SERVICE} gave an answer that is no object")
    return answer


def _rows(raw: Raw) -> list[Members]:
    answer = _answer(raw)
    if not isinstance(answer.stated.get("Result"), list):
        said = answer.text("message", "Message", "error")
        raise SourceError(f"{SERVICE} gave no list of events{f': {said[:200]}' if said else ''}")
    return answer.items("Result")

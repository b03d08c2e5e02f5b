"""ACLED: events of political violence, for use by who has an account, not to be passed on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from dashboard.collect.ask import Ask, Auth, Raw
from dashboard.collect.identity import identity
from dashboard.collect.sighting import Gleaned, Withdrawal
from dashboard.collect.source import Plan, SourceError
from dashboard.collect.sources.body import json_of, refuse_status
from dashboard.collect.sources.citation import Publisher
from dashboard.collect.sources.eastern import start_of
from dashboard.collect.sources.events.deaths import UNIT
from dashboard.collect.sources.events.event import Event
from dashboard.collect.sources.harvest import Harvest
from dashboard.collect.sources.members import Members
from dashboard.config.collect_sources import EventSettings
from dashboard.contract.qualifier import Qualifier
from dashboard.contract.sources import Source as Cited
from dashboard.contract.sources import SourceKind

SERVICE = "ACLED"
PAGE_SIZE = 5_000
MOST_PAGES = 4
TERMS = "ACLED: for the use of this desk, not to be passed on; credit acleddata.com."
_ACLED = Publisher("ACLED", SourceKind.DATASET, None, TERMS)
_EVENTS, _DELETED = "/acled/read", "/deleted/read"


@dataclass(frozen=True, slots=True)
class Acled:
    """The events of the countries and actors wanted, and the ids that the service took back."""

    address: str
    auth: Auth | None
    events: EventSettings
    since: date | None
    name: str = "acled"
    title: str = "ACLED"

    def plan(self, now: datetime) -> Plan:
        """Ask for the events, then for the ids withdrawn, page by page."""
        countries = [name for name in self.events.countries if not name.isdecimal()]
        if not countries:
            return
        wanted: dict[str, dict[str, str | int]] = {
            _EVENTS: {"country": "|".join(countries)},
            _DELETED: {},
        }
        if self.since is not None:
            first = int(start_of(self.since).timestamp())
            wanted[_EVENTS] |= {"event_date": self.since.isoformat(), "event_date_where": ">="}
            # What happened later cannot have been withdrawn before.
            wanted[_DELETED] |= {"deleted_timestamp": first, "deleted_timestamp_where": ">="}
        for path, params in wanted.items():
            for page in range(1, MOST_PAGES + 1):
                asked: dict[str, str | int] = {"_format": "json", "limit": PAGE_SIZE, "page": page}
                raw = yield Ask(f"{self.address}{path}", asked | params, self.auth)
                if _count(raw) < PAGE_SIZE:
                    break

    def parse(self, raws: Sequence[Raw]) -> Gleaned:
        """Return the events wanted but for those withdrawn, and the ids withdrawn."""
        harvest = Harvest()
        withdrawn: set[str] = set()
        for raw in raws:
            if raw.ask.address.endswith(_DELETED):
                withdrawn |= _withdraw(raw, harvest)
        pages = [raw for raw in raws if raw.ask.address.endswith(_EVENTS)]
        taken: dict[str, Event] = {}
        for raw in pages:
            for stated in _rows(raw):
                event = read_event(stated)
                if event is None:
                    harvest.leave_out(stated.text("country") or "an event", "has no id")
                elif event.id not in withdrawn and self._is_wanted(event):
                    taken[event.id] = event
        if taken:
            cited = _cited(pages[0])
            for event in taken.values():
                event.take(harvest, self.events, cited)
        if pages and len(pages) == MOST_PAGES and _count(pages[-1]) >= PAGE_SIZE:
            why = f"more than {MOST_PAGES * PAGE_SIZE:,} rows; the rest is not read"
            harvest.leave_out("the selection", why)
        return harvest.gleaned()

    def _is_wanted(self, event: Event) -> bool:
        wanted = {country.casefold() for country in self.events.countries}
        # The service is not trusted to have understood what it was asked.
        return (event.country or "").casefold() in wanted and event.is_wanted(self.events)


def read_event(stated: Members) -> Event | None:
    """Return the event of a row, None where it has no id."""
    number = stated.text("event_id_cnty")
    if number is None or number == "-1":
        return None
    geo = stated.whole("geo_precision")
    actors = tuple(actor for name in ("actor1", "actor2") if (actor := stated.text(name)))
    what = stated.text("sub_event_type", "event_type") or "Event"
    return Event(
        id=identity("event", "acled", number),
        name=f"ACLED event {number}",
        country=stated.text("country"),
        day=_day(stated),
        place=stated.text("location", "admin3", "admin2", "admin1"),
        lat=stated.figure("latitude") if geo == 1 else None,
        lon=stated.figure("longitude") if geo == 1 else None,
        actors=actors,
        what=f"{what}: {' - '.join(actors)}" if actors else what,
        killed=killed(stated.whole("fatalities")),
        text=_text(stated, number, what),
        attributed_to="ACLED",
    )


def killed(fatalities: int | None) -> dict[str, object] | None:
    """Return reported fatalities as about that figure, None where none is stated.

    The codebook gives the most conservative of the reports and no range; 0 may mean that nothing
    was reported, and stands for no count.
    """
    if fatalities is None or fatalities < 0:
        return None
    if fatalities == 0:
        words = "no fatalities reported"
        return {"qualifier": Qualifier.UNKNOWN, "unit": UNIT, "text": words}
    words = f"{fatalities} reported, conservative estimate"
    return {"qualifier": Qualifier.ABOUT, "value": fatalities, "unit": UNIT, "text": words}


def _day(stated: Members) -> str | None:
    """Return the day as exact as it was coded: `time_precision` 1 a day, 2 a week, 3 a month."""
    day = stated.day("event_date")
    if day is None or stated.whole("time_precision") == 1:
        return day
    return day[: len("2025-01")] if stated.whole("time_precision") in (2, 3) else day[:4]


def _text(stated: Members, number: str, what: str) -> str:
    geo, time = stated.whole("geo_precision"), stated.whole("time_precision")
    told = [
        f"ACLED event {number}: {what}.",
        f"Around {stated.day('event_date')}." if time != 1 and stated.day("event_date") else None,
        "The place stands for its surroundings." if geo is not None and geo > 1 else None,
        stated.text("notes"),
        f"After {stated.text('source')}." if stated.text("source") else None,
        TERMS,
    ]
    return " ".join(filter(None, told))


def _withdraw(raw: Raw, harvest: Harvest) -> set[str]:
    found: set[str] = set()
    for stated in _rows(raw):
        number, second = stated.text("event_id_cnty"), stated.whole("deleted_timestamp")
        at = _moment(second)
        if number is None or at is None:
            harvest.leave_out(number or "a withdrawal", "does not say what was withdrawn, or when")
            continue
        key = identity("event", "acled", number)
        harvest.withdraw(Withdrawal(key, at, f"ACLED withdrew event {number}."))
        found.add(key)
    return found


def _moment(second: int | None) -> datetime | None:
    """Return a Unix time of this century, None for any other number."""
    if second is None or not 946_684_800 <= second < 4_102_444_800:
        return None
    return datetime.fromtimestamp(second, UTC)


def _cited(raw: Raw) -> Cited:
    title = "ACLED, Armed Conflict Location & Event Data"
    return _ACLED.cite(raw, identity("acled"), title, "https://acleddata.com/")


def _answer(raw: Raw) -> Members:
    stated = json_of(raw, SERVICE)
    answer = Members.of(stated)
    said = answer.text("error_description", "message") or answer.inner("error").text("message")
    refuse_status(raw, SERVICE, said)
    if answer.stated.get("success") is False or answer.inner("error").stated:
        raise SourceError(f"{SERVICE} refused: {said or 'without a reason'}"[:300])
    return answer


def _rows(raw: Raw) -> list[Members]:
    answer = _answer(raw)
    if not isinstance(answer.stated.get("data"), list):
        raise SourceError(f"{SERVICE} gave no list of rows")
    return answer.items("data")


def _count(raw: Raw) -> int:
    try:
        return len(_rows(raw))
    except SourceError:
        return 0

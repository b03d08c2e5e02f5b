"""The source: a search for each designation, and the printed text of what is a step of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

from dashboard.collect.ask import Ask, Raw
from dashboard.collect.identity import identity
from dashboard.collect.sighting import Gleaned
from dashboard.collect.source import Plan, SourceError
from dashboard.collect.sources.body import text_of
from dashboard.collect.sources.citation import Publisher
from dashboard.collect.sources.eastern import start_of
from dashboard.collect.sources.federal_register.notice import NOTHING_PRINTED, Notice, Printed
from dashboard.collect.sources.federal_register.search import (
    PAGES,
    PER_PAGE,
    SERVICE,
    count_of,
    found_in,
    peek,
    search_address,
)
from dashboard.collect.sources.federal_register.steps import steps_of
from dashboard.collect.sources.harvest import Harvest
from dashboard.collect.sources.plain import long, short
from dashboard.config.collect_listed import NoticeSettings
from dashboard.contract.designations import Designation, StepStatus
from dashboard.contract.developments import Development, DevelopmentKind, Topic
from dashboard.contract.sources import Reliability, SourceKind
from dashboard.contract.sources import Source as Cited

MOST_TEXTS = 40
_PATH = re.compile(r"(/[A-Za-z0-9._-]+)+", re.ASCII)
_REGISTER = Publisher("Federal Register", SourceKind.OFFICIAL, Reliability.A)


@dataclass(frozen=True, slots=True)
class FederalRegister:
    """The notices of each designation that the desk lists."""

    address: str
    notices: tuple[NoticeSettings, ...]
    since: date | None
    name: str = "federal_register"
    title: str = "Federal Register"

    def plan(self, now: datetime) -> Plan:
        """Search for each designation, then ask for the text of the notices that are steps."""
        texts: dict[str, None] = {}
        for wanted in self.notices:
            for page in PAGES:
                raw = yield Ask(search_address(self.address, wanted, self.since, page))
                steps = [notice for notice in peek(raw) if notice.step(wanted) is not None]
                texts |= dict.fromkeys(address for n in steps if (address := self._text(n)))
                if count_of(raw) <= page * PER_PAGE:
                    break
        for address in list(texts)[:MOST_TEXTS]:
            # The pages, unlike the API, may ask whoever comes to prove that he is no program.
            yield Ask(address, accept="text/plain, text/html", optional=True)

    def parse(self, raws: Sequence[Raw]) -> Gleaned:
        """Return the designations with their steps, and as developments what else was found."""
        harvest = Harvest()
        answers = {raw.ask.address: raw for raw in raws}
        others: dict[str, tuple[Notice, Raw]] = {}
        moving: set[str] = set()
        for wanted in self.notices:
            found = self._found(wanted, answers, harvest)
            steps = {number for number, (notice, _) in found.items() if notice.step(wanted)}
            for number, (notice, raw) in found.items():
                if number in steps or notice.corrects in steps:
                    moving.add(number)
                    _take_step(harvest, notice, wanted, self._printed(notice, answers), raw)
                else:
                    others.setdefault(number, (notice, raw))
        for number, (notice, raw) in others.items():
            if number not in moving:
                _take_mention(harvest, notice, raw)
        return harvest.gleaned()

    def _found(
        self, wanted: NoticeSettings, answers: Mapping[str, Raw], harvest: Harvest
    ) -> dict[str, tuple[Notice, Raw]]:
        """Return the documents of all pages of a search by their number."""
        found: dict[str, tuple[Notice, Raw]] = {}
        for page in PAGES:
            raw = answers.get(search_address(self.address, wanted, self.since, page))
            if raw is not None:
                for notice in found_in(raw, wanted, page, harvest):
                    found.setdefault(notice.number, (notice, raw))
        return found

    def _printed(self, notice: Notice, answers: Mapping[str, Raw]) -> Printed:
        raw = answers.get(self._text(notice) or "")
        try:
            readable = raw is not None and raw.status < 400
            return Printed.read(text_of(raw, SERVICE)) if raw and readable else NOTHING_PRINTED
        except SourceError:
            return NOTHING_PRINTED

    def _text(self, notice: Notice) -> str | None:
        """Return where the printed text of a document is, on the server that the desk named."""
        try:
            there = urlsplit(notice.text_address or "")
            own = urlsplit(self.address)
        except ValueError:
            return None
        is_plain = _PATH.fullmatch(there.path) is not None
        return f"{own.scheme}://{own.netloc}{there.path}" if is_plain else None


def _take_step(
    harvest: Harvest, notice: Notice, wanted: NoticeSettings, printed: Printed, raw: Raw
) -> None:
    status = notice.step(wanted) or StepStatus.OTHER
    record = {
        "id": f"designation.{wanted.name}",
        "entity": wanted.entity,
        "title": wanted.title,
        "steps": steps_of(notice, status, printed),
        "correction": _correction(notice),
    }
    harvest.take("designations", Designation, record, _cited(notice, raw), _name(notice))


def _take_mention(harvest: Harvest, notice: Notice, raw: Raw) -> None:
    record = {
        "id": identity("fr", notice.number),
        "title": short(notice.title),
        "topic": Topic.LEGAL,
        "kind": DevelopmentKind.STATEMENT,
        "reported": notice.published,
        "actors": [name[:200] for name in notice.agencies[:5]] or None,
        "text": long(notice.abstract),
    }
    harvest.take("developments", Development, record, _cited(notice, raw), _name(notice))


def _name(notice: Notice) -> str:
    return f"FR Doc. {notice.number}"


def _cited(notice: Notice, raw: Raw) -> Cited:
    published = start_of(date.fromisoformat(notice.published)) if notice.published else None
    return _REGISTER.cite(
        raw,
        identity("federal-register", notice.number),
        f"FR Doc. {notice.number}: {notice.title}",
        notice.page,
        published,
    )


def _correction(notice: Notice) -> dict[str, object] | None:
    """Return the correction of the first document that a document of its own states."""
    if not notice.is_correction or notice.published is None:
        return None
    first = f" of FR Doc. {notice.corrects}" if notice.corrects else ""
    return {
        "at": start_of(date.fromisoformat(notice.published)),
        "note": long(f"FR Doc. {notice.number}, a correction{first}: {notice.title}"),
        "was": f"FR Doc. {notice.corrects}" if notice.corrects else None,
    }

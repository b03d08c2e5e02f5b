"""The source: a search for each designation, and the printed text of what is a step of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlencode, urlsplit

from dashboard.collect.ask import Ask, Raw
from dashboard.collect.identity import identity
from dashboard.collect.sighting import Gleaned
from dashboard.collect.source import Plan, SourceError
from dashboard.collect.sources.body import json_of, text_of
from dashboard.collect.sources.citation import Publisher
from dashboard.collect.sources.eastern import start_of
from dashboard.collect.sources.federal_register.notice import NOTHING_PRINTED, Notice, Printed
from dashboard.collect.sources.federal_register.steps import steps_of
from dashboard.collect.sources.harvest import Harvest
from dashboard.collect.sources.members import Members
from dashboard.collect.sources.plain import long, short
from dashboard.config.collect_listed import NoticeSettings
from dashboard.contract.designations import Designation, StepStatus
from dashboard.contract.developments import Development, DevelopmentKind, Topic
from dashboard.contract.sources import Reliability, SourceKind
from dashboard.contract.sources import Source as Cited

SERVICE = "the Federal Register"
PER_PAGE = 1_000
MOST_RESULTS = 2_000
"""Documents of one search that the API gives at the most, whatever their count."""
MOST_TEXTS = 40
_PAGES = range(1, MOST_RESULTS // PER_PAGE + 1)
_FIELDS = (
    "title", "type", "abstract", "document_number", "html_url", "publication_date", "signing_date",
    "effective_on", "agencies", "correction_of", "raw_text_url",
)  # fmt: skip
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
            for page in _PAGES:
                raw = yield Ask(self._search(wanted, page))
                found = _peek(raw)
                steps = [notice for notice in found if notice.step(wanted) is not None]
                texts |= dict.fromkeys(address for n in steps if (address := self._text(n)))
                if len(found) < PER_PAGE:
                    break
        for address in list(texts)[:MOST_TEXTS]:
            # The pages, unlike the API, may ask whoever comes to prove that he is no program.
            yield Ask(address, accept="text/plain, text/html", optional=True)

    def parse(self, raws: Sequence[Raw]) -> Gleaned:
        """Return the designations with their steps, and as developments what else was found."""
        harvest = Harvest()
        searches = {
            self._search(wanted, page): wanted for wanted in self.notices for page in (1, 2)
        }
        printed = {
            raw.ask.address: _printed(raw) for raw in raws if raw.ask.address not in searches
        }
        for raw in raws:
            wanted = searches.get(raw.ask.address)
            if wanted is not None:
                found = self._found(raw, wanted, harvest)
                moving = {notice.number for notice in found if notice.step(wanted)}
                for notice in found:
                    text = printed.get(self._text(notice) or "", NOTHING_PRINTED)
                    step = StepStatus.OTHER if notice.corrects in moving else notice.step(wanted)
                    _take(harvest, notice, wanted, step, text, raw)
        return harvest.gleaned()

    def _found(self, raw: Raw, wanted: NoticeSettings, harvest: Harvest) -> list[Notice]:
        answer = _answer(raw)
        count = answer.whole("count")
        if "results" not in answer.stated:
            # Where nothing is found, the list is not empty but missing.
            if count:
                raise SourceError(f"{SERVICE} gave no results of {count:,} for '{wanted.term}'")
            if count is None:
                raise SourceError(f"{SERVICE} gave an answer without results and without a count")
            return []
        if count is not None and count > MOST_RESULTS:
            why = f"more than {MOST_RESULTS:,} documents have it; the newest are read"
            harvest.leave_out(f"the term '{wanted.term}'", why)
        found = []
        for stated in answer.items("results"):
            notice = Notice.read(stated)
            if notice is None:
                harvest.leave_out(stated.text("title") or "a document", "has no document number")
            else:
                found.append(notice)
        return found

    def _search(self, wanted: NoticeSettings, page: int) -> str:
        query: list[tuple[str, str | int]] = [("conditions[term]", f'"{wanted.term}"')]
        query += [("conditions[agencies][]", agency) for agency in wanted.agencies]
        if self.since is not None:
            query.append(("conditions[publication_date][gte]", self.since.isoformat()))
        query += [("fields[]", field) for field in _FIELDS]
        query += [("order", "newest"), ("per_page", PER_PAGE), ("page", page)]
        return f"{self.address}/documents.json?{urlencode(query)}"

    def _text(self, notice: Notice) -> str | None:
        """Return where the printed text of a document is, on the server that the desk named."""
        try:
            there = urlsplit(notice.text_address or "")
            own = urlsplit(self.address)
        except ValueError:
            return None
        return f"{own.scheme}://{own.netloc}{there.path}" if there.path else None


def _answer(raw: Raw) -> Members:
    stated = json_of(raw, SERVICE)
    answer = Members.of(stated)
    errors = answer.stated.get("errors", answer.stated.get("error"))
    if errors:
        raise SourceError(f"{SERVICE} refused the search: {_errors(errors)}")
    if raw.status >= 400 or not isinstance(stated, dict):
        raise SourceError(f"{SERVICE} answered with status {raw.status} and nothing to read")
    return answer


def _errors(stated: object, path: str = "") -> str:
    """Return `{"conditions": {"publication_date": "is not valid"}}` as a line of words."""
    match stated:
        case dict():
            parts = [_errors(value, f"{path}.{key}".strip(".")) for key, value in stated.items()]
        case list():
            parts = [_errors(value, path) for value in stated]
        case _:
            parts = [f"{path} {' '.join(str(stated).split())}".strip()]
    return "; ".join(parts)[:300]


def _peek(raw: Raw) -> list[Notice]:
    """Return the documents of an answer as far as the plan needs them."""
    try:
        found = (Notice.read(stated) for stated in _answer(raw).items("results"))
        return [notice for notice in found if notice is not None]
    except SourceError:
        return []


def _printed(raw: Raw) -> Printed:
    try:
        return Printed.read(text_of(raw, SERVICE)) if raw.status < 400 else NOTHING_PRINTED
    except SourceError:
        return NOTHING_PRINTED


def _take(
    harvest: Harvest,
    notice: Notice,
    wanted: NoticeSettings,
    step: StepStatus | None,
    printed: Printed,
    raw: Raw,
) -> None:
    number = f"FR Doc. {notice.number}"
    cited = _cited(notice, raw)
    if step is None:
        harvest.take("developments", Development, _mention(notice), cited, number)
        return
    record = {
        "id": f"designation.{wanted.name}",
        "entity": wanted.entity,
        "title": wanted.title,
        "steps": steps_of(notice, step, printed),
        "correction": _correction(notice),
    }
    harvest.take("designations", Designation, record, cited, number)


def _cited(notice: Notice, raw: Raw) -> Cited:
    published = start_of(date.fromisoformat(notice.published)) if notice.published else None
    return _REGISTER.cite(
        raw,
        identity("federal-register", notice.number),
        f"FR Doc. {notice.number}: {notice.title}",
        notice.page,
        published,
    )


def _mention(notice: Notice) -> dict[str, object]:
    return {
        "id": identity("fr", notice.number),
        "title": short(notice.title),
        "topic": Topic.LEGAL,
        "kind": DevelopmentKind.STATEMENT,
        "reported": notice.published,
        "actors": [name[:200] for name in notice.agencies[:5]] or None,
        "text": long(notice.abstract),
    }


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

"""A search of the Federal Register: how it is put, and what its answer has."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from urllib.parse import urlencode

from dashboard.collect.ask import Raw
from dashboard.collect.source import SourceError
from dashboard.collect.sources.body import json_of
from dashboard.collect.sources.federal_register.notice import Notice
from dashboard.collect.sources.harvest import Harvest
from dashboard.collect.sources.members import Members
from dashboard.config.collect_listed import NoticeSettings

SERVICE = "the Federal Register"
PER_PAGE = 1_000
MOST_RESULTS = 2_000
"""Documents of one search that the API gives at the most, whatever their count."""
PAGES = range(1, MOST_RESULTS // PER_PAGE + 1)
_FIELDS = (
    "title", "type", "abstract", "document_number", "html_url", "publication_date", "signing_date",
    "effective_on", "agencies", "correction_of", "raw_text_url",
)  # fmt: skip


def search_address(address: str, wanted: NoticeSettings, since: date | None, page: int) -> str:
    """Return the address of one page of the documents that have the term, newest first."""
    query: list[tuple[str, str | int]] = [("conditions[term]", f'"{wanted.term}"')]
    query += [("conditions[agencies][]", agency) for agency in wanted.agencies]
    if since is not None:
        query.append(("conditions[publication_date][gte]", since.isoformat()))
    query += [("fields[]", field) for field in _FIELDS]
    query += [("order", "newest"), ("per_page", PER_PAGE), ("page", page)]
    return f"{address}/documents.json?{urlencode(query)}"


def count_of(raw: Raw) -> int:
    """Return how many documents the whole search has, 0 where the answer is unreadable."""
    try:
        return _answer(raw).whole("count") or 0
    except SourceError:
        return 0


def peek(raw: Raw) -> list[Notice]:
    """Return the documents of an answer as far as a plan needs them, none if it is unreadable."""
    try:
        return [notice for _, notice in _notices(_answer(raw)) if notice is not None]
    except SourceError:
        return []


def found_in(raw: Raw, wanted: NoticeSettings, page: int, harvest: Harvest) -> list[Notice]:
    """Return the documents of an answer; raises SourceError for an error or another form."""
    answer = _answer(raw)
    count = answer.whole("count")
    if "results" not in answer.stated:
        # Where nothing is found, the list is not empty but missing; so it is beyond the last page.
        if count is None:
            raise SourceError(f"{SERVICE} gave an answer without results and without a count")
        if count and page == PAGES[0]:
            raise SourceError(f"{SERVICE} gave no results of {count:,} for '{wanted.term}'")
        return []
    if count is not None and count > MOST_RESULTS and page == PAGES[0]:
        why = f"more than {MOST_RESULTS:,} documents have it; the newest are read"
        harvest.leave_out(f"the term '{wanted.term}'", why)
    found = []
    for title, notice in _notices(answer):
        if notice is None:
            harvest.leave_out(title, "has no document number")
        else:
            found.append(notice)
    return found


def _notices(answer: Members) -> Iterator[tuple[str, Notice | None]]:
    for stated in answer.items("results"):
        yield stated.text("title") or "a document", Notice.read(stated)


def _answer(raw: Raw) -> Members:
    stated = json_of(raw, SERVICE)
    answer = Members.of(stated)
    errors = answer.stated.get("errors", answer.stated.get("error"))
    if errors:
        raise SourceError(f"{SERVICE} refused the search: {_words(errors)[:300]}")
    if raw.status >= 400 or not isinstance(stated, dict):
        raise SourceError(f"{SERVICE} answered with status {raw.status} and nothing to read")
    return answer


def _words(stated: object, path: str = "") -> str:
    """Return `{"conditions": {"publication_date": "is not valid"}}` as a line of words."""
    match stated:
        case dict():
            parts = [_words(value, f"{path}.{key}".strip(".")) for key, value in stated.items()]
        case list():
            parts = [_words(value, path) for value in stated]
        case _:
            parts = [f"{path} {' '.join(str(stated).split())}".strip()]
    return "; ".join(parts)

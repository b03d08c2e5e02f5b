"""Lists that come in pages, and what an address of the API is about."""

from __future__ import annotations

import re
from collections.abc import Generator
from urllib.parse import parse_qs, urlsplit

from dashboard.collect.ask import Ask, Auth, Raw
from dashboard.collect.source import SourceError
from dashboard.collect.sources.body import json_of, refuse_status
from dashboard.collect.sources.measure_name import measure_key
from dashboard.collect.sources.members import Members, as_whole
from dashboard.collect.sources.roll_call import vote_key
from dashboard.config.selection import MeasureKey, VoteKey

SERVICE = "Congress.gov"
MOST_ROWS = 250
"""Rows of a page at the most, as the API has it."""
MOST_PAGES = 40
_BILL = re.compile(r"/bill/(\d+)/([a-z]+)/(\d+)(?:/(actions|cosponsors))?\Z", re.ASCII)
_VOTE = re.compile(r"/house-vote/(\d+)/(\d)/(\d+)(?:/(members))?\Z", re.ASCII)


def members_of(raw: Raw) -> Members:
    """Return the members of an answer; raises SourceError for an error or what is no object."""
    stated = json_of(raw, SERVICE)
    if not isinstance(stated, dict):
        raise SourceError(f"{SERVICE} gave an answer that is no object")
    members = Members.of(stated)
    error = members.inner("error").text("message", "code") or members.text("error", "detail")
    refuse_status(raw, SERVICE, error)
    if error:
        raise SourceError(f"{SERVICE} answered with an error: {error[:200]}")
    return members


def peek(raw: Raw) -> Members:
    """Return the members of an answer as far as a plan needs them: none where it is unreadable.

    What is wrong with it the parser says.
    """
    try:
        return members_of(raw)
    except SourceError:
        return Members({})


def items_of(raw: Raw, name: str) -> list[Members]:
    """Return the objects of a list of an answer, none where it is unreadable."""
    return peek(raw).items(name)


def pages(address: str, auth: Auth | None) -> Generator[Ask, Raw, list[Raw]]:
    """Ask for all pages of a list, and return them; a list that never ends is cut.

    The address of the next page is the service's own, and its host may not be the one that was
    asked: only where it begins is taken from it.
    """
    offset = 0
    found: list[Raw] = []
    for _ in range(MOST_PAGES):
        params: dict[str, str | int] = {"format": "json", "limit": MOST_ROWS, "offset": offset}
        raw = yield Ask(address, params, auth)
        found.append(raw)
        following = next_offset(raw)
        if following is None or following <= offset:
            break
        offset = following
    return found


def next_offset(raw: Raw) -> int | None:
    """Return where the next page begins; None after the last, and where it cannot be told."""
    try:
        query = urlsplit(peek(raw).inner("pagination").text("next") or "").query
        stated = parse_qs(query).get("offset")
    except ValueError:
        return None
    return as_whole(stated[0]) if stated else None


def measure_asked(raw: Raw) -> tuple[MeasureKey, str] | None:
    """Return the measure that was asked for and its list, such as `actions`; "" for itself."""
    match = _BILL.search(raw.ask.address)
    key = measure_key(int(match[1]), match[2], int(match[3])) if match else None
    return (key, match[4] or "") if match and key else None


def vote_asked(raw: Raw) -> tuple[VoteKey, bool] | None:
    """Return the House vote that was asked for, and whether it was its members."""
    match = _VOTE.search(raw.ask.address)
    key = vote_key(int(match[1]), "house", int(match[2]), int(match[3])) if match else None
    return (key, match[4] is not None) if match and key else None

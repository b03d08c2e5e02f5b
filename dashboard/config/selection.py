"""The keys by which a desk selects measures, sessions and roll calls, and their kinds."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from dashboard.config import kind
from dashboard.config.kind import Kind, UnfitError, text
from dashboard.config.origin import Raw

T = TypeVar("T")
_MOST = 500
_TYPES = ("hr", "s", "hjres", "sjres", "hconres", "sconres", "hres", "sres")
_MEASURE = re.compile(rf"([1-9]\d{{0,2}})/({'|'.join(_TYPES)})/([1-9]\d{{0,4}})", re.ASCII)
_SESSION = re.compile(r"([1-9]\d{0,2})/([123])", re.ASCII)
_VOTE = re.compile(r"([1-9]\d{0,2})/(senate|house)/([123])/([1-9]\d{0,4})", re.ASCII)
_FEED_ID = re.compile(r"(?=.{1,128}\Z)[A-Za-z0-9][A-Za-z0-9_:-]*(\.[A-Za-z0-9][A-Za-z0-9_:-]*)*")


@dataclass(frozen=True, slots=True)
class MeasureKey:
    """A bill or resolution, `119/sjres/90`."""

    congress: int
    type: str
    """In small letters without dots, such as `sjres`."""
    number: int


@dataclass(frozen=True, slots=True)
class SessionKey:
    """A session of a Congress, `119/1`."""

    congress: int
    session: int

    @property
    def year(self) -> int:
        """Return the year it begins in, if each session takes a year as since 1935."""
        return 1789 + 2 * (self.congress - 1) + self.session - 1


@dataclass(frozen=True, slots=True)
class VoteKey:
    """A roll call, `119/senate/1/608`."""

    session: SessionKey
    chamber: str
    """`senate` or `house`."""
    number: int


def _keys(
    form: re.Pattern[str], of: Callable[[re.Match[str]], T], example: str
) -> Kind[tuple[T, ...]]:
    words = kind.words(_MOST)

    def read(raw: Raw) -> tuple[T, ...]:
        found = [form.fullmatch(word) for word in words.read(raw)]
        if None in found:
            raise UnfitError
        return tuple(of(match) for match in found if match is not None)

    return Kind(f'a list of up to {_MOST} different keys such as "{example}"', read)


def _vote(match: re.Match[str]) -> VoteKey:
    return VoteKey(SessionKey(int(match[1]), int(match[3])), match[2], int(match[4]))


def _read_since(raw: Raw) -> date | None:
    value = raw.value
    if isinstance(value, date):
        return value
    stated = text(raw)
    try:
        return date.fromisoformat(stated) if stated else None
    except ValueError:
        raise UnfitError from None


def _read_feed_id(raw: Raw) -> str:
    value = text(raw)
    if not _FEED_ID.fullmatch(value):
        raise UnfitError
    return value


def _read_contact(raw: Raw) -> str:
    value = text(raw)
    # It goes into a header, in parentheses.
    if (
        len(value) > 200
        or not value.isascii()
        or not value.isprintable()
        or set("()\\") & set(value)
    ):
        raise UnfitError
    return value.strip()


MEASURES = _keys(
    _MEASURE, lambda found: MeasureKey(int(found[1]), found[2], int(found[3])), "119/sjres/90"
)
SESSIONS = _keys(_SESSION, lambda found: SessionKey(int(found[1]), int(found[2])), "119/1")
VOTES = _keys(_VOTE, _vote, "119/senate/1/608")
SINCE = Kind('a day such as "2025-09-01", or ""', _read_since)
FEED_ID = Kind("an id: letters, digits, _, : and -, parts joined by dots", _read_feed_id)
CONTACT = Kind("a mail address or the address of a page, in ASCII", _read_contact)

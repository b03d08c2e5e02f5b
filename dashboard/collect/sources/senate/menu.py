"""The menu of a session: each roll call in a few words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from xml.etree.ElementTree import Element

from dashboard.collect.sources.eastern import read_month_day
from dashboard.collect.sources.measure_name import named_measure
from dashboard.collect.sources.question import usual_majority
from dashboard.collect.sources.roll_call import Count, RollCall, vote_key
from dashboard.collect.sources.senate.xml import count, whole, words
from dashboard.config.selection import MeasureKey, VoteKey

_SESSION_BEGINS = (1, 3)
"""January 3 at noon (Twentieth Amendment): what is dated before it belongs to the next year."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One roll call of the menu."""

    key: VoteKey
    day: date | None
    issues: tuple[str, ...]
    """What it is on, such as `S.J.Res. 90` or `PN373`; several where votes were taken en bloc."""
    question: str
    result: str
    title: str
    count: Count | None

    @property
    def measures(self) -> tuple[MeasureKey, ...]:
        """Return the measures it is on, or on whose amendments."""
        found = (named_measure(self.key.session.congress, issue) for issue in self.issues)
        return tuple(key for key in found if key is not None)

    def roll_call(self) -> RollCall:
        """Return it as a roll call, for where the document of the vote is not to be had."""
        measures = () if _is_on_amendment(self.question) else self.measures
        measure = measures[0] if len(measures) == 1 else None
        head, _, title = self.title.partition("; ")
        return RollCall(
            key=self.key,
            day=None if self.day is None else self.day.isoformat(),
            question=self.question or head,
            title=head,
            result=self.result,
            requires=usual_majority(self.question),
            count=self.count,
            measure=measure,
            measure_title=title,
            text=self.title,
        )


def read_menu(menu: Element) -> list[Listed]:
    """Return the roll calls of a menu that can be told by number, in the order of their numbers."""
    congress, session = whole(menu, "congress"), whole(menu, "session")
    found = {}
    for vote in menu.iterfind("votes/vote"):
        key = vote_key(congress, "senate", session, whole(vote, "vote_number"))
        if key is not None:
            found[key.number] = (key, vote)
    votes = [found[number] for number in sorted(found)]
    year = whole(menu, "congress_year") or _year(votes)
    days = _days([words(vote, "vote_date") for _, vote in votes], year)
    return [_listed(key, vote, day) for (key, vote), day in zip(votes, days, strict=True)]


def _listed(key: VoteKey, vote: Element, day: date | None) -> Listed:
    parts = [vote, *vote.iterfind("en_bloc/matter")]
    yea, nay = count(vote, "vote_tally/yeas"), count(vote, "vote_tally/nays")
    return Listed(
        key=key,
        day=day,
        issues=_told(parts, "issue"),
        question=", ".join(_told(parts, "question")),
        result=", ".join(_told(parts, "result")),
        title=words(vote, "title"),
        count=None if yea is None or nay is None else Count(yea, nay),
    )


def _told(parts: list[Element], path: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(told for part in parts if (told := words(part, path))))


def _days(stated: list[str], year: int | None) -> Iterator[date | None]:
    """Yield the days of a session in the order of its votes; the menu states no year.

    A session may run into the next January: there the months begin anew, or lie before the day on
    which the session itself began.
    """
    last, turned = (1, 1), 0
    for words_of_day in stated:
        month_day = read_month_day(words_of_day)
        if month_day is None or year is None:
            yield None
            continue
        begins_anew = month_day[0] == 1 and last[0] == 12
        if begins_anew or (not turned and month_day < _SESSION_BEGINS):
            turned = 1
        last = month_day
        yield _date(year + turned, month_day)


def _date(year: int, month_day: tuple[int, int]) -> date | None:
    try:
        return date(year, *month_day)
    except ValueError:
        return None


def _year(votes: list[tuple[VoteKey, Element]]) -> int | None:
    return votes[0][0].session.year if votes else None


def _is_on_amendment(question: str) -> bool:
    return "amendment" in question.lower() or "amdt" in question.lower()

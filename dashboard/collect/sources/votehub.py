"""Polls of one subject, from VoteHub."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from dashboard.collect.ask import Ask, Raw
from dashboard.collect.identity import identity
from dashboard.collect.sighting import Gleaned
from dashboard.collect.source import Plan, SourceError
from dashboard.collect.sources.body import json_of, refuse_status
from dashboard.collect.sources.citation import Publisher
from dashboard.collect.sources.harvest import Harvest
from dashboard.collect.sources.members import Members, as_text
from dashboard.collect.sources.plain import long, short
from dashboard.config.collect_listed import PollSettings
from dashboard.contract.moment import read_time
from dashboard.contract.polling import AnswerSide, Poll, Population
from dashboard.contract.sources import SourceKind

SERVICE = "VoteHub"
_LISTS = ("polls", "data", "results", "items")
"""Names under which an envelope has its list."""
_POPULATIONS = {
    "a": Population.ADULTS,
    "lv": Population.LIKELY_VOTERS,
    "rv": Population.REGISTERED_VOTERS,
    "v": Population.OTHER,
}
_UNSURE = frozenset({"unsure", "undecided", "don't know", "not sure", "no opinion", "unknown"})
_TERMS = "VoteHub, CC BY 4.0: name VoteHub where this is passed on."


@dataclass(frozen=True, slots=True)
class VoteHub:
    """The polls of each subject that the desk lists."""

    address: str
    polls: tuple[PollSettings, ...]
    since: date | None
    name: str = "votehub"
    title: str = "VoteHub polls"

    def plan(self, now: datetime) -> Plan:
        """Ask for the polls of each subject; each answer is the whole list."""
        for wanted in self.polls:
            yield self._ask(wanted)

    def parse(self, raws: Sequence[Raw]) -> Gleaned:
        """Return the polls, with whoever paid for them and each mark of partisanship."""
        harvest = Harvest()
        asked = {self._key(self._ask(wanted)): wanted for wanted in self.polls}
        taken: dict[str, Members] = {}
        for raw in raws:
            wanted = asked.get(self._key(raw.ask))
            if wanted is None:
                continue
            for stated in map(Members.of, _listed(raw)):
                if is_wanted(stated, wanted) and self._is_new(stated, taken, harvest):
                    self._take(harvest, stated, wanted, raw)
        return harvest.gleaned()

    def _ask(self, wanted: PollSettings) -> Ask:
        params: dict[str, str | int] = {"poll_type": wanted.type, "subject": wanted.subject}
        if self.since is not None:
            params["from_date"] = self.since.isoformat()
        return Ask(f"{self.address}/polls", params)

    def _key(self, ask: Ask) -> tuple[object, object]:
        return ask.params.get("poll_type"), ask.params.get("subject")

    def _is_new(self, stated: Members, taken: dict[str, Members], harvest: Harvest) -> bool:
        number = stated.text("id")
        before = taken.setdefault(number, stated) if number else stated
        if before is not stated and before != stated:
            why = "is given twice, and not alike; the first is taken"
            harvest.leave_out(f"poll {number}", why)
        return before is stated

    def _take(self, harvest: Harvest, stated: Members, wanted: PollSettings, raw: Raw) -> None:
        number, pollster = stated.text("id"), stated.text("pollster")
        if number is None:
            harvest.leave_out(pollster or "a poll", "has no id")
            return
        end = stated.day("end_date")
        if self.since is not None and end is not None and end < self.since.isoformat():
            return
        publisher = Publisher(short(pollster) or SERVICE, SourceKind.POLLSTER, None, _TERMS)
        cited = publisher.cite(
            raw,
            identity("votehub", number),
            f"{pollster or 'Poll'}, {end or 'no day'}, {stated.text('population') or '?'}",
            stated.text("url") or "https://votehub.com/polls/",
            _created(stated),
        )
        name = f"poll {number} of {pollster or 'an unnamed pollster'}"
        harvest.take("polling", Poll, read_poll(number, stated, wanted), cited, name)


def is_wanted(stated: Members, wanted: PollSettings) -> bool:
    """Tell whether a poll is of the type and subject that were asked for, as far as it says so.

    A service that ignores what it was asked would put other questions under the desk's.
    """
    kind, subject = _slug(stated.text("poll_type")), _slug(stated.text("subject"))
    asked = _slug(wanted.subject)
    of_subject = not subject or asked in subject or subject in asked
    return of_subject and kind in ("", _slug(wanted.type))


def read_poll(number: str, stated: Members, wanted: PollSettings) -> dict[str, object]:
    """Return the members of a poll; its question is the desk's, the service has none."""
    size = stated.whole("sample_size")
    marks = marks_of(stated)
    return {
        "id": identity("poll", "votehub", number),
        "question": wanted.question,
        "pollster": short(", ".join(filter(None, (stated.text("pollster"), *marks)))),
        "sponsor": short(", ".join(filter(None, map(_sponsor, stated.values("sponsors"))))),
        "population": _population(stated),
        "sample_size": size if size is not None and size > 0 else None,
        "field_start": stated.day("start_date"),
        "field_end": stated.day("end_date"),
        "answers": [_answer(answer, wanted) for answer in stated.items("answers")],
        "text": long(_text(stated, marks)),
    }


def marks_of(stated: Members) -> list[str]:
    """Return what must stand beside the pollster: `internal poll`, `partisan: REP`."""
    partisan = stated.text("partisan")
    internal = stated.stated.get("internal")
    is_internal = internal is True or (as_text(internal) or "").lower() in ("true", "1", "yes")
    marks = ["internal poll"] if is_internal else []
    return [*marks, f"partisan: {partisan}"] if partisan else marks


def _listed(raw: Raw) -> Sequence[object]:
    """Return the polls of an answer: a list, or an envelope with one in it."""
    stated = json_of(raw, SERVICE)
    members = Members.of(stated)
    said = members.text("detail", "error", "message") or members.inner("error").text("message")
    refuse_status(raw, SERVICE, said)
    if isinstance(stated, list):
        return stated
    for name in _LISTS:
        if isinstance(members.stated.get(name), list):
            return members.values(name)
    raise SourceError(f"{SERVICE} gave no list of polls{f': {said[:200]}' if said else ''}")


def _answer(stated: Members, wanted: PollSettings) -> dict[str, object]:
    choice = stated.text("choice", "answer", "label")
    return {"label": short(choice), "pct": stated.figure("pct"), "side": _side(choice, wanted)}


def _side(choice: str | None, wanted: PollSettings) -> AnswerSide:
    word = (choice or "").casefold()
    if word in (support.casefold() for support in wanted.support):
        return AnswerSide.SUPPORT
    if word in (oppose.casefold() for oppose in wanted.oppose):
        return AnswerSide.OPPOSE
    return AnswerSide.UNSURE if word in _UNSURE else AnswerSide.OTHER


def _population(stated: Members) -> Population:
    word = stated.text("population")
    if word is None:
        return Population.UNSTATED
    return _POPULATIONS.get(word.lower(), Population.OTHER)


def _sponsor(value: object) -> str | None:
    return as_text(value) or Members.of(value).text("name")


def _text(stated: Members, marks: list[str]) -> str:
    about = f"{stated.text('poll_type') or 'poll'} of {stated.text('subject') or 'no subject'}"
    seat = stated.text("seat_name")
    told = [about, f"seat {seat}" if seat else None, *marks]
    return f"VoteHub {', '.join(filter(None, told))}."


def _slug(words: str | None) -> str:
    return "-".join(re.findall(r"\w+", (words or "").casefold()))


def _created(stated: Members) -> datetime | None:
    try:
        return read_time(stated.text("created_at") or "").time
    except ValueError:
        return None

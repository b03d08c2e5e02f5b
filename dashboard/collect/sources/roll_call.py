"""A roll call as every source of votes gives it, and the record of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.collect.identity import roll_call
from dashboard.collect.sources.measure_name import measure_members, measure_number
from dashboard.collect.sources.plain import long, short
from dashboard.collect.sources.question import Put, yea_effect
from dashboard.collect.sources.result import outcome
from dashboard.config.selection import MeasureKey, SessionKey, VoteKey
from dashboard.contract.congress import ActionKind, Majority
from dashboard.contract.text import has_words

YEAS = frozenset({"yea", "aye", "yes"})
NAYS = frozenset({"nay", "no"})
PRESENT = frozenset({"present", "present, giving live pair"})
ABSENT = frozenset({"not voting", "absent"})


@dataclass(frozen=True, slots=True)
class Count:
    """The figures of a vote; None where the service does not state one."""

    yea: int
    nay: int
    present: int | None = None
    not_voting: int | None = None
    tie_breaker: str | None = None
    """`yea` or `nay`: the Vice President's, in the Senate alone."""

    def members(self, requires: str | None) -> dict[str, object]:
        """Return the tally of a record; a majority that is not stated is unknown, not 1/2."""
        stated = requires if requires in tuple(Majority) else Majority.UNKNOWN
        return {
            "yea": self.yea,
            "nay": self.nay,
            "present": self.present,
            "not_voting": self.not_voting,
            "tie_breaker": self.tie_breaker,
            "requires": stated,
        }


@dataclass(frozen=True, slots=True)
class RollCall:
    """One roll call."""

    key: VoteKey
    day: str | None
    """The civil day in Washington."""
    question: str
    title: str
    result: str | None
    requires: str | None = None
    """`1/2`, `3/5` or `2/3`."""
    count: Count | None = None
    measure: MeasureKey | None = None
    measure_title: str = ""
    margin: str | None = None
    """Words in the place of a count, such as the candidates of an election."""
    text: str | None = None

    @property
    def id(self) -> str:
        """Return the id of the record, made of congress, chamber, session and number alone."""
        return vote_id(self.key)

    @property
    def name(self) -> str:
        """Return how a sentence names it."""
        return vote_name(self.key)

    def members(self) -> dict[str, object]:
        """Return the members of the record."""
        stands = [self._titled(), self.question, self.name]
        kind = self.measure.type if self.measure else None
        put = Put(self.question, self.title, kind, self.measure_title)
        return {
            "id": self.id,
            "kind": ActionKind.VOTE,
            "chamber": self.key.chamber,
            "title": short(next(words for words in stands if has_words(words))),
            "measure": measure_members(self.measure, self.measure_title) if self.measure else None,
            "question": long(self.question),
            "yea_effect": yea_effect(put),
            "outcome": outcome(self.result, self.question),
            "tally": self.count.members(self.requires) if self.count else None,
            "margin": short(self.margin),
            "occurred": self.day,
            "text": long(self.text),
        }

    def _titled(self) -> str:
        """Return the title, the number of the measure first where it does not name it."""
        if self.measure is None or not self.title:
            return self.title
        number = measure_number(self.measure)
        named = _letters(number) in _letters(self.title)
        return self.title if named else f"{number}: {self.title}"


def vote_id(key: VoteKey) -> str:
    """Return the id of the record of a roll call."""
    return roll_call(key.session.congress, key.chamber, key.session.session, key.number)


def vote_name(key: VoteKey) -> str:
    """Return how a sentence names a roll call, `119/senate/1/608`, as the config does."""
    return f"{key.session.congress}/{key.chamber}/{key.session.session}/{key.number}"


def vote_key(
    congress: int | None, chamber: str, session: int | None, number: int | None
) -> VoteKey | None:
    """Return the key of a roll call, None where a part of it is missing or cannot be."""
    if congress is None or session is None or number is None:
        return None
    fits = 1 <= congress <= 999 and 1 <= session <= 3 and 1 <= number <= 99_999
    return VoteKey(SessionKey(congress, session), chamber, number) if fits else None


def count_of(casts: Iterable[str]) -> Count | None:
    """Return the figures of votes cast one by one, None where nobody voted yea or nay.

    Votes for candidates are neither, and counted as nothing.
    """
    found = Counter(cast.lower() for cast in casts)

    def total(words: frozenset[str]) -> int:
        return sum(found[word] for word in words)

    yea, nay = total(YEAS), total(NAYS)
    if not yea and not nay:
        return None
    return Count(yea, nay, total(PRESENT), total(ABSENT))


def by_party(casts: Iterable[tuple[str, str]]) -> str | None:
    """Return `Yeas: D 45, I 2, R 2. Nays: R 51.` of pairs of party and vote, None without any."""
    yeas: Counter[str] = Counter()
    nays: Counter[str] = Counter()
    for party, cast in casts:
        word = cast.lower()
        yeas[party] += word in YEAS
        nays[party] += word in NAYS
    said = [
        f"{name}: {', '.join(f'{party} {n}' for party, n in sorted(side.items()) if n)}."
        for name, side in (("Yeas", yeas), ("Nays", nays))
        if side.total()
    ]
    return " ".join(said) or None


def amendment_words(amendment: str, measure: MeasureKey | None) -> str:
    """Return what a vote on an amendment is on, since it is no vote on the measure itself."""
    return f"On {amendment}{f' to {measure_number(measure)}' if measure else ''}."


def _letters(words: str) -> str:
    return "".join(letter for letter in words.lower() if letter.isalnum())

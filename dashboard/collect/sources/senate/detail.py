"""The document of one roll call."""

from __future__ import annotations

from datetime import datetime
from xml.etree.ElementTree import Element

from dashboard.collect.sources.eastern import read_long
from dashboard.collect.sources.measure_name import measure_key, named_measure
from dashboard.collect.sources.roll_call import (
    NAYS,
    YEAS,
    Count,
    RollCall,
    amendment_words,
    by_party,
    count_of,
    vote_key,
)
from dashboard.collect.sources.senate.xml import count, whole, words
from dashboard.config.selection import MeasureKey


def read_detail(vote: Element) -> RollCall | None:
    """Return the roll call of a document, None where it has no number to be told by."""
    congress = whole(vote, "congress")
    key = vote_key(congress, "senate", whole(vote, "session"), whole(vote, "vote_number"))
    if key is None:
        return None
    held = read_long(words(vote, "vote_date"))
    amendment = words(vote, "amendment/amendment_number")
    measure = None if amendment else _measure(vote, congress)
    return RollCall(
        key=key,
        day=None if held is None else held.day.isoformat(),
        question=words(vote, "vote_question_text") or words(vote, "question"),
        title=words(vote, "vote_title"),
        result=words(vote, "vote_result") or words(vote, "vote_result_text"),
        requires=words(vote, "majority_requirement"),
        count=_count(vote),
        measure=measure,
        measure_title=_title(vote),
        text=_text(vote, amendment, congress),
    )


def modified(vote: Element) -> datetime | None:
    """Return when the document was last changed, in UTC."""
    changed = read_long(words(vote, "modify_date"))
    return None if changed is None else changed.moment


def disagreement(vote: Element) -> str | None:
    """Say where the totals are not those of the senators listed, None where they are."""
    stated, cast = _totals(vote), count_of(_casts(vote))
    if stated is None or cast is None or (stated.yea, stated.nay) == (cast.yea, cast.nay):
        return None
    return (
        f"the totals say {stated.yea}-{stated.nay} and the senators listed {cast.yea}-{cast.nay}; "
        "the totals are given"
    )


def _measure(vote: Element, congress: int | None) -> MeasureKey | None:
    """Return the measure; a nomination and a treaty are none."""
    of = whole(vote, "document/document_congress") or congress
    kind, number = words(vote, "document/document_type"), whole(vote, "document/document_number")
    return measure_key(of, kind, number) or named_measure(of, words(vote, "document/document_name"))


def _title(vote: Element) -> str:
    return (
        words(vote, "document/document_title")
        or words(vote, "document/document_short_title")
        or words(vote, "vote_document_text")
    )


def _text(vote: Element, amendment: str, congress: int | None) -> str | None:
    """Return what the other members leave out: the matter, the chair's vote, who voted how."""
    if amendment:
        to = words(vote, "amendment/amendment_to_document_number")
        matter = amendment_words(amendment, named_measure(congress, to))
    else:
        matter = _title(vote)
    cast_by = words(vote, "tie_breaker/by_whom")
    cast = words(vote, "tie_breaker/tie_breaker_vote")
    chair = f"{cast_by} voted {cast}." if cast_by and cast else None
    pairs = [(words(m, "party"), words(m, "vote_cast")) for m in vote.iterfind("members/member")]
    return " ".join(filter(None, (matter, chair, by_party(pairs)))) or None


def _count(vote: Element) -> Count | None:
    totals = _totals(vote)
    return count_of(_casts(vote)) if totals is None else totals


def _totals(vote: Element) -> Count | None:
    yea, nay = count(vote, "count/yeas"), count(vote, "count/nays")
    if yea is None or nay is None:
        return None
    present, absent = count(vote, "count/present"), count(vote, "count/absent")
    return Count(yea, nay, present, absent, _tie_breaker(vote))


def _tie_breaker(vote: Element) -> str | None:
    cast = words(vote, "tie_breaker/tie_breaker_vote").lower()
    return "yea" if cast in YEAS else "nay" if cast in NAYS else None


def _casts(vote: Element) -> list[str]:
    return [words(member, "vote_cast") for member in vote.iterfind("members/member")]

"""The actions on a measure: roll calls told in words, and what became of the measure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.collect.sources.members import Members
from dashboard.collect.sources.question import usual_majority
from dashboard.collect.sources.roll_call import Count, RollCall, vote_key
from dashboard.config.selection import MeasureKey, VoteKey
from dashboard.contract.congress import Majority, Outcome

_FIGURES = re.compile(
    r"(?:yea-nay vote|yeas and nays|recorded vote|yea and nay vote)[.:]?\s*"
    r"(?:\((\d/\d) required\)[.:]?\s*)?(\d{1,3})\s*-\s*(\d{1,3})(?:,\s*(\d{1,3}) present)?",
    re.ASCII | re.IGNORECASE,
)
_HOW = re.compile(r"\s+by (?:the )?(?:yea-nay|yeas and nays|recorded|yea and nay)\b.*", re.I)
_ENDED = re.compile(
    r"\s+(?:rejected|agreed to|failed|passed|invoked)(?: in (?:the )?(?:senate|house))?\W*\Z", re.I
)
_ASIDE = re.compile(r"\s*\((?:consideration|text)[^)]*\)", re.I)
_PASSED = re.compile(
    r"(?:passed/agreed to in|passed|resolution agreed to in) (?:the )?(house|senate)\b"
)
_FAILED = re.compile(r"failed of passage(?:/not agreed to)? in (?:the )?(house|senate)\b")
_LAW = re.compile(r"became (?:public|private) law\b")
_ADOPTED = frozenset({"sconres", "hconres", "sres", "hres"})
"""What is agreed to; a bill and a joint resolution pass."""


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a measure."""

    outcome: Outcome
    chamber: str | None = None
    """`senate`, `house` or `both`; None while nothing was decided."""
    day: str | None = None
    text: str | None = None
    """The words of the action that decided."""


def roll_calls(key: MeasureKey, title: str, actions: Sequence[Members]) -> dict[VoteKey, RollCall]:
    """Return the roll calls that actions name, each once: as the action tells it that has figures.

    Congress.gov has no totals of the Senate beside these words.
    """
    found: dict[VoteKey, RollCall] = {}
    for action in actions:
        for stated in action.items("recordedVotes"):
            vote = _roll_call(key, title, action, stated)
            if vote is not None and (vote.key not in found or found[vote.key].count is None):
                found[vote.key] = vote
    return found


def fate(key: MeasureKey, actions: Sequence[Members]) -> Fate:
    """Return what became of a measure by the newest of its actions that decides.

    Actions come newest first, and are taken by their day where they do not. A measure on which
    nothing was decided is pending.
    """
    decided: list[Fate] = []
    agreed = Outcome.AGREED if key.type in _ADOPTED else Outcome.PASSED
    newest_first = sorted(actions, key=lambda one: one.day("actionDate") or "", reverse=True)
    for action in newest_first:
        text = action.text("text") or ""
        day = action.day("actionDate")
        if _LAW.match(text.lower()):
            return Fate(agreed, "both", day, text)
        for form, told in ((_PASSED, agreed), (_FAILED, Outcome.FAILED)):
            match = form.match(text.lower())
            if match:
                decided.append(Fate(told, match[1], day, text))
    if not decided:
        return Fate(Outcome.PENDING)
    last = decided[0]
    won_in = {one.chamber for one in decided if one.outcome is agreed}
    if last.outcome is agreed and len(won_in) > 1:
        return replace(last, chamber="both")
    return last


def _roll_call(key: MeasureKey, title: str, action: Members, stated: Members) -> RollCall | None:
    chamber = (stated.text("chamber") or "").lower()
    vote = vote_key(
        stated.whole("congress") or key.congress,
        chamber,
        stated.whole("sessionNumber"),
        stated.whole("rollNumber"),
    )
    if vote is None or chamber not in ("senate", "house"):
        return None
    text = action.text("text") or ""
    stated_result = _HOW.sub("", _ASIDE.sub("", text)) or text
    question = _ENDED.sub("", stated_result) or stated_result
    figures = _FIGURES.search(text)
    return RollCall(
        key=vote,
        day=action.day("actionDate"),
        question=question,
        title=question,
        result=stated_result,
        requires=_majority(chamber, question, figures) if figures else None,
        count=_count(figures) if figures else None,
        measure=None if _is_on_amendment(question) else key,
        measure_title=title,
        text=text,
    )


def _majority(chamber: str, question: str, figures: re.Match[str]) -> str | None:
    """Return what is required; of the House only what is more than a half is written out."""
    if figures[1]:
        return figures[1]
    return Majority.HALF.value if chamber == "house" else usual_majority(question)


def _count(figures: re.Match[str]) -> Count:
    present = None if figures[4] is None else int(figures[4])
    return Count(int(figures[2]), int(figures[3]), present)


def _is_on_amendment(question: str) -> bool:
    words = question.lower()
    return "amdt" in words or (words.startswith("on agreeing to the") and "amendment" in words)

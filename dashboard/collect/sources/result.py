"""How a vote ended, by the word that the chair stated: never by the figures."""

from __future__ import annotations

import re

from dashboard.contract.congress import Outcome

_VETO = re.compile(r"\bveto (sustained|overridden)\b")
_OUTCOMES = (
    (re.compile(r"\b(defeated|failed|not passed|failure)\b"), Outcome.FAILED),
    (re.compile(r"\b(rejected|not (agreed to|sustained|invoked|well taken))\b"), Outcome.REJECTED),
    (re.compile(r"\bwithdrawn\b"), Outcome.WITHDRAWN),
    (re.compile(r"\b(agreed to|confirmed|sustained|well taken|invoked)\b"), Outcome.AGREED),
    (re.compile(r"\bpassed\b"), Outcome.PASSED),
)
_ADOPTING = re.compile(
    r"^(on )?(agreeing to )?(the )?(joint |concurrent )?resolution\b|^(on )?passage\b"
)


def outcome(result: str | None, question: str = "") -> Outcome:
    """Return what a result such as `Motion to Discharge Rejected (49-51)` states.

    One lost vote has many words: what was to be adopted *failed*, whether it was defeated or
    rejected, so that two services agree. A name (`Johnson (LA)`) is no outcome.
    """
    words = " ".join((result or "").lower().split())
    veto = _VETO.search(words)
    if veto is not None:
        return Outcome.FAILED if veto[1] == "sustained" else Outcome.PASSED
    found = next((told for form, told in _OUTCOMES if form.search(words)), Outcome.UNKNOWN)
    adopts = _ADOPTING.search(" ".join(question.lower().split()))
    return Outcome.FAILED if found is Outcome.REJECTED and adopts else found

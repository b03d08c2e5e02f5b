"""Whether this machine's clock is right, as far as the feed can tell."""

from __future__ import annotations

from datetime import datetime, timedelta

from dashboard.board.dial import Dial
from dashboard.board.stamp import stamp
from dashboard.commandline.doctor.finding import Finding, Mark
from dashboard.commandline.doctor.sample import Sample
from dashboard.contract.feed import Document
from dashboard.feed.poller import AHEAD

SUBJECT = "clock"
CLOSE = timedelta(seconds=5)
"""Within it clocks agree: a Date has whole seconds, and an answer is under way for a while."""


def clock_finding(sample: Sample, local: Dial, built_in: bool) -> Finding:
    """Return what there is to say of this machine's clock; `local` has the zone of local times."""
    now = sample.came_at
    said = f"{stamp(now, Dial(now, now))}, here {stamp(now, local)}"
    if sample.told_at is not None:
        return _beside_the_server(said, now, sample.told_at)
    if isinstance(sample.document, Document) and not built_in:
        ahead = sample.document.head.as_of - now
        if ahead > AHEAD:
            words = f"the document is as of {_span(ahead)} later: one of the two clocks is wrong"
            return Finding(SUBJECT, Mark.LOOK, f"{said}; {words}")
        words = "the feed tells no time, and nothing in its document is later than this"
        return Finding(SUBJECT, Mark.OK, f"{said}; {words}")
    return Finding(SUBJECT, Mark.OK, f"{said}; no feed tells a time to hold it against")


def _beside_the_server(said: str, now: datetime, told_at: datetime) -> Finding:
    off = now - told_at
    if abs(off) <= CLOSE:
        words = "the feed's server says the same to within 5 s"
        return Finding(SUBJECT, Mark.OK, f"{said}; {words}")
    side = "ahead of" if off > timedelta(0) else "behind"
    words = f"{_span(abs(off))} {side} the feed's server: one of the two clocks is wrong"
    mark = Mark.LOOK if abs(off) <= AHEAD else Mark.WRONG
    return Finding(SUBJECT, mark, f"{said}; {words}")


def _span(span: timedelta) -> str:
    seconds = round(span.total_seconds())
    if seconds < 120:
        return f"{seconds} s"
    minutes = seconds // 60
    if minutes < 120:
        return f"{minutes} min"
    return f"{minutes // 60} h" if minutes < 48 * 60 else f"{minutes // 1440} days"

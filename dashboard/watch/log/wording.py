"""What AUTO entries say."""

from __future__ import annotations

from datetime import datetime, timedelta

from dashboard.contract.clocks import Clock
from dashboard.contract.head import Head
from dashboard.contract.indicators import Level, Trend
from dashboard.watch.elapsed import age_text
from dashboard.watch.indicators.status import Status
from dashboard.watch.legal_clock import clock_text
from dashboard.watch.log.entry import Entry, Kind
from dashboard.watch.memory import Key

LETTERS = {
    Level.NORMAL: "normal",
    Level.ADVISORY: "A",
    Level.CAUTION: "C",
    Level.WARNING: "W",
    Level.UNKNOWN: "U",
}
_MINUTES_FROM = 120
"""Seconds from which a jump is told in minutes."""
TRENDS = {Trend.RISING: "+", Trend.FALLING: "-", Trend.STEADY: "=", Trend.UNKNOWN: "?"}


def level_words(level: Level) -> str:
    """Return the letter of a level, `normal` of that."""
    return LETTERS[level]


def level_entry(number: int, stands: Status, was: Level | None, now: datetime) -> Entry:
    """Return the entry of a tile whose level changed, or that is seen for the first time."""
    by = f" by {stands.by}" if stands.by else f": {stands.stale}" if stands.stale else ""
    before = f", was {LETTERS[was]}" if was is not None else ""
    top = stands.top
    words = f": {top.verdict.words}" if top is not None and top.verdict is not None else ""
    text = f"{stands.indicator.title} {LETTERS[stands.level]} {TRENDS[stands.trend]}{by}{before}"
    return Entry(Kind.AUTO, now, f"{text}{words}", str(number), (stands.indicator.id,))


def gone_entry(indicator: str, was: Level, now: datetime) -> Entry:
    """Return the entry of a tile whose indicator is no longer among those of the feed."""
    text = f"not among the feed's indicators now, was {LETTERS[was]}"
    return Entry(Kind.AUTO, now, text, indicator, (indicator,))


def alarm_entry(item: str, said: str, key: Key, now: datetime) -> Entry:
    """Return the entry of an alarm that moved."""
    return Entry(Kind.AUTO, now, said, item, (key[0],))


def clock_entry(clock: Clock, now: datetime) -> Entry:
    """Return the entry of a clock whose last day has passed under every reading."""
    text = f"{clock.title} {clock_text(clock, now.date())}"
    return Entry(Kind.AUTO, now, text, "clock", (clock.id,))


def document_entry(origin: str, head: Head, held_back: int, now: datetime) -> Entry:
    """Return the entry of the first document of a watch."""
    sequence = "" if head.sequence is None else f", sequence {head.sequence}"
    return Entry(Kind.AUTO, now, f"{origin}{sequence}, {held_back} held back", "feed")


def feed_entry(state: str, reason: str, now: datetime) -> Entry:
    """Return the entry of a feed that was lost, or came back."""
    return Entry(Kind.AUTO, now, f"{state}: {reason}" if reason else state, "feed")


def leap_entry(leap: timedelta, now: datetime) -> Entry:
    """Return the entry of a wall clock that jumped, to `now`: on, or back where it is negative."""
    seconds = round(abs(leap).total_seconds())
    far = f"{seconds} s" if seconds < _MINUTES_FROM else age_text(now, now + abs(leap))
    where = "back" if leap < timedelta(0) else "on"
    cause = (
        "the clock was set" if leap < timedelta(0) else "the machine slept, or its clock was set"
    )
    text = f"the clock went {where} by {far}, from {now - leap:%d%H%MZ} to {now:%d%H%MZ}: {cause}"
    return Entry(Kind.AUTO, now, text, "time")

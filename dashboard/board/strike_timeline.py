"""Strikes a week as a strip in which a week without data is a gap, not a zero."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dashboard.board.scene import Scene
from dashboard.watch.day_words import MONTHS
from dashboard.watch.strike_weeks import Week, strike_weeks, undated
from widgets.views import Bin, Timeline

WEEKS = 12
"""The weeks shown: what fits in a panel of 59 columns with a heading each."""
GAP = "·"


def strike_timeline(scene: Scene) -> Timeline | None:
    """Return the weeks of the campaign, the newest at the right; None where it has no start."""
    weeks = strike_weeks(scene.reckoning, WEEKS)
    if not weeks:
        return None
    bins = week_bins(weeks)
    missing = undated(scene.reckoning)
    more = "+" if missing.more else ""
    note = f"{missing.least}{more} undated" if missing.least or missing.more else ""
    return Timeline(
        name="week of",
        label="listed",
        bins=bins,
        first=_day(weeks[0].monday),
        last=_day(weeks[-1].monday),
        note=note,
    )


def week_bins(weeks: Sequence[Week]) -> tuple[Bin, ...]:
    """Return a cell a week, headed by the day it begins and by its month where that begins."""
    before = (None, *(week.monday for week in weeks))
    return tuple(_bin(week, last) for last, week in zip(before, weeks, strict=False))


def _bin(week: Week, before: date | None) -> Bin:
    monday = week.monday
    begins = before is None or before.month != monday.month
    return Bin(_cell(week), major=MONTHS[monday.month - 1] if begins else "", minor=str(monday.day))


def _cell(week: Week) -> str:
    reported = f"r{week.reported}" if week.reported else ""
    if week.occurred:
        return f"{week.occurred}{'+' if reported else ''}{reported}"
    return reported or GAP


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"

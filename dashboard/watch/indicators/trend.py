"""Where the intensity of an indicator goes, against 7 days before, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from dashboard.contract.answer import Answer
from dashboard.contract.congress import Action
from dashboard.contract.indicators import Indicator, Trend
from dashboard.watch.day_span import last_days
from dashboard.watch.ground import Ground
from dashboard.watch.indicators.judgement import Judgement
from dashboard.watch.ladder import rungs_known
from dashboard.watch.measures.congress import advance_votes
from dashboard.watch.measures.designations import climbs, step_readings, unreadable
from dashboard.watch.measures.strikes import strikes_7d, strikes_prior_7d
from dashboard.watch.newest import Entry, newest_pairs, too_many
from dashboard.watch.once import once
from dashboard.watch.poll import NORMAL_95
from dashboard.watch.rules.canvass import Canvass
from dashboard.watch.rules.polls import change_answer
from dashboard.watch.rules.registry import Family
from dashboard.watch.vote import carried, short_by

_BEFORE = timedelta(7)


@dataclass(frozen=True, slots=True)
class Direction:
    """A trend, with its reason in words."""

    trend: Trend
    why: str


def direction(judgement: Judgement, ground: Ground) -> Direction:
    """Return the trend of an indicator; of several families they have to agree.

    Rising or falling if one says so and none the contrary, else steady; one unknown: unknown.
    """
    if judgement.stale:
        return Direction(Trend.UNKNOWN, judgement.stale)
    if not judgement.families:
        said = judgement.indicator.assessed
        if said is None or said.trend is None:
            return Direction(Trend.UNKNOWN, "no rule and no assessment says")
        return Direction(said.trend, "assessed by the feed")
    told = [_OF[family](judgement.indicator, ground) for family in judgement.families]
    unknown = [one for one in told if one.trend is Trend.UNKNOWN]
    if unknown:
        return unknown[0]
    moving = {one.trend for one in told if one.trend is not Trend.STEADY}
    trend = moving.pop() if len(moving) == 1 else Trend.STEADY
    return Direction(trend, "; ".join(one.why for one in told))


def _paperwork(indicator: Indicator, ground: Ground) -> Direction:
    """Compare the step with the step as known then."""
    why = unreadable(ground, indicator) or ground.missing("designations")
    found = climbs(ground, indicator)
    if not why and any(not climb.sure for climb in found):
        why = "a linked designation may not count"
    if why:
        return Direction(Trend.UNKNOWN, why)
    now, then = max(step_readings(ground, indicator)), {0}
    for climb in found:
        known = rungs_known(climb.designation, ground.today - _BEFORE, ground.today)
        then = {max(one, other) for one in then for other in known}
    said = {_compared(now, before) for before in then}
    if len(said) > 1:
        return Direction(Trend.UNKNOWN, f"the step 7 days ago was {_either(then)}")
    return Direction(said.pop(), f"step {now}, {_either(then)} as known 7 days ago")


def _tempo(indicator: Indicator, ground: Ground) -> Direction:
    return _tempo_of_all(ground)


@once
def _tempo_of_all(ground: Ground) -> Direction:
    """Compare the strikes of 7 days with those of the 7 before, beyond 1.96 sqrt(a + b)."""
    this, before = strikes_7d(ground), strikes_prior_7d(ground)
    missing = ground.missing("strikes.events", "strikes.count")
    if this.span is None or before.span is None or missing:
        return Direction(Trend.UNKNOWN, this.why or before.why or missing)
    a, b = this.span, before.span
    if a.high is None or b.high is None:
        words = "strikes in the last 7 days and in the 7 before have no upper bound"
        return Direction(Trend.UNKNOWN, words)
    corners = {_counts(int(a.low), int(b.high)), _counts(int(a.high), int(b.low))}
    words = f"{this} strikes in 7 days, {before} in the 7 before"
    return Direction(corners.pop() if len(corners) == 1 else Trend.UNKNOWN, words)


def _hill(indicator: Indicator, ground: Ground) -> Direction:
    return _hill_of_all(ground)


@once
def _hill_of_all(ground: Ground) -> Direction:
    """Compare what the newest advance vote was short by with the one before."""
    votes = advance_votes(ground)
    why = ground.lack("congress") or ground.missing("congress")
    if not why and too_many(votes):
        why = "too many votes may be the newest"
    if why or not votes:
        return Direction(Trend.UNKNOWN, why or "no advance vote")
    said = {_of_pair(last, before, ground) for last, before in newest_pairs(votes)}
    if len(said) > 1 or Trend.UNKNOWN in said:
        return Direction(Trend.UNKNOWN, "the newest advance votes cannot be compared")
    trend = said.pop()
    still = "no advance vote in the last 7 days, or short by as many as before"
    return Direction(trend, still if trend is Trend.STEADY else "by what the newest vote lacked")


def _opinion(indicator: Indicator, ground: Ground) -> Direction:
    """Go by PO-3."""
    canvass = Canvass.of(ground, indicator)
    rose, fell = (change_answer(canvass, rising) for rising in (True, False))
    if rose is Answer.TRUE or fell is Answer.TRUE:
        trend = Trend.RISING if rose is Answer.TRUE else Trend.FALLING
        return Direction(trend, "net support changed beyond 1.96 standard errors")
    if rose is fell is Answer.FALSE:
        return Direction(Trend.STEADY, "net support changed within 1.96 standard errors")
    why = canvass.lack or "needs two polls of one question, each with its MoE"
    return Direction(Trend.UNKNOWN, why)


_OF = {
    Family.PAPERWORK: _paperwork,
    Family.TEMPO: _tempo,
    Family.HILL: _hill,
    Family.OPINION: _opinion,
}


def _counts(this: int, before: int) -> Trend:
    """Compare two counts by the standard error of their difference, sqrt(a + b)."""
    change = this - before
    if Fraction(change) ** 2 <= NORMAL_95**2 * (this + before):
        return Trend.STEADY
    return Trend.RISING if change > 0 else Trend.FALLING


def _of_pair(last: Entry[Action] | None, before: Entry[Action] | None, ground: Ground) -> Trend:
    if last is None:
        return Trend.UNKNOWN
    recent = last.span.within(*last_days(7, ground.today))
    if recent is Answer.FALSE:
        return Trend.STEADY
    now = _short(last.record)
    changed = Trend.RISING
    if before is not None:
        then = _short(before.record)
        changed = Trend.UNKNOWN if now is None or then is None else _compared(then, now)
    may_be_old = recent is Answer.CANNOT_TELL and changed is not Trend.STEADY
    return Trend.UNKNOWN if may_be_old else changed


def _short(vote: Action) -> int | None:
    """Return what a vote was short by, 0 if it carried; None where that cannot be told."""
    if carried(vote) is Answer.TRUE:
        return 0
    missing = short_by(vote)
    return missing.start if missing is not None and len(missing) == 1 else None


def _compared(now: int, before: int) -> Trend:
    if now == before:
        return Trend.STEADY
    return Trend.RISING if now > before else Trend.FALLING


def _either(readings: Iterable[int]) -> str:
    return " or ".join(map(str, sorted(readings)))

"""Measures of tempo: the campaign's weekly mean, and how odd the last week is against it."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction

from dashboard.watch.day_span import last_days
from dashboard.watch.ground import Ground
from dashboard.watch.measures.poisson import poisson_tail
from dashboard.watch.measures.reading import Reading
from dashboard.watch.measures.strikes import strikes_7d
from dashboard.watch.once import once


@once
def weekly_mean(ground: Ground) -> Reading:
    """Return the strikes a week from the campaign's start to the eve of the last 7 days.

    Highest with the highest total, the fewest strikes in the window and the latest start; lowest
    the other way round.
    """
    campaign, start = ground.campaign, ground.campaign.start
    if campaign.lack:
        return Reading.untold(campaign.lack)
    if start is None:
        return Reading.untold("the campaign has no start", campaign.evidence)
    eve = last_days(7, ground.today)[0] - timedelta(1)
    fewest, most_days = (max(0, (eve - day).days + 1) for day in (start.last, start.first))
    if fewest < ground.campaign_days:
        words = f"fewer than {ground.campaign_days} days of the campaign before the last 7"
        return Reading.untold(words, campaign.evidence)
    window, total = campaign.within(*last_days(7, ground.today)), campaign.total
    lowest = 0 if window[1] is None else max(0, total[0] - window[1])
    highest = None if total[1] is None else Fraction(7 * max(0, total[1] - window[0]), fewest)
    return Reading.of(Fraction(7 * lowest, most_days), highest, campaign.evidence)


@once
def tempo_tail(ground: Ground) -> Reading:
    """Return P(X ≥ k) of the k strikes of the last 7 days, X Poisson with the weekly mean.

    From the highest k with the lower mean to the lowest k with the upper mean.
    """
    week, mean = strikes_7d(ground), weekly_mean(ground)
    if week.span is None or mean.span is None:
        return Reading.untold(week.why or mean.why, week.evidence or mean.evidence)
    k, m = week.span, mean.span
    low = 0.0 if k.high is None else poisson_tail(int(k.high), float(m.low))
    high = 1.0 if m.high is None else poisson_tail(int(k.low), float(m.high))
    # The last digits of the two sums are rounding alone.
    return Reading.of(min(low, high), high, tuple(dict.fromkeys(week.evidence + mean.evidence)))

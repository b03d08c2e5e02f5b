"""OT-1 to OT-3 and OT-6: strikes on land, their tempo, and a lull."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from dashboard.config.rule_table import RuleSettings
from dashboard.contract.answer import Answer
from dashboard.contract.indicators import Indicator, Level
from dashboard.contract.interval import Interval
from dashboard.watch.campaign import Windows
from dashboard.watch.figure import number_text
from dashboard.watch.ground import Ground
from dashboard.watch.measures.reading import Reading
from dashboard.watch.measures.strikes import (
    Dated,
    land_strikes,
    longest_gap,
    strike_gap,
    strikes_7d,
    strikes_30d,
)
from dashboard.watch.measures.tempo import tempo_tail
from dashboard.watch.rules.verdict import Finding, Verdict, doubted, ending

_EVENTS = "strikes.events"
_COUNT = "strikes.count"
_WINDOW = 30


def ot_1(ground: Ground, indicator: Indicator, settings: RuleSettings) -> Verdict:
    """OT-1: a listed strike on land, at least so many."""
    least, land = settings.figure("warning.strikes"), land_strikes(ground)
    answer = doubted(land.compare(">=", least), ground.missing(_EVENTS))
    listed = len(ground.campaign.lain)
    return Verdict(
        settings.id,
        (Finding(Level.WARNING, answer, land.evidence),),
        when=f"land_strikes ≥ {number_text(least)}",
        inputs=f"land_strikes {land}, of {listed} listed",
        change=ending(
            answer,
            settings,
            raises="one strike with domain land, reported or better",
            ends="no strike on land that counts",
        ),
        because=f"{land} on land",
        words=f"strike on land, {land} listed",
    )


def ot_2(ground: Ground, indicator: Indicator, settings: RuleSettings) -> Verdict:
    """OT-2: so many strikes in 7 days as the weekly mean makes improbable (a Poisson tail)."""
    week, tail = strikes_7d(ground), tempo_tail(ground)
    missing = ground.missing(_EVENTS, _COUNT)
    most = {level: settings.figure(f"{level.value}.tail") for level in _TEMPO}
    ids = tuple(dict.fromkeys(week.evidence + tail.evidence))
    some = week.compare(">=", 1)
    findings = tuple(
        Finding(level, doubted(some & tail.compare("<=", bound), missing), ids)
        for level, bound in most.items()
    )
    bounds = ", ".join(f"{bound:f}".removeprefix("0") for bound in reversed(most.values()))
    return Verdict(
        settings.id,
        findings,
        when=f"strikes_7d ≥ 1, tempo_tail ≤ {bounds}",
        inputs=f"strikes_7d {week}, tempo_tail {tail}",
        change=_dating(ground),
        because=f"{week} strikes in 7 d, tail {tail}",
        words=f"{week} strikes in 7 d, above the weekly mean",
    )


def ot_3(ground: Ground, indicator: Indicator, settings: RuleSettings) -> Verdict:
    """OT-3: more strikes in 30 days than in every earlier window of 30 days of the campaign."""
    month, least = strikes_30d(ground), settings.figure("caution.strikes")
    missing = ground.missing(_EVENTS, _COUNT)
    answer = month.compare(">=", least)
    if answer is not Answer.FALSE:
        answer = answer & _above_all_before(ground, month)
    return Verdict(
        settings.id,
        (Finding(Level.CAUTION, doubted(answer, missing, also_true=True), month.evidence),),
        when=f"strikes_30d ≥ {number_text(least)}, above all before",
        inputs=f"strikes_30d {month}",
        change=_dating(ground),
        because=f"{month} strikes in 30 d",
        words=f"{month} strikes in 30 d, more than ever",
    )


def ot_6(ground: Ground, indicator: Indicator, settings: RuleSettings) -> Verdict:
    """OT-6: no strike for longer than so many times the longest gap, of enough dated strikes."""
    least, times = settings.figure("advisory.strikes"), settings.figure("advisory.times")
    dated, gap, longest = Dated.of(ground), strike_gap(ground), longest_gap(ground)
    enough = Reading.of(len(dated.sure), len(dated.all)).compare(">=", least)
    if ground.campaign.lack:
        enough = Answer.CANNOT_TELL
    answer = enough & _longer(gap, longest, times)
    if answer is Answer.TRUE and _may_be_later(ground, max(dated.sure)):
        answer = Answer.CANNOT_TELL
    missing = ground.missing(_EVENTS, _COUNT)
    count = f"{len(dated.sure)} of {number_text(least)} strikes dated to the day"
    return Verdict(
        settings.id,
        (Finding(Level.ADVISORY, doubted(answer, missing, also_true=True), dated.ids),),
        when=f"{number_text(least)} dated, strike_gap > {number_text(times)} longest_gap",
        inputs=count if enough is not Answer.TRUE else f"gap {gap}, longest before {longest}",
        change="strikes with the day they occurred, then a long silence",
        because=f"lull of {gap} d",
        words=f"lull: no strike for {gap} days, longest gap before {longest}",
    )


_TEMPO = (Level.CAUTION, Level.ADVISORY)


def _longer(gap: Reading, longest: Reading, times: Decimal) -> Answer:
    if gap.span is None or longest.span is None or longest.span.high is None:
        return Answer.CANNOT_TELL
    return gap.span.greater(Interval(longest.span.low * times, longest.span.high * times))


def _may_be_later(ground: Ground, latest: date) -> bool:
    """Tell whether a strike that counts or may count, or an unlisted one, can lie after a day."""
    return ground.campaign.unlisted.most != 0 or any(
        one.span.last > latest for one in ground.campaign.lain
    )


def _above_all_before(ground: Ground, month: Reading) -> Answer:
    campaign, start = ground.campaign, ground.campaign.start
    last = ground.today - timedelta(2 * _WINDOW - 1)
    if month.span is None or start is None or start.last > last:
        return Answer.CANNOT_TELL
    windows, beyond = Windows(campaign.lain, _WINDOW), campaign.unlisted.most
    if beyond is not None and month.span.low > windows.most(start.first, last) + beyond:
        return Answer.TRUE
    high = month.span.high
    if high is not None and high <= windows.least(start.last, last):
        return Answer.FALSE
    return Answer.CANNOT_TELL


def _dating(ground: Ground) -> str:
    beyond = ground.campaign.unlisted
    undated = sum(one.span.first == date.min for one in ground.campaign.lain)
    if beyond.most == 0 and not undated:
        return "more strikes"
    more = " or more" if beyond.most is None else ""
    parts = [f"each of the {beyond.least}{more} strikes counted but not listed"]
    if undated:
        parts.append(f"the {undated} listed without one")
    return "a day for " + ", and for ".join(parts if beyond.most != 0 else parts[1:])

"""What all rules say of an indicator, apart from what they gave before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.config.rule_table import RuleSettings
from dashboard.contract.indicators import Indicator
from dashboard.watch.ground import Ground
from dashboard.watch.indicators.scope import families, rules_for
from dashboard.watch.rules.registry import ALIKE, OWN, Family, family_of, rule_of
from dashboard.watch.rules.verdict import Verdict

FEED_IS_OLD = "the feed is stale"
EXPIRED = "the indicator has expired"


@dataclass(frozen=True, slots=True)
class Judged:
    """A rule that applies, and what it says."""

    settings: RuleSettings
    verdict: Verdict | None
    """None while it is out of service."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """An indicator, and every rule that applies to it."""

    indicator: Indicator
    families: tuple[Family, ...]
    stale: str
    """Why all its rules cannot tell, be it feed or indicator; empty where they can."""
    rules: tuple[Judged, ...]


def judge(
    indicators: Sequence[Indicator],
    ground: Ground,
    rules: Sequence[RuleSettings],
    feed_is_stale: bool,
) -> tuple[Judgement, ...]:
    """Ask every rule in service about every indicator it applies to."""
    return tuple(_judge(one, ground, rules, feed_is_stale) for one in indicators)


def _judge(
    indicator: Indicator, ground: Ground, rules: Sequence[RuleSettings], feed_is_stale: bool
) -> Judgement:
    expires, now = indicator.expires_at, ground.reckoning.now
    expired = expires is not None and now > expires
    stale = FEED_IS_OLD if feed_is_stale else EXPIRED if expired else ""
    return Judgement(
        indicator,
        families(indicator, ground),
        stale,
        tuple(
            _judged(settings, indicator, ground, stale)
            for settings in rules_for(indicator, ground, rules)
        ),
    )


def _judged(settings: RuleSettings, indicator: Indicator, ground: Ground, stale: str) -> Judged:
    if not settings.on:
        return Judged(settings, None)
    verdict = _verdict(settings, indicator, ground)
    return Judged(settings, verdict.untold(stale) if stale else verdict)


def _verdict(settings: RuleSettings, indicator: Indicator, ground: Ground) -> Verdict:
    """Return what a rule says; what it says of every indicator alike is worked out once."""
    ask = rule_of(settings)
    if family_of(settings.id) not in ALIKE or settings.id in OWN:
        return ask(ground, indicator, settings)
    return ground.recall(("verdict", settings.id), lambda: ask(ground, indicator, settings))

"""Which rules apply to an indicator."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.config.rule_table import RuleSettings
from dashboard.contract.indicators import Indicator
from dashboard.watch.ground import Ground
from dashboard.watch.rules.registry import CLAIMS, PANELS, Family, family_of


def families(indicator: Indicator, ground: Ground) -> tuple[Family, ...]:
    """Return the families whose panels an indicator links to; held-back records count too."""
    return tuple(
        family
        for family in Family
        if any(ground.links_to(indicator, panel) for panel in PANELS[family])
    )


def rules_for(
    indicator: Indicator, ground: Ground, rules: Sequence[RuleSettings]
) -> tuple[RuleSettings, ...]:
    """Return the rules that apply to an indicator, in their order, out of service or not."""
    own = families(indicator, ground)
    return tuple(rule for rule in rules if _applies(rule, indicator, own, ground))


def _applies(
    rule: RuleSettings, indicator: Indicator, own: Sequence[Family], ground: Ground
) -> bool:
    if rule.applies_to:
        return indicator.id in rule.applies_to
    if rule.id == CLAIMS:
        return links_a_tally(indicator, ground)
    return family_of(rule.id) in own


def links_a_tally(indicator: Indicator, ground: Ground) -> bool:
    """Tell whether an indicator links to a tally or to a claim of one, held back or not."""
    document, links = ground.reckoning.document, set(indicator.links or ())
    tallies = [t for t in (document.strikes.count, document.strikes.killed) if t is not None]
    named = {t.id for t in tallies} | {claim.id for t in tallies for claim in t.claims}
    held = (one for one in (*document.held_back,) if not one.path.startswith("strikes.events"))
    named |= {one.id for one in held if one.panel == "strikes" and one.id is not None}
    return bool(named & links)

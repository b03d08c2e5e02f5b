"""What a default rule says of a small document, with the settings that are shipped."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from functools import cache
from pathlib import Path

from dashboard.config.layers import Layers
from dashboard.config.origin import Source
from dashboard.config.rule_table import RuleSettings, Threshold, take_rules
from dashboard.config.toml_file import read_toml
from dashboard.contract.answer import Answer
from dashboard.contract.indicators import Indicator, Level
from dashboard.watch.counting import Reckoning
from dashboard.watch.ground import Ground
from dashboard.watch.rules.registry import rule_of
from dashboard.watch.rules.verdict import Verdict
from tests.watch.documents import NOW, Json, document

TRUE, FALSE, CANNOT_TELL = Answer.TRUE, Answer.FALSE, Answer.CANNOT_TELL
WATCHED = "watched"
"""Id of the indicator that is asked about."""
UNREAD: Json = {"id": "unread"}
"""A record of no panel at all: it is held back wherever it stands."""
_DEFAULTS = Path(__file__).parents[3] / "config.toml"


@cache
def shipped() -> Mapping[str, RuleSettings]:
    """Return the rules as the program comes with them, whatever the user's own file says."""
    layers = Layers(read_toml(_DEFAULTS, Source.DEFAULT), file={}, environment={}, arguments={})
    return {rule.id: rule for rule in take_rules(layers)}


def changed(rule: str, **thresholds: Threshold | int | str) -> RuleSettings:
    """Return a rule with other thresholds: `caution_short_by=5` is `caution.short_by`."""
    settings = shipped()[rule]
    new = {
        name.replace("_", ".", 1): value if isinstance(value, tuple) else Decimal(value)
        for name, value in thresholds.items()
    }
    assert new.keys() <= settings.thresholds.keys()
    return replace(settings, thresholds={**settings.thresholds, **new})


def ground(now: datetime = NOW, **members: object) -> Ground:
    """Return what rules rest on of a document with these members, at a time."""
    return Ground(Reckoning(document(**members), now))


def watching(*links: str) -> Indicator:
    """Return an indicator that links to these records."""
    stated = {"id": WATCHED, "title": "T", "question": "Q", "links": list(links)}
    return Indicator.model_validate(stated)


def verdict(rule: str | RuleSettings, on: Ground, *links: str) -> Verdict:
    """Return what a rule says of an indicator with these links."""
    settings = shipped()[rule] if isinstance(rule, str) else rule
    return rule_of(settings)(on, watching(*links), settings)


def answers(rule: str | RuleSettings, on: Ground, *links: str) -> Mapping[Level, Answer]:
    """Return the answer for each level a rule may give."""
    return {one.level: one.answer for one in verdict(rule, on, *links).findings}


def answer(rule: str | RuleSettings, on: Ground, *links: str) -> Answer:
    """Return the answer of a rule that has one level."""
    (only,) = answers(rule, on, *links).values()
    return only

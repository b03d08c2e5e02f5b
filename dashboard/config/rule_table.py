"""The settings of one rule: where it applies, how long it waits, holds and latches."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal

from dashboard.config import kind
from dashboard.config.desk_rule import JOINTS, Condition, take_conditions
from dashboard.config.error import ConfigError
from dashboard.config.kind import Kind
from dashboard.config.layers import Layers

LEVELS = ("advisory", "caution", "warning")
_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,39}")

_OWN_KEYS = ("sentence", "on", "applies_to", "latched", "on_delay_minutes", "hold_minutes")
_INDICATORS = kind.words(1_000)
_MINUTES = kind.decimal(0, 7 * 24 * 60)
SENTENCE = kind.sentence(200)
LATCHED = kind.words_of(*LEVELS)
_OF_LEVELS = f"and {' or '.join(JOINTS)} of {', '.join(LEVELS)}"
Threshold = Decimal | tuple[str, ...]
_DAYS = kind.decimal(0, 36_500)
_COUNT = kind.decimal(0, 1_000_000)
_SHARE = kind.decimal(0, 1)
_POINTS = kind.decimal(-100, 100)
DEFAULT_RULES: Mapping[str, Mapping[str, Kind[Threshold]]] = {
    "FP-1": {},
    "FP-2": {"warning.days": _DAYS},
    "FP-3": {"advisory.days": _DAYS},
    "OT-1": {"warning.strikes": _COUNT},
    "OT-2": {"caution.tail": _SHARE, "advisory.tail": _SHARE},
    "OT-3": {"caution.strikes": _COUNT},
    "OT-4": {"caution.moves": _COUNT},
    "OT-5": {"warning.forces": _COUNT},
    "OT-6": {"advisory.strikes": _COUNT, "advisory.times": _COUNT},
    "HP-1": {"caution.short_by": _COUNT},
    "HP-2": {},
    "HP-3": {"caution.words": kind.words(20)},
    "HP-4": {"advisory.days": _DAYS},
    "HP-6": {"caution.days": _DAYS, "advisory.days": _DAYS},
    "PO-1": {"advisory.net": _POINTS},
    "PO-2": {"caution.net": _POINTS},
    "PO-3": {},
    "PO-5": {"stale.days": _DAYS},
    "CF-1": {},
}
"""The rules that come with the program, in the order of the table, and their thresholds."""


@dataclass(frozen=True, slots=True)
class RuleSettings:
    """`[rules.ID]`: one rule."""

    id: str
    on: bool
    """Whether it is in service."""
    applies_to: tuple[str, ...]
    """Ids of indicators; empty: those that link to a record of what it speaks about."""
    sentence: str
    on_delay: timedelta
    """How long a condition must be true before the level is given."""
    hold: timedelta
    """How long it must be false before the level is no longer given."""
    latched: frozenset[str]
    """Levels that only a reset ends."""
    thresholds: Mapping[str, Threshold] = field(default_factory=dict)
    conditions: tuple[Condition, ...] = ()
    """What a desk's own rule compares, the highest level first; empty for the default rules."""

    def figure(self, name: str) -> Decimal:
        """Return a threshold that is a number, such as `warning.days`."""
        value = self.thresholds[name]
        if not isinstance(value, Decimal):
            raise TypeError(f"{self.id}: {name} is no number")
        return value

    def words(self, name: str) -> tuple[str, ...]:
        """Return a threshold that is a list of words."""
        value = self.thresholds[name]
        if not isinstance(value, tuple):
            raise TypeError(f"{self.id}: {name} is no list of words")
        return value

    @property
    def is_own(self) -> bool:
        """Tell whether it is a rule of the desk's own."""
        return bool(self.conditions)


def take_rules(layers: Layers) -> tuple[RuleSettings, ...]:
    """Return the default rules, then the desk's own in their order.

    Raises ConfigError, naming rule and key, where a value is not allowed.
    """
    rules = [_take(name, layers) for name in DEFAULT_RULES]
    own = [name for name in layers.names("rules") if name not in DEFAULT_RULES]
    return (*rules, *(_take_own(name, layers) for name in own))


def _take(name: str, layers: Layers) -> RuleSettings:
    path = f"rules.{name}"
    sentence = layers.take(f"{path}.sentence", SENTENCE)
    on = layers.take(f"{path}.on", kind.SWITCH)
    applies_to = layers.take(f"{path}.applies_to", _INDICATORS)
    latched = layers.take(f"{path}.latched", LATCHED)
    return RuleSettings(
        id=name,
        on=on,
        applies_to=applies_to,
        sentence=sentence,
        on_delay=_minutes(layers.take(f"{path}.on_delay_minutes", _MINUTES)),
        hold=_minutes(layers.take(f"{path}.hold_minutes", _MINUTES)),
        latched=frozenset(latched),
        thresholds={
            threshold: layers.take(f"{path}.{threshold}", of)
            for threshold, of in DEFAULT_RULES[name].items()
        },
    )


def _take_own(name: str, layers: Layers) -> RuleSettings:
    path = f"rules.{name}"
    if not _ID.fullmatch(name):
        named = layers.first_origin(path).names(path)
        raise ConfigError(f"{named} is no name of a rule; a letter, then letters, digits, - and _")
    for key in layers.paths(path):
        level, _, joined = key.partition(".")
        if key not in _OWN_KEYS and not (level in LEVELS and joined in JOINTS):
            named = layers.first_origin(path).names(f"{path}.{key}")
            raise ConfigError(f"{named} is no key of a rule; {', '.join(_OWN_KEYS)}, {_OF_LEVELS}")
    applies_to = layers.take_or(f"{path}.applies_to", _INDICATORS, ())
    if not applies_to:
        named = layers.first_origin(path).names(f"{path}.applies_to")
        raise ConfigError(f"{named} is missing; it lists the ids of the indicators it is for")
    latched = layers.take_or(f"{path}.latched", LATCHED, ())
    return RuleSettings(
        id=name,
        on=layers.take_or(f"{path}.on", kind.SWITCH, True),
        applies_to=applies_to,
        sentence=layers.take_or(f"{path}.sentence", SENTENCE, "a rule of this desk"),
        on_delay=_minutes(layers.take_or(f"{path}.on_delay_minutes", _MINUTES, Decimal(0))),
        hold=_minutes(layers.take_or(f"{path}.hold_minutes", _MINUTES, Decimal(60))),
        latched=frozenset(latched),
        conditions=take_conditions(name, LEVELS, layers),
    )


def _minutes(number: Decimal) -> timedelta:
    return timedelta(minutes=float(number))

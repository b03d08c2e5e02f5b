"""What a desk's own rule compares: measures with figures, joined by all or any."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from dashboard.config.error import ConfigError
from dashboard.config.kind import Kind, UnfitError
from dashboard.config.layers import Layers
from dashboard.config.origin import Raw
from dashboard.config.printable import printable, quoted
from dashboard.measures import MEASURES, Measure

OPERATORS = ("<", "<=", ">", ">=", "==", "!=")
JOINTS: tuple[Literal["all", "any"], ...] = ("all", "any")
"""How the comparisons of a level are joined."""
MOST_COMPARISONS = 20
_MEASURES = {measure.name: measure for measure in MEASURES}
_KEYS = {"measure", "op", "value", "unit"}
_MOST_VALUE = 9_007_199_254_740_991


@dataclass(frozen=True, slots=True)
class Comparison:
    """A measure held against a figure of its unit."""

    measure: Measure
    op: str
    """One of `OPERATORS`."""
    value: Decimal


@dataclass(frozen=True, slots=True)
class Condition:
    """When a rule gives a level."""

    level: str
    joined: Literal["all", "any"]
    comparisons: tuple[Comparison, ...]
    """At least one."""


def take_conditions(name: str, levels: tuple[str, ...], layers: Layers) -> tuple[Condition, ...]:
    """Return what a rule compares, the highest level first.

    Raises ConfigError, naming rule and key, where it compares nothing, knows no such measure, or
    compares it with what is no figure of its unit.
    """
    found: list[Condition] = []
    for level in reversed(levels):
        for joined in JOINTS:
            path = f"rules.{name}.{level}.{joined}"
            items = layers.take_or(path, _LIST, ())
            if items:
                named = layers.origin(path).names(path)
                pairs = tuple(_comparison(item, f"{named}[{n}]") for n, item in enumerate(items))
                found.append(Condition(level, joined, pairs))
        if len([one for one in found if one.level == level]) > 1:
            raise ConfigError(f"{named} stands beside {level}.all; a level has one of them")
    if not found:
        where = layers.first_origin(f"rules.{name}").names(f"rules.{name}")
        raise ConfigError(f"{where} compares nothing; give advisory, caution or warning a list")
    return tuple(found)


def _read_list(raw: Raw) -> tuple[object, ...]:
    if not isinstance(raw.value, list) or not 1 <= len(raw.value) <= MOST_COMPARISONS:
        raise UnfitError
    return tuple(raw.value)


_LIST = Kind(
    f'a list of 1 to {MOST_COMPARISONS} comparisons such as {{measure = "strikes_7d", op = ">=",'
    " value = 3}",
    _read_list,
)


def _comparison(item: object, named: str) -> Comparison:
    if not isinstance(item, dict):
        raise ConfigError(f"{named} is {quoted(item)}; allowed: a table of measure, op and value")
    for key in item:
        if key not in _KEYS:
            unknown = f"{named}.{printable(key)}"
            raise ConfigError(f"{unknown} is no key of a comparison; measure, op, value, unit")
    for key in ("measure", "op", "value"):
        if key not in item:
            raise ConfigError(f"{named}.{key} is missing; a comparison has measure, op and value")
    measure = _MEASURES.get(str(item["measure"]))
    if measure is None:
        said = quoted(item["measure"])
        raise ConfigError(f"{named}.measure is {said}; `watchfloor measures` lists all there are")
    op = item["op"]
    if op not in OPERATORS:
        raise ConfigError(f"{named}.op is {quoted(op)}; allowed: {' '.join(OPERATORS)}")
    unit = item.get("unit", measure.unit)
    if unit != measure.unit:
        raise ConfigError(f"{named}.unit is {quoted(unit)}; {measure.name} is in {measure.unit}")
    return Comparison(measure, str(op), _value(item["value"], measure, named))


def _value(value: object, measure: Measure, named: str) -> Decimal:
    is_share = measure.unit == "probability"
    least, most = -_MOST_VALUE if measure.signed else 0, 1 if is_share else _MOST_VALUE
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    # Written so that NaN, which compares with nothing, is refused too.
    if not (is_number and least <= value <= most):  # type: ignore[operator]
        plain = f"of {measure.unit}" if measure.signed else f"of {measure.unit}, 0 or more"
        allowed = "from 0 to 1" if is_share else plain
        raise ConfigError(f"{named}.value is {quoted(value)}; allowed: a number {allowed}")
    return Decimal(repr(value))

"""Quantities as the board writes them: `≥20`, `20-21+`, `~200,000`, and the same in words."""

from __future__ import annotations

from decimal import Decimal

from dashboard.contract.qualifier import Qualifier
from dashboard.contract.quantity import Quantity

UNKNOWN = "unknown"
_SIGNS = {
    Qualifier.EXACT: "",
    Qualifier.RANGE: "",
    Qualifier.AT_LEAST: "≥",
    Qualifier.MORE_THAN: ">",
    Qualifier.AT_MOST: "≤",
    Qualifier.FEWER_THAN: "<",
    Qualifier.ABOUT: "~",
}


def number_text(number: Decimal | int) -> str:
    """Return a number with commas in its thousands, unrounded: `200,000`, `0.29`, 2.0 as `2`."""
    text = f"{Decimal(number):,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def span_text(qualifier: Qualifier, low: Decimal, high: Decimal) -> str:
    """Return figures from `low` to `high` of one kind: `≥83`, `20-21+`, `>80-85`, `≤20-30`."""
    sign = _SIGNS[qualifier]
    if low == high:
        return f"{sign}{number_text(low)}"
    span = f"{number_text(low)}-{number_text(high)}"
    return f"{span}+" if qualifier is Qualifier.AT_LEAST else f"{sign}{span}"


def figures(quantity: Quantity) -> tuple[Decimal, Decimal] | None:
    """Return the lowest and the highest figure a quantity states, None where it states none."""
    stated = [quantity.figure, quantity.floor, quantity.ceiling]
    known = [figure for figure in stated if figure is not None]
    return (min(known), max(known)) if known else None


def figure_text(quantity: Quantity) -> str:
    """Return a quantity in its shortest form, its qualifier as a sign."""
    span = figures(quantity)
    if quantity.qualifier is Qualifier.UNKNOWN or span is None:
        return UNKNOWN
    return span_text(quantity.qualifier, *span)


def quantity_words(quantity: Quantity, unit: str = "") -> str:
    """Return a quantity with its qualifier and unit in words, and what bounds it."""
    span = figures(quantity)
    if quantity.qualifier is Qualifier.UNKNOWN or span is None:
        return UNKNOWN
    low, high = map(number_text, span)
    said = quantity.qualifier.value.replace("_", " ")
    match quantity.qualifier:
        case Qualifier.EXACT:
            return f"exactly {low} {unit}".rstrip()
        case Qualifier.RANGE:
            return f"{low} to {high} {unit}".rstrip()
        case Qualifier.ABOUT:
            return f"{f'about {low} {unit}'.rstrip()}, tolerance not given"
        case Qualifier.AT_LEAST | Qualifier.MORE_THAN:
            core = f", stated core {low} to {high}" if low != high else ""
            return f"{f'{said} {low} {unit}'.rstrip()}{core}, no upper bound"
        case _:
            return f"{said} {high} {unit}".rstrip()

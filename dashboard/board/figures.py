"""Figures one under the other: last digits in one column, signs before and `+` behind them."""

from __future__ import annotations

from collections.abc import Iterable


def figure_column(figures: Iterable[str]) -> list[str]:
    """Fill up figures such as `>80` and `20-21+` so that their last digits stand in one column."""
    split = [(figure.removesuffix("+"), figure.endswith("+")) for figure in figures]
    width = max((len(body) for body, _ in split), default=0)
    behind = any(plus for _, plus in split)
    return [f"{body:>{width}}{'+' if plus else ' ' * behind}" for body, plus in split]

"""Deaths as a range with its core."""

from __future__ import annotations

from dashboard.contract.qualifier import Qualifier

UNIT = "people killed"


def deaths(low: int | None, best: int | None, high: int | None) -> dict[str, object] | None:
    """Return low, best and high as a quantity, None where none of them is stated.

    The best estimate stands in the words alone: given as the figure it would hide how wide the
    estimate is. A figure below 0 is not stated; bounds that contradict each other give no range.
    """
    low, best, high = (figure if (figure or 0) >= 0 else None for figure in (low, best, high))
    if low is None and best is None and high is None:
        return None
    parts = (("low", low), ("best", best), ("high", high))
    text = ", ".join(f"{name} {figure}" for name, figure in parts if figure is not None)
    known = [figure for figure in (low, best, high) if figure is not None]
    quantity: dict[str, object] = {"unit": UNIT, "text": f"{text} (estimates)"}
    if known != sorted(known) or (low is None and high is None):
        return {**quantity, "qualifier": Qualifier.UNKNOWN}
    if low is None:
        return {**quantity, "qualifier": Qualifier.AT_MOST, "value": high}
    if high is None:
        return {**quantity, "qualifier": Qualifier.AT_LEAST, "value": low}
    return {**quantity, "qualifier": Qualifier.RANGE, "low": low, "high": high}

"""Polls for the tests of their rules."""

from typing import Any

from tests.watch.documents import Json


def poll(support: float | None, oppose: float | None, name: str = "p", **members: Any) -> Json:
    """Return a poll of question Q whose field ended on 10 November; None leaves a side out."""
    sides = (("support", support), ("oppose", oppose))
    answers = [{"label": s, "pct": pct, "side": s} for s, pct in sides if pct is not None]
    known = {"id": name, "question": "Q?", "answers": answers, "field_end": "2025-11-10"}
    return {**known, **members}


def before(support: float | None, oppose: float | None, **members: Any) -> Json:
    """Return a second poll of the same question, of a month before."""
    return poll(support, oppose, **{"name": "b", "field_end": "2025-10-10", **members})

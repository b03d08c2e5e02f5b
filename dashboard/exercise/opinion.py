"""Public opinion: one question asked three times, whose net falls beyond its margin."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.exercise.beat import Beat, Json, Told
from dashboard.exercise.stage import Stage

FIRST = "poll.strikes-1"
SECOND = "poll.strikes-2"
THIRD = "poll.strikes-3"
_QUESTION = "Strikes at sea without a judge's order"


def polls(stage: Stage) -> Sequence[Told]:
    """Return the polls of the question of the story."""
    support = stage.dice.between(43, 46, "support")
    return [
        Beat(0, "polling", _poll(FIRST, stage.day(0, -7), stage.day(0, -4), support, 41)),
        Beat(
            450, "polling", _poll(SECOND, stage.day(450, -4), stage.day(450, -2), support - 12, 54)
        ),
        Beat(
            900, "polling", _poll(THIRD, stage.day(900, -3), stage.day(900, -1), support - 14, 56)
        ),
    ]


def other_polls(stage: Stage) -> Sequence[Told]:
    """Return a poll of another question, of which less is known."""
    record: Json = {
        "id": "poll.talks",
        "question": "Talks with the other side of the water",
        "population": "unstated",
        "reported": stage.day(380),
        "answers": _answers(57, 28),
        "refs": ["s11"],
        "text": "Pollster, field dates, sample and margin of error are not given.",
    }
    return [Beat(380, "polling", record)]


def _poll(name: str, first: str, last: str, support: int, oppose: int) -> Json:
    return {
        "id": name,
        "question": _QUESTION,
        "pollster": "Lanternhouse Research",
        "population": "adults",
        "sample_size": 1100,
        "margin_of_error": 3,
        "field_start": first,
        "field_end": last,
        "answers": _answers(support, oppose),
        "refs": ["s6"],
    }


def _answers(support: int, oppose: int) -> list[Json]:
    return [
        {"label": "Support", "pct": support, "side": "support"},
        {"label": "Oppose", "pct": oppose, "side": "oppose"},
        {"label": "Not sure", "pct": 100 - support - oppose, "side": "unsure"},
    ]

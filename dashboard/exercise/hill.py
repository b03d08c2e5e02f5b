"""The Senate: a measure, a vote without a tally, and one that falls short by two."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.exercise.beat import Beat, Json, Told
from dashboard.exercise.names import SOUND
from dashboard.exercise.stage import Stage

MEASURE = "congress.measure"
NARROW = "congress.vote-narrow"
CLOSE = "congress.vote-close"
PRESSING = "congress.sponsors"


def measure(stage: Stage) -> Sequence[Told]:
    """Return the measure that is pending when the story begins."""
    title = f"Withdraw forces from the {SOUND}"
    record = _action(MEASURE, "measure", title, "s5") | {
        "occurred": stage.day(0, -2),
        "measure": {"title": title, "number": "SJ 14"},
        "yea_effect": "advance",
        "outcome": "pending",
        "sponsors": [{"name": name} for name in stage.names.senators],
    }
    return [Beat(0, "congress", record)]


def votes(stage: Stage) -> Sequence[Told]:
    """Return the two votes: one of which only words are known, then one by 49 to 51."""
    narrow = _action(NARROW, "vote", "Debate on SJ 14 taken up at once", "s1", "s8") | {
        "occurred": stage.day(200, -1),
        "reported": stage.day(200),
        "question": "Take up SJ 14 at once",
        "yea_effect": "advance",
        "outcome": "rejected",
        "margin": "narrowly",
        "text": "The tally is not given.",
    }
    close = _action(CLOSE, "vote", "SJ 14 discharged from committee", "s1", "s5") | {
        "occurred": stage.day(650),
        "measure": {"title": f"Withdraw forces from the {SOUND}", "number": "SJ 14"},
        "question": "Discharge SJ 14",
        "yea_effect": "advance",
        "outcome": "rejected",
        "tally": {"yea": 49, "nay": 51, "present": 0, "not_voting": 0, "requires": "1/2"},
        "text": "Two members changed sides since the vote before.",
    }
    return [Beat(650, "congress", close), Beat(200, "congress", narrow)]


def words(stage: Stage) -> Sequence[Told]:
    """Return what is said around the votes."""
    first, second = stage.names.senators
    pressing = _action(PRESSING, "statement", "Sponsors vow to bring SJ 14 back", "s2") | {
        "occurred": stage.day(670),
        "attributed_to": f"Senators {first} and {second}",
    }
    hearing = _action("congress.hearing", "hearing", "Hearing on the count of the dead", "s5") | {
        "occurred": stage.day(570),
        "attributed_to": "Senate Committee on the Sea",
    }
    letter = _action("congress.letter", "letter", "Letter asks for the legal ground", "s2") | {
        "occurred": stage.day(130),
        "attributed_to": f"Senator {second} and eleven others",
    }
    return [
        Beat(670, "congress", pressing),
        Beat(130, "congress", letter),
        Beat(570, "congress", hearing),
    ]


def _action(name: str, kind: str, title: str, *refs: str) -> Json:
    return {"id": name, "kind": kind, "chamber": "senate", "title": title, "refs": list(refs)}

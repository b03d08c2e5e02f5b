"""The crowd: as many more records as were asked for, which move no level."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.exercise.beat import Beat, Json
from dashboard.exercise.names import KESTRIA, NORVANE
from dashboard.exercise.sources import IDS
from dashboard.exercise.stage import Stage
from dashboard.exercise.timeline import WHOLE

_TOPICS = ("diplomacy", "legal", "military", "regional", "domestic", "strategy")
_KINDS = ("fact", "claim", "statement", "assessment")
_SUBJECTS = (
    "Harbour pilots", "Fishing crews", "Coast towns", "Shippers", "The chamber of trade",
    "Former officers", "Relief crews", "Ferry owners", "Insurers", "Students",
)  # fmt: skip
_DEEDS = (
    "ask for a convoy", "report lights at sea", "count fewer ships", "close for a day",
    "call for talks", "tell of low flights", "see prices rise", "turn back a freighter",
    "publish a chart", "doubt the figures",
)  # fmt: skip
_UNITS = ("Signal company", "Search flight", "Coast watch", "Supply train", "Mine survey")
_ACTIONS = ("statement", "hearing", "letter", "notification")
_QUESTIONS = ("More patrols", "Escort for ferries", "Aid for the coast", "A curfew at sea")


def crowd(stage: Stage, records: int) -> Iterator[Beat]:
    """Yield so many records, spread over the whole story in the order of their ids."""
    for number in range(records):
        place = WHOLE * number // records
        build = (_development, _force, _action, _poll)[_KIND_OF[number % len(_KIND_OF)]]
        yield build(stage, number, place)


# No ship or group, no vote and no measure, no question of the story: none of them moves a level.
_KIND_OF = (0, 0, 1, 0, 2, 0, 1, 0, 0, 3)


def _development(stage: Stage, number: int, place: int) -> Beat:
    pick = stage.dice.pick
    title = f"{pick(_SUBJECTS, number, 'who')} {pick(_DEEDS, number, 'what')}"
    record: Json = {"id": f"dev.x{number}", "title": title}
    record |= {"topic": pick(_TOPICS, number, "topic"), "kind": pick(_KINDS, number, "kind")}
    return _beat(stage, "developments", record, number, place)


def _force(stage: Stage, number: int, place: int) -> Beat:
    pick = stage.dice.pick
    record: Json = {"id": f"posture.x{number}", "side": pick((NORVANE, KESTRIA), number, "side")}
    record |= {"kind": pick(("ground", "air", "basing"), number, "kind")}
    record |= {"name": f"{pick(_UNITS, number, 'unit')} {number}", "status": "present"}
    return _beat(stage, "posture", record, number, place)


def _action(stage: Stage, number: int, place: int) -> Beat:
    pick = stage.dice.pick
    title = f"{pick(_QUESTIONS, number, 'what')}: paper {number}"
    record: Json = {"id": f"congress.x{number}", "kind": pick(_ACTIONS, number, "kind")}
    record |= {"chamber": pick(("senate", "house"), number, "chamber"), "title": title}
    return _beat(stage, "congress", record, number, place)


def _poll(stage: Stage, number: int, place: int) -> Beat:
    support = stage.dice.between(20, 60, number, "support")
    answers = [
        {"label": "Yes", "pct": support, "side": "support"},
        {"label": "No", "pct": 95 - support, "side": "oppose"},
    ]
    record: Json = {"id": f"poll.x{number}"}
    record |= {"question": stage.dice.pick(_QUESTIONS, number, "question"), "answers": answers}
    return _beat(stage, "polling", record, number, place)


def _beat(stage: Stage, panel: str, record: Json, number: int, place: int) -> Beat:
    refs = [stage.dice.pick(IDS, number, "ref")]
    return Beat(place, panel, record | {"reported": stage.day(place), "refs": refs})

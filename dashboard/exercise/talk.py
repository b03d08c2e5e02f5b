"""What is said and done beside the rest: claims, denials and assessments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dashboard.exercise.beat import Beat, Json, Told
from dashboard.exercise.names import KESTRIA, NORVANE, SOUND
from dashboard.exercise.stage import Stage
from dashboard.exercise.strikes import DRILL

LINK = "dev.link"
DENIAL = "dev.denial"
TALKS = "dev.talks"


def talk(stage: Stage) -> Sequence[Told]:
    """Return the developments."""
    return list(_talk(stage))


def _talk(stage: Stage) -> Iterator[Beat]:
    who = stage.names
    link = f"{NORVANE} says the {who.band} takes orders from {who.president}"
    yield _said(stage, 0, LINK, "legal", "claim", link, "s3", "s4", standing="disputed")
    denial = f"{who.president} denies any tie to the {who.band}"
    yield _said(stage, 120, DENIAL, "diplomacy", "denial", denial, "s7", "s8", answers_to=[LINK])
    talks = f"{NORVANE} and {KESTRIA} both confirm talks on neutral ground"
    yield _said(stage, 440, TALKS, "diplomacy", "fact", talks, "s1", "s2", credibility=1)
    drill = "The gunfire off Skerry Deep was a drill, no strike"
    yield _said(stage, 600, DRILL, "military", "fact", drill, "s1", "s3", credibility=2)
    partner = f"{who.neighbour} stops sharing what its radar sees"
    yield _said(stage, 560, "dev.partner", "regional", "fact", partner, "s1")
    law = "Minister: the listing alone allows no use of force"
    yield _said(stage, 360, "dev.law", "legal", "statement", law, "s4", attributed_to=who.minister)
    rumour = "A second carrier is said to be on its way"
    yield _said(stage, 330, "dev.rumour", "military", "claim", rumour, "s12", credibility=5)
    prices = f"Freight rates through the {SOUND} double in a week"
    yield _said(stage, 220, "dev.freight", "domestic", "fact", prices, "s2")
    land = "A strike on land changes what the coast will stand for"
    yield _said(stage, 740, "dev.land", "strategy", "assessment", land, "s2", "s11")
    outlook = "Both sides keep a way to talks and a way to more force open"
    yield _said(stage, 0, "dev.outlook", "outlook", "assessment", outlook, "s2")


def _said(
    stage: Stage, place: int, name: str, topic: str, kind: str, title: str, *refs: str,
    **members: object,
) -> Beat:  # fmt: skip
    record: Json = {"id": name, "title": title, "topic": topic, "kind": kind}
    record |= {"reported": stage.day(place), "refs": list(refs)}
    return Beat(place, "developments", record | members)

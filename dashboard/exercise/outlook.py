"""The outlook: four indicators, and three ways it may go on."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.exercise import hill, opinion, paperwork, posture, strikes
from dashboard.exercise.beat import Beat, Json, Told, changing
from dashboard.exercise.stage import Stage

PAPERWORK = "watch.listing"
TEMPO = "watch.tempo"
SENATE = "watch.senate"
OPINION = "watch.opinion"


def indicators(stage: Stage) -> Sequence[Told]:
    """Return the indicators, one of each family; a link counts once its record is there."""
    return [
        _watched(PAPERWORK, "Listing", "Is the listing notified, is it published?", "s4",
                 paperwork.LISTING),
        _watched(TEMPO, "Operational tempo", "Do strikes go on at sea, or widen to land?", "s3",
                 strikes.COUNT, strikes.KILLED, posture.CARRIER, strikes.LAND),
        _watched(SENATE, "Senate pushback", "Does the Senate come near to stopping it?", "s5",
                 hill.MEASURE, paperwork.CLOCK, hill.NARROW, hill.CLOSE, hill.PRESSING),
        _watched(OPINION, "Public opinion", "Does support for the strikes fall?", "s6",
                 opinion.FIRST, opinion.SECOND, opinion.THIRD),
    ]  # fmt: skip


def scenarios(stage: Stage) -> Sequence[Told]:
    """Return the scenarios; their signposts are seen as the story goes on."""
    talks = ("Talks confirmed by both sides", None, 440)
    land = ("Strike on land", TEMPO, 720)
    listed = ("Listing published", PAPERWORK, 850)
    partner = ("A neighbour stops cooperating", None, 560)
    at_sea = ("Strikes at sea go on", TEMPO, 80)
    return [
        *_scenario("likely", "Pressure goes on as it is", (at_sea, "CC"), (listed, "C"),
                   (land, "II")),
        *_scenario("worst", "Strikes widen to the coast", (land, "CC"), (partner, "C"),
                   (listed, "C"), (talks, "I")),
        *_scenario("best", "Talks bring both fleets home", (talks, "CC"), (listed, "I"),
                   (land, "II")),
    ]  # fmt: skip


Sign = tuple[str, str | None, int]
"""What would be seen, the indicator it belongs to, and the place where it is."""


def _scenario(kind: str, title: str, *signs: tuple[Sign, str]) -> Sequence[Beat]:
    def seen_by(place: int) -> Json:
        return {"signposts": [_signpost(sign, fit, place) for sign, fit in signs]}

    places = sorted({sign[2] for sign, _ in signs})
    record: Json = {"id": f"scenario.{kind}", "kind": kind, "title": title, "refs": ["s2"]}
    return changing(
        "scenarios", record | seen_by(0), *((place, seen_by(place)) for place in places)
    )


def _signpost(sign: Sign, fit: str, place: int) -> Json:
    text, indicator, seen = sign
    post: Json = {"text": text, "fit": fit}
    if indicator is not None:
        post |= {"indicator": indicator}
    return post | {"seen": True, "refs": ["s1"]} if seen <= place else post


def _watched(name: str, title: str, question: str, ref: str, *links: str) -> Beat:
    record: Json = {"id": name, "title": title, "question": question}
    return Beat(0, "indicators", record | {"links": list(links), "refs": [ref]})

"""The strikes: claims that conflict, corrections, one taken back, and one on land."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dashboard.exercise.beat import Beat, Json, Retraction, Told, changing, quantity
from dashboard.exercise.names import SOUND
from dashboard.exercise.stage import Stage

COUNT = "strikes.count"
KILLED = "strikes.killed"
LAND = "strike.land"
TAKEN_BACK = "strike.skerry"
DRILL = "dev.drill"
CAMPAIGN_DAYS = 70
_BEFORE = 9
"""Strikes before the story begins, about one a week."""


def strikes(stage: Stage) -> Sequence[Told]:
    """Return the single strikes, the gravest first."""
    reason = "Sea Command: gunfire of a drill, taken for a strike"
    return [
        *_at_sea(stage, "strike.new-1", 80, _BEFORE + 1),
        _land(stage),
        *_at_sea(stage, "strike.new-2", 420, _BEFORE + 2),
        *_at_sea(stage, TAKEN_BACK, 260, None),
        Retraction(600, TAKEN_BACK, reason, DRILL),
        *_earlier(stage),
    ]


def tallies(stage: Stage) -> Sequence[Told]:
    """Return the running figures, each with its claims."""
    return [*_count(stage), *_killed(stage)]


def _count(stage: Stage) -> Iterator[Beat]:
    since = stage.day(0, -CAMPAIGN_DAYS)
    yield Beat(0, COUNT, {"id": COUNT, "label": f"Strikes in the {SOUND}", "since": since})
    wire = _claim("wire", "range", 8, 9, text="eight or nine by now", refs=("s1",))
    yield Beat(0, COUNT, wire | {"as_of": stage.time(0)})
    stated = quantity("exact", "strikes", 13, text="the 13th of the campaign")
    lowered = quantity("exact", "strikes", 12, text="twelve, not thirteen")
    note = "a boarding without fire had been counted as a strike"
    yield from changing(
        COUNT,
        _claim("command", "exact", 13, refs=("s3",))
        | {"quantity": stated, "attributed_to": "Norvane Sea Command", "as_of": stage.time(150)},
        (800, _corrected(stage, 800, lowered, "13", note)),
        place=150,
    )
    yield from changing(
        COUNT,
        _claim("ministry", "exact", 10, text="ten, each with a place", refs=("s7", "s9"))
        | {"attributed_to": "Kestrian Ministry of the Coast", "as_of": stage.time(200)},
        (760, {"quantity": quantity("exact", "strikes", 12), "as_of": stage.time(760)}),
        place=200,
    )


def _killed(stage: Stage) -> Iterator[Beat]:
    since = stage.day(0, -CAMPAIGN_DAYS)
    dead = stage.dice.between(36, 44, "dead")
    yield Beat(0, KILLED, {"id": KILLED, "label": "People killed in them", "since": since})
    first, second, third = (quantity("exact", "people", dead + more) for more in (0, 7, 3))
    note = "four survivors, picked up by a trawler, had been counted among the dead"
    yield from changing(
        KILLED,
        {"id": f"{KILLED}.command", "quantity": first, "attributed_to": "Norvane Sea Command",
         "as_of": stage.time(0), "refs": ["s3"]},
        (300, {"quantity": second, "as_of": stage.time(300)}),
        (550, _corrected(stage, 550, third, str(dead + 7), note)),
    )  # fmt: skip
    least = quantity("at_least", "people", dead - 5, text="all we could name")
    yield Beat(
        0, KILLED,
        {"id": f"{KILLED}.relief", "quantity": least, "attributed_to": "Relief Crew of the Sound",
         "as_of": stage.time(0), "refs": ["s10", "s11"]},
    )  # fmt: skip


def _corrected(stage: Stage, place: int, figure: Json, was: str, note: str) -> Json:
    at = stage.time(place)
    correction = {"at": at, "note": note, "was": was}
    return {"quantity": figure, "as_of": at, "standing": "corrected", "correction": correction}


def _claim(name: str, word: str, *figures: int, refs: tuple[str, ...], text: str = "") -> Json:
    stated = quantity(word, "strikes", *figures, text=text)
    return {"id": f"{COUNT}.{name}", "quantity": stated, "refs": list(refs)}


def _at_sea(stage: Stage, name: str, place: int, ordinal: int | None) -> Iterator[Beat]:
    day = stage.day(place)
    record = _strike(stage, name, "sea", stage.names.waters(name), day)
    if ordinal is None:
        record["place"] = {"name": "Skerry Deep"}
        record |= {"credibility": 5, "refs": ["s12", "s13"]}
    else:
        record |= {"ordinal": quantity("exact", "strike number", ordinal)}
    yield Beat(place, "events", record)


def _land(stage: Stage) -> Beat:
    record = _strike(stage, LAND, "land", stage.names.coast, stage.day(720))
    text = "The first strike on land: a fuel store by the quay, seen by two crews."
    return Beat(720, "events", record | {"target": "fuel store", "credibility": 1, "text": text})


def _earlier(stage: Stage) -> Iterator[Beat]:
    for number in range(_BEFORE):
        days = 66 - 7 * number + stage.dice.below(3, "earlier", number)
        name = f"strike.week-{number + 1}"
        record = _strike(stage, name, "sea", stage.names.waters(name), stage.day(0, -days))
        yield Beat(
            0, "events", record | {"ordinal": quantity("exact", "strike number", number + 1)}
        )


def _strike(stage: Stage, name: str, domain: str, where: str, day: str) -> Json:
    dead = stage.dice.between(2, 6, "dead", name)
    place: Json = {"name": where, "lat": stage.dice.between(10, 13, "lat", name),
                   "lon": stage.dice.between(-31, -28, "lon", name), "radius_km": 20}  # fmt: skip
    return {
        "id": name, "domain": domain, "occurred": day, "reported": day, "place": place,
        "target": "fast boat", "killed": quantity("exact", "people", dead),
        "attributed_to": "Norvane Sea Command", "refs": ["s1", "s3"],
    }  # fmt: skip

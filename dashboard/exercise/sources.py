"""Who reports: sources of every grade from A to F, and one that nobody graded."""

from __future__ import annotations

from datetime import timedelta

from dashboard.exercise.beat import Json
from dashboard.exercise.stage import Stage, stamp

_SOURCES = (
    ("s1", "agency", "Halmar Wire", "Halmar Wire, running file", "A"),
    ("s2", "newspaper", "The Norvane Ledger", "The Norvane Ledger, front page", "A"),
    ("s3", "official", "Norvane Sea Command", "Sea Command, daily briefing", "B"),
    ("s4", "official", "Norvane State Office", "State Office, notices", "B"),
    ("s5", "official", "Norvane Senate", "Senate journal", "A"),
    ("s6", "pollster", "Lanternhouse Research", "Lanternhouse, weekly tracker", "B"),
    ("s7", "official", "Kestrian Ministry of the Coast", "Ministry of the Coast, statement", "C"),
    ("s8", "broadcaster", "Kestria One", "Kestria One, evening news", "C"),
    ("s9", "dataset", "Halmar Strike Register", "Strike Register, open count", "B"),
    ("s10", "statement", "Relief Crew of the Sound", "Relief Crew, list of the dead", "C"),
    ("s11", "article", "Quayside Letters", "Quayside Letters, a crew's account", "D"),
    ("s12", "other", "Harbour Talk", "Harbour Talk, unsigned post", "E"),
    ("s13", "other", "Unnamed caller", "A caller to the watch floor", "F"),
    ("s14", "unresolved", None, "Quoted without a reference", None),
)
IDS = tuple(source[0] for source in _SOURCES)
"""The ids of all sources."""


def sources(stage: Stage) -> list[Json]:
    """Return the sources, which are there from the first document on."""
    eve = stage.timeline.start - timedelta(days=1)
    found = []
    for number, (name, kind, publisher, title, grade) in enumerate(_SOURCES, 1):
        source: Json = {"id": name, "number": number, "kind": kind, "title": title}
        if publisher is not None:
            host = publisher.lower().replace(" ", "-")
            source |= {"publisher": publisher, "url": f"https://{host}.example/{name}"}
            source |= {"published_at": stamp(eve)}
        if grade is not None:
            source |= {"reliability": grade}
        found.append(source)
    return found

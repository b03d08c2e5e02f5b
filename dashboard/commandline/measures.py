"""`watchfloor measures`: every measure a rule can compare, with its value now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TextIO

from dashboard.commandline.body import Fetch
from dashboard.commandline.lines import write_line
from dashboard.commandline.looking import document_of, time_of
from dashboard.commandline.past_scene import past_scene
from dashboard.config.settings import Config
from dashboard.contract.feed import Document, Refused
from dashboard.measures import MEASURES, Measure
from dashboard.watch.counting import Reckoning
from dashboard.watch.ground import Ground
from dashboard.watch.measures.registry import OF_ALL, OF_ONE


def run(config: Config, *, fetch: Fetch, out: TextIO, err: TextIO, now: datetime) -> int:
    """Write each measure, its unit, its meaning and its value now; returns 0.

    Returns 2 where the feed cannot be read, with one sentence on err; the list is written anyway.
    """
    past = past_scene(config, fetch, now)
    found = document_of(config, fetch) if past is None else past.picture.latest
    ground = None
    if isinstance(found, Document):
        at = time_of(config, found, now) if past is None else past.now
        ground = Ground(Reckoning(found, at), config.campaign_days)
    width = max(len(measure.name) for measure in MEASURES)
    for measure in MEASURES:
        write_line(out, f"{measure.name:<{width}}  {measure.unit}: {measure.meaning}")
        for value in () if ground is None else _values(measure, ground):
            write_line(out, f"{'':<{width}}  now {value}")
    if isinstance(found, Refused):
        write_line(err, f"watchfloor: no values: {found.reason}")
        return 2
    return 0


def _values(measure: Measure, ground: Ground) -> Iterator[str]:
    if not measure.own:
        yield str(OF_ALL[measure.name](ground))
        return
    for indicator in ground.reckoning.document.indicators.records:
        reading = OF_ONE[measure.name](ground, indicator)
        if reading.evidence:
            yield f"{reading}, of {indicator.id}"

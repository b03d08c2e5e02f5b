"""The protocol of a public source: a plan of what to ask, and a parser of what came back.

A source is made of its settings: `dashboard/config/collect_sources.py` has a table for each, and
`dashboard/config/collect_table.py` the `Selection` that all share. `sources/registry.py` has

    def sources(settings: CollectSettings) -> tuple[Source, ...]

which returns those that are on, the more official first: where two agree, the wording of the
first is shown. A source that needs a setting more adds it to its own table, and to `config.toml`.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from datetime import datetime
from typing import Protocol

from dashboard.collect.ask import Ask, Raw
from dashboard.collect.sighting import Gleaned

Plan = Generator[Ask, Raw, None]
"""Yields what is to be asked, one after the other, and is sent each answer: no I/O, no clock.

    def plan(self, now):
        page = yield Ask(self._address, {"limit": 250}, self._auth)
        while following := _next(page):
            page = yield Ask(following, auth=self._auth)

The engine asks politely (an interval for each host, Retry-After, conditional requests, a cache),
keeps every answer in its order, and stops a plan after `MOST_ASKS`, which it says. Where an ask
fails it ends the plan (`GeneratorExit`); a plan need not catch anything.
"""

MOST_ASKS = 500
"""Requests of one source in one run at the most."""


class SourceError(Exception):
    """Answers that cannot be read at all; the message is one clean sentence that says why.

    The source's last good records stay, with their age. What is wrong with one record of many is
    no such error: the record is left out, and `Gleaned.said` tells it.
    """


class Source(Protocol):
    """One public source, with its settings and nothing else in it."""

    @property
    def name(self) -> str:
        """One word of small letters, digits, `-` and `_`, such as `senate`.

        It names the source in `_collect`, in files, and in the ids of disputed records.
        """

    @property
    def title(self) -> str:
        """How a sentence names it, such as `senate.gov roll calls`."""

    def plan(self, now: datetime) -> Plan:
        """Return the plan of one run; `now` is for windows of time alone."""

    def parse(self, raws: Sequence[Raw]) -> Gleaned:
        """Return what the answers say, in the order they came; pure, and total on odd bodies.

        Raises SourceError. Anything else it raises is told as a fault of the program, and ends
        this source alone.
        """

"""All sources read one after the other, each failing alone."""

from __future__ import annotations

import os
import time
import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from dashboard.collect.client import Client
from dashboard.collect.desk.reading import TITLE, DeskError, read_desk
from dashboard.collect.said import DESK, Said
from dashboard.collect.source import MOST_ASKS, Source, SourceError
from dashboard.collect.state import State
from dashboard.config.printable import printable
from dashboard.config.regular_file import UnreadableError, read_regular
from dashboard.contract.limits import Limits
from dashboard.contract.text import clean
from dashboard.feed.trouble import Trouble

MOST_RECORDS = 5_000
"""Records of one source; one that gives more is asked too widely, and is left as it was."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One source in one run."""

    said: Said
    asked: int = 0
    """How many answers came."""
    seconds: float = 0.0


class Progress(Protocol):
    """What is told while sources are read."""

    def asked(self, title: str, number: int, seconds: float) -> None:
        """Take that one more answer came from a source."""

    def read(self, reading: Reading) -> None:
        """Take that a source is done with."""


@dataclass(frozen=True, slots=True)
class Gatherer:
    """Reads sources, and falls back on what each said last."""

    client: Client
    state: State
    now: Callable[[], datetime]
    progress: Progress
    clock: Callable[[], float] = time.monotonic

    async def gather(self, sources: Iterable[Source]) -> list[Reading]:
        """Return what every source says, in their order."""
        found = []
        for source in sources:
            found.append(await self._read(source))
            self.progress.read(found[-1])
        return found

    async def _read(self, source: Source) -> Reading:
        begun, asked = self.clock(), 0

        def came(number: int) -> None:
            nonlocal asked
            asked = number
            self.progress.asked(source.title, number, self.clock() - begun)

        at = self.now()
        try:
            said = await self._said(source, at, came)
        except Trouble as trouble:
            said = self._old(source.name, source.title, trouble.explanation)
        except SourceError as error:
            said = self._old(source.name, source.title, clean(str(error))[:500])
        except Exception as error:  # one source must never take the others with it
            said = self._old(source.name, source.title, _fault(error))
        return Reading(said, asked, self.clock() - begun)

    async def _said(self, source: Source, at: datetime, came: Callable[[int], None]) -> Said:
        answers = await self.client.carry_out(source.plan(at), came)
        gleaned = source.parse(answers.raws)
        if len(gleaned.sightings) > MOST_RECORDS:
            raise SourceError(
                f"gives {len(gleaned.sightings):,} records, more than {MOST_RECORDS:,};"
                " narrow the selection"
            )
        said = Said.of(source.name, source.title, gleaned, at)
        if answers.is_cut:
            words = f"has more than {MOST_ASKS} pages for this selection; the rest is left out"
            said = said.adding(words)
        return said

    def _old(self, name: str, title: str, why: str) -> Said:
        last = self.state.last_said(name)
        return (last or Said(name, title, None)).grown_old(why)

    def desk(self, path: Path, limits: Limits) -> Reading:
        """Return what the desk's own file says; where it has a mistake, what it said before.

        Why it is old is published, so that its folder does not stand there.
        """
        begun = self.clock()
        try:
            if os.path.lexists(path):
                said = read_desk(read_regular(path, limits.body_bytes), self.now(), limits)
            else:
                said = self._no_desk(path)
        except UnreadableError as error:
            said = self._old(DESK, TITLE, f"{printable(path.name)} cannot be read: {error}")
        except DeskError as error:
            said = self._old(DESK, TITLE, clean(f"{printable(path.name)}: {error}"))
        reading = Reading(said, 0, self.clock() - begun)
        self.progress.read(reading)
        return reading

    def _no_desk(self, path: Path) -> Said:
        """Return what a file that is not there says: nothing, unless it was there before."""
        last = self.state.last_said(DESK)
        if last is None or not last.entries:
            return Said(DESK, TITLE, self.now())
        return last.grown_old(f"{printable(path.name)} is not there any more")


def _fault(error: Exception) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(frame.filename).name} line {frame.lineno}"
    return f"a fault of the program: {type(error).__name__} in {place}; please report it"

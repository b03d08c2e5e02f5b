"""Sources that give tallies, and a collector of them in front of a loopback server."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from dashboard.collect.ask import Ask, Raw
from dashboard.collect.collector import Collector, Outcome
from dashboard.collect.document import Terms
from dashboard.collect.gather import Reading
from dashboard.collect.identity import identity, roll_call
from dashboard.collect.sighting import Gleaned, Sighting
from dashboard.collect.source import Plan, SourceError
from dashboard.collect.state import State
from dashboard.contract.congress import Action
from dashboard.contract.limits import DEFAULT_LIMITS
from dashboard.contract.sources import Source as Cited
from tests.collect.asking import Clock, http_settings
from tests.loopback.server import Answer, Loopback, Request


@dataclass(frozen=True)
class Tallies:
    """A source whose one answer gives yeas by roll call; a roll call below 0 is a fault of ours."""

    name: str
    address: str

    @property
    def title(self) -> str:
        return f"the {self.name} office"

    def plan(self, now: datetime) -> Plan:
        yield Ask(f"{self.address}/{self.name}")

    def parse(self, raws: Sequence[Raw]) -> Gleaned:
        try:
            told: Mapping[str, int] = json.loads(raws[0].body)["yeas"]
        except (ValueError, KeyError, TypeError):
            raise SourceError("the answer has no yeas") from None
        if "-1" in told:
            raise ZeroDivisionError
        cited = Cited(
            id=identity(self.name), title=self.title, url=raws[0].address,
            retrieved_at=raws[0].fetched_at,
        )  # fmt: skip
        return Gleaned(tuple(self._vote(int(roll), yea, cited) for roll, yea in told.items()))

    def _vote(self, roll: int, yea: int, cited: Cited) -> Sighting:
        record = Action.model_validate(
            {
                "id": roll_call(119, "senate", 1, roll), "kind": "vote", "chamber": "senate",
                "title": "On the Motion", "tally": {"yea": yea, "nay": 100 - yea},
            }
        )  # fmt: skip
        return Sighting("congress", record, cited)


class Quiet:
    """Tells nobody how far it is."""

    def asked(self, title: str, number: int, seconds: float) -> None: ...

    def read(self, reading: Reading) -> None: ...


@dataclass
class Bench:
    """A desk with two sources, `first` and `second`."""

    server: Loopback
    folder: Path
    clock: Clock = field(default_factory=Clock)
    answers: dict[str, Answer] = field(default_factory=dict)
    feed_id: str = "test.feed"

    def __post_init__(self) -> None:
        self.server.respond = self._respond

    def gives(self, name: str, yeas: Mapping[int, int]) -> None:
        body = json.dumps({"yeas": {str(roll): yea for roll, yea in yeas.items()}})
        self.answers[name] = Answer(body.encode())

    def _respond(self, request: Request) -> Answer:
        return self.answers.get(request.path.strip("/"), Answer(status=500))

    @property
    def out(self) -> Path:
        return self.folder / "feed.json"

    @property
    def desk(self) -> Path:
        return self.folder / "desk.json"

    def collector(self) -> Collector:
        return Collector(
            sources=tuple(Tallies(name, self.server.url("")) for name in ("first", "second")),
            desk_file=self.desk,
            state=State(self.folder / "state"),
            terms=Terms(self.feed_id, "A test", timedelta(days=30)),
            renew=timedelta(hours=6),
            http=http_settings(),
            host_interval=timedelta(0),
            cache_bytes=1_000_000,
            limits=DEFAULT_LIMITS,
            now=self.clock.now,
            sleep=self.clock.sleep,
        )

    async def run(self, *, dry: bool = False) -> Outcome:
        """Collect once, five minutes after the run before."""
        self.clock.at += timedelta(minutes=5)
        return await self.collector().run(self.out, Quiet(), dry=dry)

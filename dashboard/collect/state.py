"""What the collector remembers between runs: one folder a feed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from dashboard.collect.said import Said
from dashboard.collect.whole_file import write_whole
from dashboard.collect.wire import Json, stamp
from dashboard.contract.moment import read_time

_MODE = 0o600
_RUN = "run.json"
_HOSTS = "hosts.json"


@dataclass(frozen=True, slots=True)
class State:
    """The folder. What cannot be read there is not there: then the last document must do."""

    folder: Path

    @property
    def answers(self) -> Path:
        """Return the folder of the answers of services."""
        return self.folder / "answers"

    def last_said(self, name: str) -> Said | None:
        """Return what a source said when it was last read whole."""
        try:
            return Said.read(json.loads((self.folder / "said" / f"{name}.json").read_bytes()))
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None

    def keep_said(self, said: Said) -> None:
        """Keep what a source says now; raises OSError."""
        self._write(Path("said") / f"{said.name}.json", said.members())

    def hosts(self) -> dict[str, datetime]:
        """Return when each host may be asked again."""
        try:
            stated = json.loads((self.folder / _HOSTS).read_bytes())
            return {host: read_time(until).time for host, until in stated.items()}
        except (OSError, ValueError, AttributeError, TypeError):
            return {}

    def keep_hosts(self, hosts: dict[str, datetime], now: datetime) -> None:
        """Keep when each host may be asked again, of those that still wait; raises OSError."""
        waiting = {host: stamp(until) for host, until in hosts.items() if until > now}
        self._write(Path(_HOSTS), waiting)

    def run(self) -> Json | None:
        """Return what was kept of the last run."""
        try:
            found = json.loads((self.folder / _RUN).read_bytes())
        except (OSError, ValueError, RecursionError):
            return None
        return found if isinstance(found, dict) else None

    def keep_run(self, members: Json) -> None:
        """Keep what there is to say of a run; raises OSError."""
        self._write(Path(_RUN), members)

    def forget_others(self, names: Iterable[str]) -> None:
        """Let go of what sources said that are no longer read."""
        known = {f"{name}.json" for name in names}
        with suppress(OSError):
            for path in (self.folder / "said").iterdir():
                if path.name not in known:
                    path.unlink()

    def _write(self, name: Path, members: Json) -> None:
        path = self.folder / name
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(path, json.dumps(members).encode(), _MODE)

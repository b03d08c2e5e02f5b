"""All that is known of how the program itself does, gathered where the health view is drawn."""

from __future__ import annotations

import importlib.metadata
import platform
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from dashboard.board.process import Process, Timing
from dashboard.config.settings import Config
from dashboard.health.bounds import bounds
from dashboard.health.gauges import Gauge, Gauges
from dashboard.health.usage import Usage, usage
from dashboard.session.session import Session
from dashboard.store.connection import NAME
from dashboard.store.site import watch_folder

_RUNS_ON = ("watchfloor", "textual", "httpx", "pydantic")


class Vitals:
    """Measures one process; what it was told is asked for only while the view is on screen."""

    def __init__(
        self,
        config: Config,
        now: Callable[[], datetime],
        gauges: Gauges,
        written: Callable[[], int | None],
        read: Callable[[], Usage] = usage,
    ) -> None:
        """Take the settings, the clock, what is measured, and what counts bytes and memory."""
        self._config = config
        self._now = now
        self._gauges = gauges
        self._written = written
        self._read = read
        self._began = now()
        self.session: Session | None = None
        """Whose lists are counted; None until it is there."""

    def process(self) -> Process:
        """Return what the process uses now, how long its parts took, and every bound."""
        found, gauges, session = self._read(), self._gauges, self.session
        folder = watch_folder(self._config)
        versions = [f"{name} {importlib.metadata.version(name)}" for name in _RUNS_ON]
        cpu = found.cpu_seconds
        return Process(
            memory_mib=None if found.memory_kib is None else found.memory_kib // 1024,
            threads=found.threads,
            files=found.files,
            cpu_seconds=None if cpu is None else round(cpu),
            up_minutes=(self._now() - self._began) // timedelta(minutes=1),
            poll=_timing(gauges.poll),
            paint=_timing(gauges.paint),
            held_ms=_ms(gauges.hold.longest),
            written=self._written(),
            versions=(*versions, f"Python {platform.python_version()}"),
            state_dir=str(folder),
            store_kib=_size(folder),
            bounds=bounds(self._config, None if session is None else session.state),
        )


def _timing(gauge: Gauge) -> Timing:
    return Timing(_ms(gauge.last), _ms(gauge.longest))


def _ms(seconds: float | None) -> int | None:
    return None if seconds is None else round(1000 * seconds)


def _size(folder: Path) -> int | None:
    try:
        return -(-(folder / NAME).stat().st_size // 1024)
    except OSError:
        return None

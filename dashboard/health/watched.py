"""A session whose process is measured."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime

from dashboard.config.settings import Config
from dashboard.health.gauges import Gauges
from dashboard.health.vitals import Vitals
from dashboard.session.session import Session
from dashboard.start import start_session


def watched_session(
    config: Config,
    now: Callable[[], datetime],
    steady: Callable[[], float] | None = time.monotonic,
    gauges: Gauges | None = None,
    written: Callable[[], int | None] = lambda: None,
) -> Session:
    """Return a session that polls the feed of `config`, its health view told of the process.

    `steady` gives seconds; `written` returns the bytes given to the terminal. Raises AddressError
    for a bad address.
    """
    measured = gauges or Gauges()
    vitals = Vitals(config, now, measured, written)
    vitals.session = start_session(config, now, steady, vitals.process, measured.poll.take)
    return vitals.session

"""A session whose process is measured."""

from __future__ import annotations

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
    gauges: Gauges | None = None,
    written: Callable[[], int | None] = lambda: None,
) -> Session:
    """Return a session that polls the feed of `config`, its health view told of the process.

    `written` returns the bytes given to the terminal. Raises AddressError for a bad address.
    """
    measured = gauges or Gauges()
    vitals = Vitals(config, now, measured, written)
    vitals.session = start_session(config, now, vitals.process, measured.poll.take)
    return vitals.session

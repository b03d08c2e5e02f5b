"""From the settings to a keeper of the watch."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from dashboard.config.settings import Config
from dashboard.contract.text import clean
from dashboard.store.connection import Database
from dashboard.store.folder import Sharing, login
from dashboard.store.keeper import Keeper
from dashboard.store.lead import Lead, heartbeat
from dashboard.store.ledger import Ledger
from dashboard.store.lock import LeadLock
from dashboard.store.roll import Roll
from dashboard.store.site import watch_folder
from dashboard.store.tables import Retention
from dashboard.watch.log.entry import Officer

_USUAL = timedelta(minutes=1)
"""The interval of a feed that sets its own pace, as far as heartbeats go."""


def open_keeper(config: Config, now: Callable[[], datetime]) -> Keeper:
    """Return the keeper of the watch of the configured feed; nothing is opened yet.

    Raises StoreRefusedError where there is no such group.
    """
    sharing, folder = Sharing.of(config.state.group), watch_folder(config)
    database = Database(folder, sharing, now)
    beat = heartbeat(config.feed.interval or _USUAL)
    lead = Lead(LeadLock(folder, sharing), login(), beat, time.monotonic)
    retention = Retention(config.state.keep_days, config.state.keep_mib)
    officer = Officer(clean(login()), clean(config.state.officer))
    roll = Roll(secrets.token_hex(8), officer, now, time.monotonic)
    return Keeper(database, Ledger(database, lead, retention, roll))

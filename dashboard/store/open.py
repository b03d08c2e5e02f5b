"""From the settings to a keeper of the watch."""

from __future__ import annotations

import secrets
import sqlite3
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from dashboard.config.settings import Config
from dashboard.contract.text import clean
from dashboard.store.connection import NAME, Database
from dashboard.store.folder import Sharing, check, feed_folder, login, prepare
from dashboard.store.keeper import Keeper
from dashboard.store.lead import Lead, heartbeat
from dashboard.store.ledger import Ledger
from dashboard.store.lock import LeadLock
from dashboard.store.mount import is_remote
from dashboard.store.quiet import read_quietly
from dashboard.store.roll import Roll
from dashboard.store.tables import Retention
from dashboard.store.version import refuse_newer, version_of
from dashboard.watch.log.entry import Officer

_USUAL = timedelta(minutes=1)
"""The interval of a feed that sets its own pace, as far as heartbeats go."""


def watch_folder(config: Config) -> Path:
    """Return where the watch of the configured feed is kept."""
    state, feed = config.state, config.feed
    return feed_folder(state.folder, feed.address, config.time.as_of_feed)


def refuse_folder(config: Config) -> None:
    """Raise StoreRefusedError where the state is not to be trusted to its folder, or is newer.

    A folder that cannot be made or read is no reason to refuse: the board then goes on in memory.
    """
    sharing, folder = Sharing.of(config.state.group), watch_folder(config)
    try:
        prepare(config.state.folder, sharing)
        prepare(folder, sharing)
        path = folder / NAME
        if path.exists():
            check(path, sharing)
            refuse_newer(path, read_quietly(path.resolve(), is_remote(folder), version_of))
    except (OSError, sqlite3.Error):
        return


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

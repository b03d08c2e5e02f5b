"""Where the watch of a feed is kept, and whether it may be kept there."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from dashboard.config.settings import Config
from dashboard.store.connection import NAME
from dashboard.store.folder import Sharing, check, feed_folder, prepare
from dashboard.store.mount import is_remote
from dashboard.store.quiet import read_quietly
from dashboard.store.version import refuse_newer, version_of


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

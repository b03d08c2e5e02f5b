"""What an operator does to the watch of one feed, while boards run or when none does."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from dashboard.config.printable import printable
from dashboard.config.settings import Config
from dashboard.store.backup import back_up
from dashboard.store.connection import NAME, Database
from dashboard.store.examine import examine
from dashboard.store.finding import Finding
from dashboard.store.folder import Sharing
from dashboard.store.mishap import mishap_words
from dashboard.store.mount import is_remote
from dashboard.store.peek import read_watch
from dashboard.store.prune import MIB, Kept, give_back, prune_store
from dashboard.store.quiet import read_quietly
from dashboard.store.schema import VERSION
from dashboard.store.site import watch_folder
from dashboard.store.tables import Retention
from dashboard.store.trouble import StoreRefusedError
from dashboard.store.version import refuse_newer, version_of

_PATIENCE = 10.0
"""Seconds that a chore waits for boards that write."""


@dataclass(frozen=True, slots=True)
class Upkeep:
    """The chores of one watch; each raises StoreRefusedError where it cannot be done."""

    state: Path
    """The folder of all feeds."""
    folder: Path
    sharing: Sharing
    retention: Retention
    by_as_of: bool
    """Whether the watch goes by the time of its documents."""
    now: datetime

    @classmethod
    def of(cls, config: Config, now: datetime) -> Upkeep:
        """Return the chores of the configured feed; raises StoreRefusedError for no such group."""
        return cls(
            config.state.folder,
            watch_folder(config),
            Sharing.of(config.state.group),
            Retention(config.state.keep_days, config.state.keep_mib),
            config.time.as_of_feed or not config.feed.address,
            now,
        )

    @property
    def is_kept(self) -> bool:
        """Tell whether there is a watch; raises StoreRefusedError where that cannot be seen."""
        try:
            # An empty file is what a board that could not go on may have left.
            return self._path.stat().st_size > 0
        except (FileNotFoundError, NotADirectoryError):
            return False
        except OSError as error:
            raise StoreRefusedError(
                f"{printable(str(self._path), 400)} cannot be read: {error.strerror}"
            ) from None

    def back_up(self, place: Path) -> Path:
        """Copy the watch to a new file, or into a folder; returns where it lies."""
        return back_up(self.folder, place, self.now)

    def examine(self) -> Iterator[Finding]:
        """Yield what is found, a sentence each."""
        return examine(self.state, self.folder, self.sharing, self.retention, self.now)

    def prune(self, *, dry: bool) -> Kept:
        """Drop what is kept for too long or is too much; returns what was dropped."""
        try:
            self._refuse_other()
            return prune_store(self._database, self.retention, self.now, self._watch_now, dry=dry)
        except (sqlite3.Error, OSError) as error:
            raise StoreRefusedError(mishap_words(error, self._path, "nothing dropped")) from None

    def give_back(self) -> str:
        """Give unused room back to the disk; returns what became of that, in a sentence."""
        before = self._path.stat().st_size
        try:
            give_back(self._database)
        except (sqlite3.Error, OSError) as error:
            return mishap_words(error, self._path, "the file keeps its size")
        after = self._path.stat().st_size
        return f"the file is {after / MIB:,.1f} MiB now, and was {before / MIB:,.1f} MiB"

    @property
    def _path(self) -> Path:
        return self.folder / NAME

    @property
    def _database(self) -> Database:
        return Database(self.folder, self.sharing, lambda: self.now, _PATIENCE)

    @property
    def _watch_now(self) -> datetime:
        held = read_watch(self.folder) if self.by_as_of else None
        return self.now if held is None or held.live is None else held.live.now

    def _refuse_other(self) -> None:
        """Refuse a version that is not this program's: boards alone make an older one new."""
        found = read_quietly(self._path.resolve(), is_remote(self.folder), version_of)
        refuse_newer(self._path, found)
        if found < VERSION:
            raise StoreRefusedError(
                f"the store is of an older watchfloor (version {found}); the next board makes it"
                f" one of version {VERSION}, then it can be pruned: {printable(str(self._path))}"
            )

"""A look at the place of a watch before a board runs, which makes and changes nothing."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from dashboard.config.printable import printable
from dashboard.config.settings import Config
from dashboard.store.connection import NAME
from dashboard.store.folder import Sharing, check
from dashboard.store.mount import is_remote
from dashboard.store.quiet import read_quietly
from dashboard.store.schema import VERSION
from dashboard.store.site import watch_folder
from dashboard.store.trouble import StoreRefusedError

_LETTERS = 400
"""Of a path that is shown."""
_MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Survey:
    """What is there of the state of the configured feed."""

    folder: Path
    """The state folder; below it each feed has one of its own."""
    is_there: bool
    refused: str = ""
    """Why a board would not use it, in one sentence with its path; empty where it would."""
    mode: int = 0
    """Of the folder, as in `chmod`; 0 where it is not there."""
    kept_kib: int | None = None
    """Size of the watch that is kept of this feed; None where none is."""
    free_mib: int = 0
    """What the file system has left for this user."""
    remote: bool = False
    """Whether it is a file system of another machine."""


def engine() -> str:
    """Return the version of the database library."""
    return sqlite3.sqlite_version


def survey(config: Config) -> Survey:
    """Return what is there; whatever cannot be used is said in `refused`."""
    folder = config.state.folder
    try:
        return _surveyed(config, folder)
    except StoreRefusedError as error:
        return Survey(folder, folder.is_dir(), str(error))
    except OSError as error:
        words = f"{_shown(folder)}: {(error.strerror or 'it cannot be used').lower()}"
        return Survey(folder, os.path.lexists(folder), words)


def _surveyed(config: Config, folder: Path) -> Survey:
    sharing = Sharing.of(config.state.group)
    own = watch_folder(config)
    if not os.path.lexists(folder):
        above = _nearest(folder)
        _expect_use(above, "it cannot be made there")
        _expect_member(sharing, config.state.group)
        return Survey(folder, False, free_mib=_free(above), remote=is_remote(above))
    for part in (folder, own):
        if os.path.lexists(part):
            check(part, sharing)
            _expect_use(part, "it may not be written to")
    _expect_member(sharing, config.state.group)
    return Survey(
        folder,
        True,
        mode=folder.stat().st_mode & 0o7777,
        kept_kib=_kept(own / NAME, sharing),
        free_mib=_free(folder),
        remote=is_remote(folder),
    )


def _nearest(folder: Path) -> Path:
    return next(part for part in folder.absolute().parents if os.path.lexists(part))


def _expect_use(folder: Path, reason: str) -> None:
    if not folder.is_dir():
        raise StoreRefusedError(f"{_shown(folder)}: it is not a folder")
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        raise StoreRefusedError(f"{_shown(folder)}: {reason}")


def _expect_member(sharing: Sharing, group: str) -> None:
    """Refuse a group that this process is not in: it could give no file to it."""
    if sharing.group is None or os.geteuid() == 0:
        return
    if sharing.group not in (os.getegid(), *os.getgroups()):
        raise StoreRefusedError(
            f"state.group: this user is not in the group '{printable(group)}', or was not yet"
            " when this session began"
        )


def _kept(path: Path, sharing: Sharing) -> int | None:
    if not os.path.lexists(path):
        return None
    check(path, sharing)
    _expect_file(path)
    try:
        found = read_quietly(path.resolve(), is_remote(path.parent), _version)
    except sqlite3.Error:
        raise StoreRefusedError(
            f"{_shown(path)}: it cannot be read; `watchfloor state check` says more"
        ) from None
    if found > VERSION:
        raise StoreRefusedError(
            f"{_shown(path)} is of a newer watchfloor (version {found}, this one knows {VERSION})"
        )
    return -(-path.stat().st_size // 1024)


def _expect_file(path: Path) -> None:
    if not os.access(path, os.R_OK | os.W_OK):
        raise StoreRefusedError(f"{_shown(path)}: it may not be read and written")


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _free(folder: Path) -> int:
    found = os.statvfs(folder)
    return found.f_bavail * found.f_frsize // _MIB


def _shown(path: Path) -> str:
    return printable(str(path), _LETTERS)

"""The folder of the state: the user's own, or shared with one group, and nobody else's."""

from __future__ import annotations

import errno
import grp
import hashlib
import os
import pwd
import stat
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dashboard.config.printable import printable
from dashboard.store.trouble import StoreRefusedError

OWN_FOLDER, OWN_FILE = 0o700, 0o600
SHARED_FOLDER, SHARED_FILE = 0o2770, 0o660
_MASKED = threading.Lock()
"""The mask is one of the whole process: two threads must not give it back in the wrong order."""


@dataclass(frozen=True, slots=True)
class Sharing:
    """Who may use the state: the user alone, or one group as well."""

    group: int | None = None
    """The id of the group; None: the user alone."""

    @classmethod
    def of(cls, group: str) -> Sharing:
        """Return the sharing with a group by name, empty for none; raises StoreRefusedError."""
        if not group:
            return cls()
        try:
            return cls(grp.getgrnam(group).gr_gid)
        except KeyError:
            raise StoreRefusedError(
                f"state.group: there is no group '{printable(group)}'"
            ) from None

    @property
    def folder_mode(self) -> int:
        """The mode of folders."""
        return OWN_FOLDER if self.group is None else SHARED_FOLDER

    @property
    def file_mode(self) -> int:
        """The mode of files."""
        return OWN_FILE if self.group is None else SHARED_FILE


def feed_folder(state: Path, address: str, as_of_feed: bool) -> Path:
    """Return the folder of one feed within the state; no part of it comes from the feed itself.

    A watch at the feed's own time has a folder of its own, and so has the built-in example.
    """
    name = "example" if not address else hashlib.sha256(address.encode()).hexdigest()[:16]
    return state / (f"{name}-as-of" if as_of_feed and address else name)


def prepare(folder: Path, sharing: Sharing) -> None:
    """Make a folder with its mode, its parents as the system makes them; check one that is there.

    Raises StoreRefusedError where it is not to be trusted, OSError where it cannot be made.
    """
    if not folder.parent.is_dir():
        _expect_folder(folder.parent)
        folder.parent.mkdir(parents=True, exist_ok=True)
    try:
        with _mask(sharing):
            folder.mkdir(mode=sharing.folder_mode & 0o777)
    except FileExistsError:
        check(folder, sharing)
        _expect_folder(folder)
    else:
        _give(folder, sharing.folder_mode, sharing)


def prepare_file(path: Path, sharing: Sharing) -> None:
    """Make an empty file with its mode before anything else opens it; check one that is there.

    Raises StoreRefusedError where it is not to be trusted, OSError where it cannot be made.
    """
    how = os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_CLOEXEC
    try:
        # From its first moment with its mode: another board may come upon it at once.
        with _mask(sharing):
            os.close(os.open(path, how, sharing.file_mode))
    except FileExistsError:
        check(path, sharing)
    else:
        _give(path, sharing.file_mode, sharing)


def check(path: Path, sharing: Sharing) -> None:
    """Raise StoreRefusedError, with path, owner and mode, where others could change it."""
    found = path.lstat()
    mode = stat.S_IMODE(found.st_mode)
    reason = ""
    if stat.S_ISLNK(found.st_mode):
        reason = "it is a symbolic link"
    elif mode & stat.S_IWOTH:
        reason = "others may write to it"
    elif sharing.group is None and found.st_uid != os.geteuid():
        reason = "it belongs to somebody else"
    elif sharing.group is None and mode & stat.S_IWGRP:
        reason = "its group may write to it; state.group names a group to share with"
    elif sharing.group is not None and found.st_gid != sharing.group:
        reason = "its group is not the one of state.group"
    if reason:
        raise StoreRefusedError(
            f"{printable(str(path), 400)}: {reason} (owner {_name(found.st_uid)}, mode {mode:04o})"
        )


def login() -> str:
    """Return the login of this process by its uid, never what the environment says."""
    return _name(os.getuid())


def _expect_folder(path: Path) -> None:
    """Raise NotADirectoryError where something else is in the place of a folder."""
    if path.exists() and not path.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))


@contextmanager
def _mask(sharing: Sharing) -> Iterator[None]:
    with _MASKED:
        mask = os.umask(0o077 if sharing.group is None else 0o007)
        try:
            yield
        finally:
            os.umask(mask)


def _give(path: Path, mode: int, sharing: Sharing) -> None:
    if sharing.group is not None:
        os.chown(path, -1, sharing.group)
    # After the owner: changing that takes the set-group bit away.
    path.chmod(mode)


def _name(uid: int) -> str:
    try:
        return printable(pwd.getpwuid(uid).pw_name, 32)
    except KeyError:
        return f"uid {uid}"

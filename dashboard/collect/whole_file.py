"""Files that are there whole or not at all."""

from __future__ import annotations

import glob
import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path

_SUFFIX = ".watchfloor"
_LEFT_BEHIND = 3_600.0
"""Seconds after which nobody writes any longer what has not been put in its place."""


def write_whole(
    path: Path, content: bytes, mode: int | None = None, *, lasting: bool = True
) -> None:
    """Put content in the place of a file, at once for every reader, and if `lasting` onto the disk.

    With `mode` None a new file has the mode that the umask leaves, and one that is there keeps
    its own. A link is followed, so that the file it leads to is written. Raises OSError, and then
    what was there stays.
    """
    target = Path(os.path.realpath(path))
    prefix = f".{target.name[:80]}."
    _sweep(target.parent, prefix)
    handle, name = tempfile.mkstemp(prefix=prefix, suffix=_SUFFIX, dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fchmod(file.fileno(), _mode(target) if mode is None else mode)
            if lasting:
                os.fsync(file.fileno())
        os.replace(name, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise
    if lasting:
        _settle(target.parent)


def _sweep(folder: Path, prefix: str) -> None:
    """Let go of what a program left behind that was killed while it wrote."""
    oldest = time.time() - _LEFT_BEHIND
    with suppress(OSError):
        for path in folder.glob(f"{glob.escape(prefix)}*{_SUFFIX}"):
            if path.lstat().st_mtime < oldest:
                path.unlink()


def _mode(target: Path) -> int:
    with suppress(OSError):
        return target.stat().st_mode & 0o777
    # The umask can only be read by setting it.
    umask = os.umask(0o077)
    os.umask(umask)
    return 0o666 & ~umask


def _settle(folder: Path) -> None:
    """Put the new name onto the disk too, where the file system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

"""The file of the last board: whole or not there, and never anybody else's."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from dashboard.lastboard.codec import decoded, encoded
from dashboard.version import VERSION
from widgets.pages import Board, Chrome

MOST = 1 << 20
"""Bytes of the longest file that is read or written; a board holds what fits a screen."""
_MODE = 0o600


@dataclass(frozen=True, slots=True)
class Kept:
    """A board as it stood on screen."""

    at: datetime
    """When."""
    chrome: Chrome
    board: Board


def file_of(folder: Path) -> Path:
    """Return the file in the folder of a watch, one for each account that shares it."""
    return folder / f"board-{os.getuid()}.json"


def packed(kept: Kept) -> bytes:
    """Return the bytes of a board: a line with version and SHA-256, then JSON."""
    views = [kept.at.isoformat(), encoded(kept.chrome), encoded(kept.board)]
    body = json.dumps(views, ensure_ascii=False, separators=(",", ":")).encode()
    return _head(body) + body


def unpacked(data: bytes) -> Kept | None:
    """Return the board of some bytes; None where they are damaged or of another version."""
    head, _, body = data.partition(b"\n")
    if len(data) > MOST or head + b"\n" != _head(body):
        return None
    try:
        at, chrome, board = json.loads(body)
        return Kept(datetime.fromisoformat(at), decoded(chrome), decoded(board))
    except (ValueError, TypeError, KeyError):
        return None


def write(path: Path, kept: Kept) -> None:
    """Write a board in the place of the one before; raises OSError."""
    data, beside = packed(kept), path.with_suffix(f".{os.getpid()}")
    if len(data) > MOST:
        return
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, _MODE)
        with open(handle, "wb") as file:
            file.write(data)
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise


def read(path: Path) -> Kept | None:
    """Return the board of a file; None where it is missing, damaged, or others may write it."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        with open(handle, "rb") as file:
            found = os.fstat(file.fileno())
            theirs = found.st_uid != os.getuid() or stat.S_IMODE(found.st_mode) & 0o022
            if theirs or not stat.S_ISREG(found.st_mode):
                return None
            return unpacked(file.read(MOST + 1))
    except OSError:
        return None


def _head(body: bytes) -> bytes:
    return f"watchfloor {VERSION} {hashlib.sha256(body).hexdigest()}\n".encode()

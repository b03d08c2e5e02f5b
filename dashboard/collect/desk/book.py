"""The desk's file as something that several people write to."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from dashboard.collect.desk.form import FormError
from dashboard.collect.desk.placing import place
from dashboard.collect.desk.reading import DeskError, members_of, read_desk
from dashboard.collect.whole_file import write_whole
from dashboard.collect.wire import Json, text
from dashboard.config.regular_file import UnreadableError, read_regular

_PATIENCE = 20.0
"""Seconds that one writer waits for another."""
_LOOK = 0.02
_TRIES = 20
_MOST_BYTES = 64 * 1024 * 1024


class NotEnteredError(Exception):
    """The file was left as it was; the message is one sentence."""


@dataclass(frozen=True, slots=True)
class Book:
    """The file. Whoever writes holds a lock beside it; an editor is noticed by what it leaves."""

    path: Path
    mode: int | None = None
    """Of a new file; None: as the umask leaves it."""
    sleep: Callable[[float], None] = time.sleep

    def enter(self, kind: str, values: Mapping[str, Any], at: datetime) -> str:
        """Add an entry and return its id; raises NotEnteredError."""
        try:
            with self._alone():
                for _ in range(_TRIES):
                    before = self._mark()
                    body, entry_id = self._with(kind, values, at)
                    # Somebody may have saved the file from an editor since it was read.
                    if self._mark() == before:
                        write_whole(self.path, body, self.mode if before is None else None)
                        return entry_id
        except OSError as error:
            raise NotEnteredError(f"cannot be written: {error.strerror or error}") from None
        raise NotEnteredError("is written by another program without end")

    def _with(self, kind: str, values: Mapping[str, Any], at: datetime) -> tuple[bytes, str]:
        try:
            members = self._members(at)
        except DeskError as error:
            raise NotEnteredError(f"has a mistake, mend it first: {error}") from None
        try:
            entered, entry_id = place(members, kind, values, at)
            body = text(entered).encode()
            read_desk(body, at)
        except FormError as error:
            raise NotEnteredError(f"takes no such entry: {error}") from None
        except DeskError as error:
            whys = "; ".join(f"{one.path}: {one.why}" for one in error.mistakes)
            raise NotEnteredError(f"takes no such entry: {whys}") from None
        return body, entry_id

    def _members(self, at: datetime) -> Json:
        if not os.path.lexists(self.path):
            return {}
        try:
            body = read_regular(self.path, _MOST_BYTES)
        except UnreadableError as error:
            raise NotEnteredError(f"cannot be read: {error}") from None
        read_desk(body, at)
        return members_of(body)[1]

    def _mark(self) -> tuple[int, ...] | None:
        try:
            found = os.stat(self.path)
        except FileNotFoundError:
            return None
        return found.st_ino, found.st_size, found.st_mtime_ns

    @contextmanager
    def _alone(self) -> Iterator[None]:
        lock = Path(f"{os.path.realpath(self.path)}.lock")
        how = os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW
        handle = os.open(lock, how, 0o666)
        try:
            if self.mode is not None and os.fstat(handle).st_uid == os.geteuid():
                os.fchmod(handle, self.mode)
            self._take(handle)
            yield
        finally:
            os.close(handle)

    def _take(self, handle: int) -> None:
        for _ in range(int(_PATIENCE / _LOOK)):
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                self.sleep(_LOOK)
            else:
                return
        raise NotEnteredError("is held by another `watchfloor desk`; try again")

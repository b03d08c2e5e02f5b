"""Faults of the program itself: a sentence for the officer, the trace in a file of their own."""

from __future__ import annotations

import os
import stat
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from dashboard.config.printable import printable
from dashboard.config.secret import masked

STATUS = 70
"""The exit status of a fault of the program itself, EX_SOFTWARE of sysexits(3)."""
MOST = 1 << 20
"""Bytes of the file, after which it becomes the one before; so there are at most two of them."""
_LINE = 1_000
"""Characters of one line of a trace, and lines of one of them."""


class Faults:
    """Writes each fault to `faults-LOGIN.log` in the state folder, mode 0600."""

    def __init__(self, folder: Path, login: str, now: Callable[[], datetime]) -> None:
        """Take the state folder, whose file it is, and the clock."""
        self.path = folder / f"faults-{login}.log"
        self._now = now

    def sentence(self, error: BaseException) -> str:
        """Log a fault; returns what there is to say of it, without its message."""
        shown = printable(str(self.path), 400)
        where = f"its trace is in {shown}" if self.log(error) else f"{shown} cannot be written"
        return f"a fault of the program: {fault_words(error)}; {where}; please report it"

    def log(self, error: BaseException) -> bool:
        """Append the trace of a fault, cleaned; returns whether that was possible."""
        try:
            self._append(error)
        except OSError:
            return False
        return True

    def _append(self, error: BaseException) -> None:
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        how = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
        with os.fdopen(os.open(self.path, how, 0o600), "a", encoding="utf-8") as file:
            found = os.fstat(file.fileno())
            if not stat.S_ISREG(found.st_mode) or found.st_uid != os.geteuid():
                raise PermissionError
            os.fchmod(file.fileno(), 0o600)
            file.writelines(f"{line}\n" for line in self._lines(error))
            full = file.tell() > MOST
        if full:
            self.path.replace(self.path.with_suffix(".log.1"))

    def _lines(self, error: BaseException) -> Iterator[str]:
        yield f"{self._now():%Y-%m-%dT%H:%M:%SZ} {fault_words(error)}"
        trace = "".join(traceback.TracebackException.from_exception(error).format())
        for line in trace.splitlines()[:_LINE]:
            yield f"  {printable(masked(line), _LINE)}"


def fault_words(error: BaseException) -> str:
    """Return what kind of fault it is and where it happened; nothing that a feed may have said."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" in {Path(frames[-1].filename).name} line {frames[-1].lineno}" if frames else ""
    return printable(f"{type(error).__name__}{place}")


@contextmanager
def logged_threads(log: Callable[[BaseException], object]) -> Iterator[None]:
    """Log what ends a thread, instead of writing it across the screen."""

    def ended(found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None:
            log(found.exc_value)

    before, threading.excepthook = threading.excepthook, ended
    try:
        yield
    finally:
        threading.excepthook = before

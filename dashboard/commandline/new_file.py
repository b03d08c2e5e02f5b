"""A file that was not there before, and that only its owner may read."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from dashboard.config.printable import quoted


class NotWrittenError(Exception):
    """A file could not be written; the message is a sentence."""


def write_new(path: Path, lines: Iterable[str]) -> None:
    """Write lines to a new file of mode 0600, whole or not at all.

    Raises NotWrittenError, and leaves what is there as it is, where the name is taken or cannot be
    written.
    """
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    except FileExistsError:
        raise NotWrittenError(f"{quoted(str(path))} is there already: nothing written") from None
    except (OSError, ValueError) as error:
        raise NotWrittenError(_why(path, error)) from None
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.writelines(f"{line}\n" for line in lines)
    except BaseException as error:
        with suppress(OSError):
            path.unlink()
        if isinstance(error, OSError):
            raise NotWrittenError(_why(path, error)) from None
        raise


def _why(path: Path, error: Exception) -> str:
    reason = getattr(error, "strerror", None) or "it is no name of a file"
    return f"{quoted(str(path))} cannot be written: {reason}"

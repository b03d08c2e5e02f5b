"""Text files that the officer asks for, in a folder nobody else may read."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from dashboard.store.folder import login

FOLDER = "exports"
_MOST_OF_A_SECOND = 1_000


@dataclass(frozen=True, slots=True)
class Where:
    """Where deeds are done: the files' folder, the clock, the environment."""

    state: Path
    now: Callable[[], datetime]
    environment: Mapping[str, str] = field(repr=False)
    """Not shown, since a token may be in it."""


def write_export(text: str, state_folder: Path, now: datetime) -> Path:
    """Write `text` to a new file of mode 0600 in the state folder's `exports`; returns its path.

    Where that is another officer's, in a folder that is shared, it is `exports-LOGIN`. The name is
    made of time and a counter, never of anything the feed says. Raises OSError where the folder
    cannot be made or written.
    """
    folder = state_folder / FOLDER
    if _is_anothers(folder):
        folder = state_folder / f"{FOLDER}-{login()}"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for number in range(1, _MOST_OF_A_SECOND):
        path = folder / f"{now:%Y%m%dT%H%M%SZ}-{number}.txt"
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            continue
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        return path
    raise FileExistsError(f"{folder} holds {_MOST_OF_A_SECOND} files of this second")


def _is_anothers(folder: Path) -> bool:
    try:
        return folder.lstat().st_uid != os.geteuid()
    except OSError:
        return False

"""Whether the store of a watch is as it should be; nothing is written."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from dashboard.config.printable import printable
from dashboard.store.connection import CORRUPT, NAME
from dashboard.store.finding import Finding
from dashboard.store.folder import Sharing, check
from dashboard.store.mount import MOUNTS, is_remote
from dashboard.store.prune import MIB, kept
from dashboard.store.quiet import read_quietly
from dashboard.store.reading_log import reading_log
from dashboard.store.schema import VERSION
from dashboard.store.tables import Retention
from dashboard.store.trouble import StoreRefusedError
from dashboard.store.version import refuse_newer, version_of
from dashboard.watch.log.verify import HEAD, verify


def examine(
    state: Path,
    folder: Path,
    sharing: Sharing,
    retention: Retention,
    now: datetime,
    mounts: Path = MOUNTS,
) -> Iterator[Finding]:
    """Yield what is found of a watch in its folder below the state folder, a sentence each."""
    path = folder / NAME
    yield _trust(state, folder, sharing)
    if is_remote(folder, mounts):
        yield Finding("the folder is on a network: a rollback journal is used")
    yield from (
        Finding(f"a corrupt store is kept as {_named(one)}: look at it, then take it away", False)
        for one in sorted(folder.glob(f"{NAME}{CORRUPT}*"))
        if not one.name.endswith(("-wal", "-shm", "-journal"))
    )
    whole = _database(path, is_remote(folder, mounts))
    yield whole
    if whole.fine:
        yield _chain(folder)
        yield _bounds(path, is_remote(folder, mounts), retention, now)


def _trust(state: Path, folder: Path, sharing: Sharing) -> Finding:
    names = [name for name in sorted(folder.iterdir()) if name.is_symlink() or name.is_file()]
    wanted = [(state, sharing.folder_mode), (folder, sharing.folder_mode)]
    wanted += [(name, sharing.file_mode) for name in names]
    for path, mode in wanted:
        try:
            check(path, sharing)
            found = stat.S_IMODE(path.stat().st_mode)
        except (StoreRefusedError, OSError) as error:
            return Finding(str(error), fine=False)
        if found & ~mode:
            said = f"mode {found:04o} lets others see it; it should be {mode:04o}"
            return Finding(f"{_named(path)}: {said}", fine=False)
    whose = "yours alone" if sharing.group is None else "its group's"
    return Finding(f"{_named(folder)} is {whose}, and so are its {len(names)} files")


def _database(path: Path, remote: bool) -> Finding:
    def read(connection: sqlite3.Connection) -> tuple[int, str]:
        found = version_of(connection)
        refuse_newer(path, found)
        (said,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        return found, str(said)

    try:
        found, said = read_quietly(path.resolve(), remote, read)
    except StoreRefusedError as error:
        return Finding(str(error), fine=False)
    except (sqlite3.Error, OSError) as error:
        return Finding(f"the database cannot be read: {printable(str(error), 200)}", fine=False)
    if said != "ok":
        place = printable(said.splitlines()[-1], 200)
        return Finding(f"the database is damaged: {place}", fine=False)
    size = sum(map(_size, (f"{path}", f"{path}-wal")))
    older = "" if found == VERSION else f", which the next board makes one of version {VERSION}"
    return Finding(f"the database is whole: {size / MIB:,.1f} MiB, version {found}{older}")


def _chain(folder: Path) -> Finding:
    try:
        verdict = verify(reading_log(folder))
    except StoreRefusedError as error:
        return Finding(str(error), fine=False)
    held = f"{verdict.entries:,} entries, head {verdict.head[:HEAD]}"
    if verdict.broken is None:
        return Finding(f"the chain of the watch log is intact: {held}")
    said = f"{verdict.broken.reason}; intact before it: {held}"
    return Finding(f"the watch log is broken at entry {verdict.broken.number}: {said}", fine=False)


def _bounds(path: Path, remote: bool, retention: Retention, now: datetime) -> Finding:
    try:
        held = read_quietly(path.resolve(), remote, kept)
    except (sqlite3.Error, OSError, ValueError) as error:
        return Finding(f"the documents cannot be read: {printable(str(error), 200)}", fine=False)
    days = 0 if held.oldest is None else (now - held.oldest).days
    over = days > retention.days or held.size > retention.mib * MIB
    return Finding(
        f"documents: {held.documents:,}, the oldest {days} days old (at most {retention.days}),"
        f" {held.size / MIB:,.1f} MiB in all (at most {retention.mib})"
        f"{'; the next document or `state prune` drops what is too much' if over else ''}"
    )


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except OSError:
        return 0


def _named(path: Path) -> str:
    return printable(str(path), 400)

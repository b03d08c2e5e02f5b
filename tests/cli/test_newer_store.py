"""A store of a newer program: nothing that would write to it begins."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.test_cli import watchfloor
from tests.commandline.logs import logged


@pytest.mark.parametrize("command", [(), ("follow",)], ids=["the board", "follow"])
@pytest.mark.parametrize("journal", ["DELETE", "WAL"])
def test_store_newer_schema_is_refused_at_the_start_and_nothing_is_changed(
    tmp_path: Path, command: tuple[str, ...], journal: str
) -> None:
    folder = logged(tmp_path / "state" / "example")
    with closing(sqlite3.connect(folder / "watch.sqlite3", isolation_level=None)) as raw:
        raw.execute(f"PRAGMA journal_mode={journal}")
        raw.execute("PRAGMA user_version=99")
    before = {one.name: one.read_bytes() for one in folder.iterdir()}
    ended = watchfloor(tmp_path, *command, "--state-dir", "state")
    assert (ended.status, ended.out) == (2, "")
    assert ended.err == (
        "watchfloor: the store is of a newer watchfloor (version 99, this one knows 3)"
        f" and nothing was changed: {folder.relative_to(tmp_path) / 'watch.sqlite3'}\n"
    )
    assert {one.name: one.read_bytes() for one in folder.iterdir()} == before


def test_a_database_that_others_may_write_is_refused_at_the_start(tmp_path: Path) -> None:
    (logged(tmp_path / "state" / "example") / "watch.sqlite3").chmod(0o666)
    ended = watchfloor(tmp_path, "follow", "--state-dir", "state")
    assert ended.status == 2
    assert ended.err.startswith(
        "watchfloor: state/example/watch.sqlite3: others may write to it (owner "
    )

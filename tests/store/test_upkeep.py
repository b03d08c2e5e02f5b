"""What an operator is told of a store, and what is dropped of it."""

import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from dashboard.store.examine import examine
from dashboard.store.finding import Finding
from dashboard.store.folder import Sharing
from dashboard.store.schema import VERSION
from dashboard.store.tables import Retention
from dashboard.store.trouble import StoreRefusedError
from dashboard.store.upkeep import Upkeep
from dashboard.watch.alarms.alarm import State
from tests.store.bad_disk import locked
from tests.store.board import Board, said, texts
from tests.store.jobs import AT, KEY, RAISED, after, body, look, raising

DAY = 24 * 60


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "state" / "feed"
    with Board(folder) as board:
        for day in range(3):
            alarm = replace(RAISED, since=after(day * DAY))
            job = raising(alarm, f"day {day}")
            board.look(replace(job, body=body(f"{day}" * 999, after(day * DAY))))
        board.until(said("day 2"))
    return folder


def upkeep(folder: Path, days: int = 30, at_day: float = 2) -> Upkeep:
    now = AT + timedelta(days=at_day)
    return Upkeep(folder.parent, folder, Sharing(), Retention(days, 10), False, now)


def edited(folder: Path, statement: str) -> None:
    with closing(sqlite3.connect(folder / "watch.sqlite3", isolation_level=None)) as raw:
        raw.execute(statement)


def wrong(kept: Upkeep) -> list[str]:
    return [finding.words for finding in kept.examine() if not finding.fine]


def test_all_is_well_in_four_sentences_and_nothing_is_written(folder: Path) -> None:
    before = {one: one.stat().st_mtime_ns for one in folder.iterdir()}
    words = [finding.words for finding in upkeep(folder).examine()]
    assert wrong(upkeep(folder)) == []
    assert words[0] == f"{folder} is yours alone, and so are its 3 files"
    assert words[1] == f"the database is whole: 0.1 MiB, version {VERSION}"
    assert words[2].startswith("the chain of the watch log is intact: 3 entries, head ")
    assert (
        words[3] == "documents: 3, the oldest 2 days old (at most 30), 0.0 MiB in all (at most 10)"
    )
    assert {one: one.stat().st_mtime_ns for one in folder.iterdir()} == before


def test_all_is_well_while_a_board_runs(folder: Path) -> None:
    with Board(folder):
        assert wrong(upkeep(folder)) == []


@pytest.mark.parametrize(
    ("name", "mode", "words"),
    [
        (".", 0o750, "mode 0750 lets others see it; it should be 0700"),
        ("..", 0o777, "others may write to it"),
        ("watch.sqlite3", 0o644, "mode 0644 lets others see it; it should be 0600"),
        ("lead.lock", 0o666, "others may write to it"),
        ("door.lock", 0o660, "its group may write to it"),
    ],
)
def test_what_others_could_see_or_change_is_wrong(
    folder: Path, name: str, mode: int, words: str
) -> None:
    (folder / name).resolve().chmod(mode)
    (found,) = wrong(upkeep(folder))
    assert words in found
    assert found.startswith(str((folder / name).resolve()))


def test_a_corrupt_store_that_was_moved_aside_is_wrong_until_it_is_taken_away(
    folder: Path,
) -> None:
    for side in ("", "-wal"):
        path = folder / f"watch.sqlite3.corrupt-20251117T180000Z{side}"
        path.touch(mode=0o600)
    (found,) = wrong(upkeep(folder))
    name = folder / "watch.sqlite3.corrupt-20251117T180000Z"
    assert found == f"a corrupt store is kept as {name}: look at it, then take it away"


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE log SET text = 'x' WHERE number = 2", "the watch log is broken at entry 2: "),
        ("DELETE FROM log WHERE number = 1", "the watch log is broken at entry 2: "),
        ("PRAGMA user_version = 9", "the store is of a newer watchfloor (version 9"),
        ("UPDATE document SET kept_at = 'soon'", "the documents cannot be read: "),
    ],
)
def test_what_is_wrong_in_the_database_is_said(folder: Path, statement: str, words: str) -> None:
    edited(folder, statement)
    (found,) = wrong(upkeep(folder))
    assert found.startswith(words)


def test_a_damaged_page_is_said(folder: Path) -> None:
    with (folder / "watch.sqlite3").open("r+b") as file:
        file.seek(3 * 4096)
        file.write(os.urandom(4096))
    (found,) = wrong(upkeep(folder))
    assert found.startswith("the database is damaged: ")
    assert "\n" not in found


def test_a_network_and_too_much_are_worth_a_word_and_not_wrong(
    folder: Path, tmp_path: Path
) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"36 27 0:42 / {tmp_path} rw - nfs4 server:/x rw\n", "utf-8")
    kept = upkeep(folder, days=1)
    found = list(examine(kept.state, folder, kept.sharing, kept.retention, kept.now, mounts=mounts))
    assert Finding("the folder is on a network: a rollback journal is used") in found
    assert all(finding.fine for finding in found)
    assert found[-1].words.endswith("the next document or `state prune` drops what is too much")


def test_pruning_drops_what_is_too_old_and_leaves_the_newest_the_log_and_what_stood(
    folder: Path,
) -> None:
    kept = upkeep(folder, days=1, at_day=100)
    would = kept.prune(dry=True)
    assert (would.documents, would.changes > 0) == (2, True)
    assert kept.prune(dry=True) == would
    assert kept.prune(dry=False) == would
    after_it = kept.prune(dry=False)
    assert (after_it.documents, after_it.changes) == (0, 0)
    assert kept.give_back().startswith("the file is ")
    assert wrong(kept) == []
    with Board(folder) as board:
        assert texts(board.now) == ["day 0", "day 1", "day 2"]
        assert board.now.memory.alarm(KEY).state is State.UNACKNOWLEDGED
        assert [one.body for one in board.told[0].bodies] == [b"2" * 999]


def test_pruning_goes_on_beside_a_board(folder: Path) -> None:
    with Board(folder) as board:
        assert upkeep(folder, days=1, at_day=100).prune(dry=False).documents == 2
        upkeep(folder).give_back()
        board.look(look("after"))
        board.until(said("after"))
        assert not board.now.trouble


def test_a_watch_by_the_time_of_its_feed_forgets_by_that_time(folder: Path) -> None:
    kept = replace(upkeep(folder, days=30, at_day=10_000), by_as_of=True)
    dropped = kept.prune(dry=True)
    # All documents but the newest came long ago; of levels nothing is old by the feed's own time.
    assert (dropped.documents, dropped.changes) == (2, 0)


def test_what_cannot_be_pruned_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.store.upkeep._PATIENCE", 0.01)
    words = f"nothing dropped, another program has locked it: {folder / 'watch.sqlite3'}"
    with locked(folder), pytest.raises(StoreRefusedError) as refused:
        upkeep(folder).prune(dry=False)
    assert str(refused.value) == words
    with locked(folder):
        assert upkeep(folder).give_back().startswith("the file keeps its size, another program")
    for version, refusal in ((1, "of an older watchfloor"), (9, "of a newer watchfloor")):
        edited(folder, f"PRAGMA user_version = {version}")
        with pytest.raises(StoreRefusedError, match=refusal):
            upkeep(folder).prune(dry=True)


def test_an_empty_file_is_no_watch(tmp_path: Path) -> None:
    kept = upkeep(tmp_path / "feed")
    assert not kept.is_kept
    (tmp_path / "feed").mkdir()
    (tmp_path / "feed" / "watch.sqlite3").touch()
    assert not kept.is_kept

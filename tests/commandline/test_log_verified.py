"""`log --verify`: every edit of the file is found; nothing else is, and nothing is written."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from dashboard.store.connection import NAME
from dashboard.store.schema import VERSION
from dashboard.watch.log.entry import Entry, Kind
from tests.commandline.logs import Run, edit, hash_of, logged
from tests.store.board import Board, said
from tests.store.jobs import AT, noting

TEXTS = (
    "at",
    "login",
    "name",
    "kind",
    "item",
    "about",
    "text",
    "whom",
    "moment",
    "previous",
    "hash",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return logged(tmp_path / "state" / "feed")


def test_an_intact_chain_is_one_line(folder: Path) -> None:
    run = Run(folder, verify=True)
    assert (run.status, run.err) == (0, "")
    assert run.lines == [f"intact: 6 entries, head {hash_of(folder, 6)[:12]}"]


@pytest.mark.parametrize("column", TEXTS)
@pytest.mark.parametrize("number", [2, 3])
def test_a_flipped_bit_is_found_in_every_byte(folder: Path, column: str, number: int) -> None:
    with closing(sqlite3.connect(folder / NAME, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous=OFF")
        change = f"UPDATE log SET {column} = CAST(? AS TEXT) WHERE number = {number}"
        query = f"SELECT CAST({column} AS BLOB) FROM log WHERE number = {number}"
        [(was,)] = connection.execute(query).fetchall()
        for place in range(len(was or b"")):
            for bit in {0, place % 8, 7}:
                flipped = bytearray(was)
                flipped[place] ^= 1 << bit
                connection.execute(change, (bytes(flipped),))
                run = Run(folder, verify=True)
                assert run.status == 1, flipped
                assert run.out.startswith(f"broken at entry {number}: "), flipped
                assert "; intact before it: " in run.out
        connection.execute(change, (was,))
        assert Run(folder, verify=True).status == 0


EDITS = {
    "a bit of the number": ("number = 19 WHERE number = 3", 4, "missing: 3, which stands as 19"),
    "a bit of the pointer": ("points_at = 3 WHERE number = 5", 5, "does not cover"),
    "a pointer taken away": ("points_at = NULL WHERE number = 5", 5, "does not cover"),
    "a pointer put in": ("points_at = 1 WHERE number = 3", 3, "does not cover"),
    "a pointer that is a text": ("points_at = 'x' WHERE number = 5", 5, "points at no number"),
    "a time taken away": ("moment = NULL WHERE number = 3", 3, "does not cover"),
    "a time put in": ("moment = at WHERE number = 2", 2, "does not cover"),
    "a time written otherwise": (
        "at = replace(at, 'T', ' ') WHERE number = 3", 3, "is not how a time is written"
    ),
    "a time in words": ("at = 'noon' WHERE number = 3", 3, "is not how a time is written"),
    "a time without a zone": (
        "at = substr(at, 1, 19) WHERE number = 3", 3, "is not how a time is written"
    ),
    "a name beside no login": ("name = 'Eve' WHERE number = 1", 1, "a name without a login"),
    "ids written otherwise": (
        """about = '["v","d"]' WHERE number = 3""", 3, "is not written as ids are"
    ),
    "ids that are numbers": ("about = '[1]' WHERE number = 3", 3, "is not written as ids are"),
    "bytes in a text's place": ("text = x'6e6f' WHERE number = 3", 3, "a text is none"),
    "the last entry": ("text = 'x' WHERE number = 6", 6, "does not cover"),
}  # fmt: skip


@pytest.mark.parametrize(("change", "number", "reason"), EDITS.values(), ids=EDITS)
def test_an_edit_is_named(folder: Path, change: str, number: int, reason: str) -> None:
    edit(folder, f"UPDATE log SET {change}")
    run = Run(folder, verify=True)
    assert run.status == 1
    assert run.out.startswith(f"broken at entry {number}: ")
    assert reason in run.out


def test_an_entry_removed_from_within_is_named(folder: Path) -> None:
    edit(folder, "DELETE FROM log WHERE number = 3")
    head = hash_of(folder, 2)[:12]
    run = Run(folder, verify=True)
    assert (run.status, run.out) == (
        1,
        "broken at entry 4: the entry before it is missing: 3;"
        f" intact before it: 2 entries, head {head}\n",
    )


def test_two_swapped_are_named(folder: Path) -> None:
    for old, new in ((2, 99), (5, 2), (99, 5)):
        edit(folder, "UPDATE log SET number = ? WHERE number = ?", new, old)
    run = Run(folder, verify=True)
    assert run.status == 1
    assert run.out.startswith("broken at entry 2: it and entry 5 are swapped; intact before it: 1 ")


def test_a_cut_tail_shows_against_the_hash_of_the_page_alone(folder: Path) -> None:
    head = hash_of(folder, 6)
    edit(folder, "DELETE FROM log WHERE number > 4")
    left = hash_of(folder, 4)[:12]
    assert Run(folder, verify=True).out == f"intact: 4 entries, head {left}\n"
    for expect in (head, head[:12]):
        run = Run(folder, verify=True, expect=expect)
        assert run.status == 1
        assert run.out == (
            f"cut or exchanged: no entry has the hash {head[:12]}; 4 entries, head {left}\n"
        )


def test_the_expected_hash_may_be_the_head_or_an_earlier_entry(folder: Path) -> None:
    head = hash_of(folder, 6)[:12]
    run = Run(folder, verify=True, expect=head)
    assert (run.status, run.out) == (0, f"intact: 6 entries, head {head}, as expected\n")
    for number, after in ((5, "1 entry"), (2, "4 entries")):
        run = Run(folder, verify=True, expect=hash_of(folder, number))
        assert run.status == 0
        assert run.out == (
            f"intact: 6 entries, head {head}; the hash expected is that of entry {number},"
            f" {after} came after\n"
        )


def test_a_log_cut_to_nothing_shows(folder: Path) -> None:
    head = hash_of(folder, 6)
    edit(folder, "DELETE FROM log")
    assert Run(folder, verify=True).out == "intact: 0 entries, head 000000000000\n"
    assert Run(folder, verify=True, expect=head).status == 1


def test_a_file_that_is_damaged_within_is_broken(tmp_path: Path) -> None:
    folder = logged(
        tmp_path / "state" / "feed",
        *(Entry(Kind.NOTE, AT, f"note {number}") for number in range(2000)),
    )
    path = folder / NAME
    data = bytearray(path.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 4096] = bytes(4096)
    path.write_bytes(data)
    run = Run(folder, verify=True)
    assert run.status == 1
    assert run.out.startswith("broken at entry ")


def with_bytes(data: bytes) -> Callable[[Path], None]:
    def make(folder: Path) -> None:
        folder.mkdir()
        (folder / NAME).write_bytes(data)

    return make


def with_edit(statement: str) -> Callable[[Path], None]:
    return lambda folder: edit(logged(folder), statement)


def with_nothing(folder: Path) -> None:
    return


NONE: dict[str, tuple[Callable[[Path], None], str]] = {
    "no folder": (with_nothing, "no watch is kept in {folder}"),
    "an empty folder": (Path.mkdir, "no watch is kept in {folder}"),
    "an empty file": (with_bytes(b""), "no watch is kept in {folder}"),
    "another file": (
        with_bytes(b"something else" * 99),
        "{folder}/watch.sqlite3 cannot be read: file is not a database",
    ),
    "a newer program's": (
        with_edit("PRAGMA user_version = 9"),
        f"{{folder}}/watch.sqlite3 is of a newer watchfloor (version 9, this one knows {VERSION})",
    ),
    "no log in it": (
        with_edit("DROP TABLE log"), "{folder}/watch.sqlite3 cannot be read: no such table: log"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("spoil", "reason"), NONE.values(), ids=NONE)
@pytest.mark.parametrize("verify", [True, False])
def test_where_there_is_no_log_one_sentence_says_so(
    tmp_path: Path, spoil: Callable[[Path], None], reason: str, verify: bool
) -> None:
    folder = tmp_path / "feed"
    spoil(folder)
    before = sorted(tmp_path.rglob("*"))
    run = Run(folder, verify=verify)
    assert (run.status, run.out) == (2, "")
    assert run.err == f"watchfloor: {reason.format(folder=folder)}\n"
    assert sorted(tmp_path.rglob("*")) == before


def contents(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {path.name: (path.stat().st_mtime_ns, path.read_bytes()) for path in folder.iterdir()}


@pytest.mark.parametrize("verify", [True, False])
def test_nothing_is_written_where_no_board_runs(folder: Path, verify: bool) -> None:
    before = contents(folder)
    assert Run(folder, verify=verify).status == 0
    assert contents(folder) == before


def test_a_folder_that_cannot_be_written_to_is_read(folder: Path) -> None:
    folder.chmod(0o500)
    try:
        assert Run(folder, verify=True).status == 0
    finally:
        folder.chmod(0o700)


def test_it_reads_what_a_running_board_has_just_written_and_the_board_goes_on(
    folder: Path,
) -> None:
    with Board(folder) as board:
        board.act(noting("just now"))
        board.until(said("just now"))
        assert Run(folder).lines[-1].endswith("just now")
        assert Run(folder, verify=True).out.startswith("intact: 7 entries, ")
        board.act(noting("and then"))
        board.until(said("and then"))
    assert Run(folder, verify=True).out.startswith("intact: 8 entries, ")

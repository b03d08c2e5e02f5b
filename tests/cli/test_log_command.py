"""`watchfloor log` as an officer, a script and a spreadsheet call it."""

import csv
import hashlib
import io
import json
from pathlib import Path

import pytest

from dashboard.store.connection import NAME
from tests.cli.test_cli import EXAMPLE, watchfloor
from tests.commandline.logs import edit, hash_of, logged


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with the watch of the built-in example, and no board on it."""
    logged(tmp_path / "state" / "example")
    return tmp_path


def watch(home: Path) -> Path:
    return home / "state" / "example"


def test_the_log_of_the_built_in_example(home: Path) -> None:
    ended = watchfloor(home, "log", "--state-dir", "state")
    assert (ended.status, ended.err) == (0, "")
    lines = ended.out.splitlines()
    assert len(lines) == 6
    assert lines[1] == "2 171201Z NOV 25 ACK adams (Adams) 3 HP-3 tally asked for"


@pytest.mark.parametrize("as_of", [False, True])
def test_the_feed_and_its_time_name_the_watch(tmp_path: Path, as_of: bool) -> None:
    name = hashlib.sha256(EXAMPLE.encode()).hexdigest()[:16]
    logged(tmp_path / "state" / (f"{name}-as-of" if as_of else name))
    place = ("--state-dir", "state", "--feed", EXAMPLE)
    for given in (False, True):
        ended = watchfloor(tmp_path, "log", *place, *(("--as-of", "feed") if given else ()))
        assert ended.status == (0 if given == as_of else 2)
        assert ended.err.count("no watch is kept in ") == (given != as_of)


def test_options_choose_form_and_entries(home: Path) -> None:
    state = ("--state-dir", "state")
    told = watchfloor(home, "log", *state, "--json", "--kind", "told", "--item", "1")
    assert [json.loads(line)["whom"] for line in told.out.splitlines()] == ["cable desk"]
    table = watchfloor(home, "log", *state, "--csv", "--officer-named", "Adams")
    rows = list(csv.DictReader(io.StringIO(table.out, newline="")))
    assert [row["number"] for row in rows] == ["2", "4", "6"]


def test_the_chain_is_verified(home: Path) -> None:
    command = ("log", "--state-dir", "state", "--verify")
    head = hash_of(watch(home), 6)
    assert watchfloor(home, *command).out == f"intact: 6 entries, head {head[:12]}\n"
    expected = watchfloor(home, *command, "--expect", head[:12].upper())
    assert (expected.status, expected.out[-14:]) == (0, ", as expected\n")
    edit(watch(home), "DELETE FROM log WHERE number = 6")
    assert watchfloor(home, *command).status == 0
    assert watchfloor(home, *command, "--expect", head[:12]).status == 1
    edit(watch(home), "UPDATE log SET text = 'x' WHERE number = 4")
    broken = watchfloor(home, *command)
    assert (broken.status, broken.err) == (1, "")
    assert broken.out.startswith("broken at entry 4: its hash does not cover what it says; ")


def test_a_home_without_a_watch_is_left_as_it_is(tmp_path: Path) -> None:
    ended = watchfloor(tmp_path, "log")
    place = tmp_path / ".local" / "state" / "watchfloor" / "example"
    assert (ended.status, ended.out) == (2, "")
    assert ended.err == f"watchfloor: no watch is kept in {place}\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("args", "reason"),
    [
        (("--expect", "0" * 12), "--expect is what --verify compares with; give both"),
        (("--verify", "--expect", "0" * 11), "argument --expect: '00000000000' is not 12 to 64 "),
        (("--verify", "--expect", "0" * 65), "argument --expect: '"),
        (("--verify", "--expect", "x" * 12), "argument --expect: 'xxxxxxxxxxxx' is not 12 to 64 "),
        (("--verify", "--expect", ""), "argument --expect: '' is not 12 to 64 hexadecimal digits"),
        (("--verify", "--json"), "--verify looks at the whole log, and takes --expect alone"),
        (("--verify", "--kind", "ACK"), "--verify looks at the whole log, and takes --expect "),
        (("--json", "--csv"), "argument --csv: not allowed with argument --json"),
        (("--kind", "ACT"), "--kind is 'ACT': it must be one of AUTO, NOTE, TOLD, OPEN, "),
        (
            ("--as-of", "171800Z NOV 25"),
            "--as-of is a time; the board, check, export, handover and measures look at one",
        ),
    ],
)
def test_what_makes_no_sense_is_one_sentence(
    home: Path, args: tuple[str, ...], reason: str
) -> None:
    ended = watchfloor(home, "log", "--state-dir", "state", *args)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith(f"watchfloor: {reason}")
    assert ended.err.count("\n") == 1


def test_a_stream_of_ascii_takes_every_line(home: Path) -> None:
    edit(watch(home), "UPDATE log SET text = '→ Müller' WHERE number = 1")
    for form in ((), ("--csv",)):
        ended = watchfloor(
            home, "log", "--state-dir", "state", *form, env={"PYTHONIOENCODING": "ascii"}
        )
        assert ended.status == 0
        assert "-> M?ller" in ended.out


def test_it_has_its_own_help_and_the_program_names_it(tmp_path: Path) -> None:
    assert watchfloor(tmp_path, "log", "--help").out.startswith("usage: watchfloor log ")
    assert "  watchfloor log --feed feed.json" in watchfloor(tmp_path, "--help").out


def test_the_file_is_as_it_was(home: Path) -> None:
    path = watch(home) / NAME
    before = path.stat().st_mtime_ns, sorted(watch(home).iterdir())
    for args in ((), ("--verify",), ("--json",)):
        assert watchfloor(home, "log", "--state-dir", "state", *args).status == 0
    assert before == (path.stat().st_mtime_ns, sorted(watch(home).iterdir()))

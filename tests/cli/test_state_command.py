"""`watchfloor state` as an operator and cron call it."""

from pathlib import Path

import pytest

from tests.cli.test_cli import watchfloor
from tests.commandline.logs import logged

STATE = ("--state-dir", "state")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with the watch of the built-in example, and no board on it."""
    logged(tmp_path / "state" / "example")
    return tmp_path


def test_a_watch_is_backed_up_checked_and_pruned(home: Path) -> None:
    checked = watchfloor(home, "state", "check", *STATE)
    assert (checked.status, checked.err) == (0, "")
    assert [line[:5] for line in checked.out.splitlines()] == ["fine "] * 4
    assert "6 entries" in checked.out
    copied = watchfloor(home, "state", *STATE, "backup", "copy")
    assert (copied.status, copied.err) == (0, "")
    assert copied.out == "copied to copy, 0.1 MiB\n"
    again = watchfloor(home, "state", "backup", *STATE, "copy")
    assert (again.status, again.out) == (1, "")
    assert again.err == "watchfloor: copy is there already: nothing was written\n"
    pruned = watchfloor(home, *STATE, "state", "prune", "--dry-run")
    assert (pruned.status, pruned.err) == (0, "")
    assert pruned.out == "nothing is kept for too long, and not too much\n"


def test_what_is_wrong_ends_with_one(home: Path) -> None:
    (home / "state" / "example" / "watch.sqlite3").chmod(0o644)
    ended = watchfloor(home, "state", "check", *STATE)
    assert ended.status == 1
    assert ended.out.startswith("WRONG  ")
    assert "mode 0644" in ended.out.splitlines()[0]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (("check", "--state-dir", "other"), "no watch is kept in "),
        (("prune", "--feed", "feed.json", *STATE), "no watch is kept in "),
        (("backup", *STATE), "the following arguments are required: FILE|DIR"),
        (("check", "--dry-run"), "unrecognized arguments: --dry-run"),
        (("mend",), "invalid choice: 'mend'"),
        ((), "the following arguments are required: CHORE"),
    ],
)
def test_a_wrong_argument_ends_with_two(home: Path, given: tuple[str, ...], words: str) -> None:
    ended = watchfloor(home, "state", *given)
    assert (ended.status, ended.out) == (2, "")
    assert words in ended.err
    assert ended.err.count("\n") == 1

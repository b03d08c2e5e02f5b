import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLE = str(ROOT / "dashboard/example.json")
UPDATE = str(ROOT / "tests/feed_documents/example-update.json")


@dataclass(frozen=True)
class Ended:
    status: int
    out: str
    err: str


def environment(home: Path) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
    }


def watchfloor(home: Path, *args: str, env: Mapping[str, str] | None = None) -> Ended:
    """Run the program as an officer with an empty home does."""
    run = subprocess.run(
        [sys.executable, "-m", "dashboard", *args],
        capture_output=True,
        check=False,
        cwd=home,
        env=environment(home) | dict(env or {}),
        text=True,
    )
    return Ended(run.returncode, run.stdout, run.stderr)


def test_help_teaches(tmp_path: Path) -> None:
    ended = watchfloor(tmp_path, "--help")
    assert (ended.status, ended.err) == (0, "")
    for word in ("examples:", "keys to begin with:", "exit status:", "validate", "WATCHFLOOR_FEED"):
        assert word in ended.out
    assert max(map(len, ended.out.splitlines())) <= 80


@pytest.mark.parametrize("command", ["validate", "diff", "schema", "config"])
def test_a_command_has_its_own_help(tmp_path: Path, command: str) -> None:
    ended = watchfloor(tmp_path, command, "--help")
    assert ended.status == 0
    assert ended.out.startswith(f"usage: watchfloor {command} ")


def test_version(tmp_path: Path) -> None:
    assert watchfloor(tmp_path, "--version") == Ended(0, "watchfloor 0.1.0\n", "")


@pytest.mark.parametrize(
    ("args", "status"),
    [
        (("validate", EXAMPLE), 0),
        (("validate", "--json", EXAMPLE, UPDATE), 1),
        (("validate", EXAMPLE, "no-such.json"), 2),
        (("diff", EXAMPLE, EXAMPLE), 0),
        (("diff", EXAMPLE, UPDATE), 1),
        (("diff", EXAMPLE, "no-such.json"), 2),
        (("schema",), 0),
        (("config",), 0),
    ],
)
def test_exit_status(tmp_path: Path, args: tuple[str, ...], status: int) -> None:
    ended = watchfloor(tmp_path, *args)
    assert ended.status == status
    assert ended.err.count("watchfloor: no-such.json: ") == (status == 2)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--fed", "x"), "there is no option '--fed'; the nearest is --feed"),
        (("--zzz",), "there is no option '--zzz'; see `watchfloor --help`"),
        (("-x",), "there is no option '-x'; "),
        (("--\x1b[31m",), "there is no option '--\\x1b[31m'; "),
        (("\x1b[31mred\u202e",), "argument COMMAND: invalid choice: "),
        (("--interval",), "argument --interval: expected one argument; see "),
        (("--interval", "0"), "--interval is '0'; allowed: "),
        (("--interval", "-5"), "--interval is '-5'; allowed: "),
        (("--interval", "soon"), "--interval is 'soon'; allowed: "),
        (("--as-of", "soon"), '--as-of is \'soon\'; allowed: "now", "feed", RFC 3339, a '),
        (("--as-of", "321800Z NOV 25"), "--as-of is '321800Z NOV 25': that is no time; such as "),
        (("--as-of", "2199-01-01T00:00Z"), "--as-of is '2199-01-01T00:00Z': 010000Z JAN 99 lies "),
        (
            ("follow", "--as-of=-6h"),
            "--as-of is a time; the board, check, export, handover and measures look at one",
        ),
        (("--config", "no.toml"), "--config: there is no file 'no.toml'"),
        (("--config", "/"), "/: cannot be read: a directory"),
        (("validate",), "the following arguments are required: FILE|URL; see "),
        (("diff", "one"), "the following arguments are required: B; see "),
        (("config", "--json"), "unrecognized arguments: --json; see "),
        (("x" * 20_000,), "argument COMMAND: invalid choice: 'xxx"),
    ],
)
def test_a_wrong_argument_is_one_sentence(tmp_path: Path, args: tuple[str, ...], said: str) -> None:
    ended = watchfloor(tmp_path, *args)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith(f"watchfloor: {said}")
    assert ended.err.removesuffix("\n").isprintable()
    assert len(ended.err) < 500


def test_a_wrong_setting_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text('[screen]\ntheme = "pink"\n', encoding="utf-8")
    ended = watchfloor(tmp_path, "validate", "--config", "own.toml", EXAMPLE)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith("watchfloor: own.toml: screen.theme is 'pink'; allowed: ")


def test_config_says_where_each_value_came_from(tmp_path: Path) -> None:
    (tmp_path / "config/watchfloor").mkdir(parents=True)
    own = tmp_path / "config/watchfloor/config.toml"
    own.write_text("[board]\ntiles = ['a', 'b']\nhold_minutes = 5\n", encoding="utf-8")
    address = "https://user:s3cret@example.org/feed?key=s3cret#s3cret"
    env = {"WATCHFLOOR_SCREEN_THEME": "mono", "WATCHFLOOR_BOARD_HOLD_MINUTES": "6"}
    ended = watchfloor(tmp_path, "config", "--feed", address, "--quiet", env=env)
    assert (ended.status, ended.err) == (0, "")
    rows = {row.split(maxsplit=1)[0]: row for row in ended.out.splitlines() if row}
    for setting, value, origin in (
        ("feed.address", "https://***example.org/feed?***", "--feed"),
        ("feed.interval_seconds", "feed", "default"),
        ("board.tiles", "a, b", str(own)),
        ("board.hold_minutes", "6", "WATCHFLOOR_BOARD_HOLD_MINUTES"),
        ("screen.theme", "mono", "WATCHFLOOR_SCREEN_THEME"),
        ("screen.bell", "false", "--quiet"),
        ("keys.palette", "colon, ctrl+p", "default"),
    ):
        assert rows[setting].split(maxsplit=1)[1].rsplit(maxsplit=1) == [value, origin]
    assert ended.out.endswith(f"\nconfig file {own}\n")
    assert "s3cret" not in ended.out


def test_an_option_may_stand_before_the_command(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text("[screen]\nascii = true\n", encoding="utf-8")
    before = watchfloor(tmp_path, "--config", "own.toml", "--interval", "9", "config")
    assert before == watchfloor(tmp_path, "config", "--interval", "9", "--config", "own.toml")
    assert ["feed.interval_seconds", "9"] in [row.split()[:2] for row in before.out.splitlines()]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("ftp://example.org/x", "--feed is 'ftp://example.org/x': it begins with ftp://"),
        ("http://", "--feed is 'http://': it has no host"),
        ("http://a b/", "--feed is 'http://a b/': it has a blank"),
        ("http://u:s3cret@example.org", "--feed is 'http://***example.org': it has a user part"),
        ("http://h:99999/?s3cret", "--feed is 'http://h:99999/?***': it is not a web address"),
        ("https://\x1b[2J/", "--feed is 'https://\\x1b[2J/': it has a blank"),
    ],
)
def test_feed_bad_address_is_refused_before_the_board(
    tmp_path: Path, address: str, said: str
) -> None:
    ended = watchfloor(tmp_path, "--feed", address)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith(f"watchfloor: {said}")
    assert "s3cret" not in ended.err


def test_feed_secrets_a_token_that_others_may_read_is_refused_before_the_board(
    tmp_path: Path,
) -> None:
    token = tmp_path / "token"
    token.write_text("s3cret", encoding="utf-8")
    token.chmod(0o644)
    env = {"WATCHFLOOR_FEED_TOKEN_FILE": "token"}
    ended = watchfloor(tmp_path, "--feed", "https://example.org/", env=env)
    assert ended.status == 2
    assert ended.err.startswith("watchfloor: WATCHFLOOR_FEED_TOKEN_FILE: token: open to others")
    assert "s3cret" not in ended.err


def test_terminal_refused_where_there_is_none(tmp_path: Path) -> None:
    ended = watchfloor(tmp_path)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith("watchfloor: the board needs a terminal on standard input")
    assert "`watchfloor follow` and `watchfloor check`" in ended.err

"""Each line of the crontab, and the command of the monitor, run as cron and NRPE run them."""

import json
import os
import re
import subprocess
from pathlib import Path

from tests.deploy.recipes import environment, recipe, settings, written

_LINE = re.compile(r"((?:[0-9*/]+ ){5})(\w+) (.+)")


def lines() -> list[str]:
    """Return the commands of the crontab as the shell gets them."""
    text = recipe("cron")
    given = [line for line in text.splitlines() if line and not re.match(r"#|[A-Z_]+=", line)]
    found = [_LINE.fullmatch(line) for line in given]
    assert all(found), text
    commands = [one[3] for one in found if one is not None]
    # An unescaped % would end the line (crontab(5)).
    assert not [one for one in commands if re.search(r"(?<!\\)%", one)]
    return [one.replace(r"\%", "%") for one in commands]


def command(word: str) -> str:
    (found,) = [line for line in lines() if word in line]
    return found


def printed(line: str, config: Path) -> str:
    ended = subprocess.run(
        ["/bin/sh", "-c", line], capture_output=True, check=False, env=environment(config),
        stdin=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert ended.stderr == ""
    return ended.stdout


def aged(config: Path) -> None:
    """Let the document be past its time."""
    feed = config.parent / "feed.json"
    members = json.loads(feed.read_text(encoding="utf-8"))
    members["expires_at"] = members["as_of"] = "2020-01-01T00:00:00Z"
    feed.write_text(json.dumps(members), encoding="utf-8")
    written(config, config.read_text(encoding="utf-8").replace('"feed"', '"now"'))


def test_a_caution_is_not_mailed_and_a_stale_feed_is(tmp_path: Path) -> None:
    config = settings(tmp_path)
    assert printed(command("watchfloor check"), config) == ""
    aged(config)
    assert printed(command("watchfloor check"), config).startswith("UNKNOWN US-Venezuela ")


def test_the_doctor_is_silent_while_all_is_well(tmp_path: Path) -> None:
    config = settings(tmp_path)
    assert printed(command("watchfloor doctor"), config) == ""
    (tmp_path / "feed.json").unlink()
    assert "feed          wrong" in printed(command("watchfloor doctor"), config)


def test_a_log_that_is_not_there_is_mailed(tmp_path: Path) -> None:
    config = settings(tmp_path)
    assert printed(command("log --verify"), config).startswith("watchfloor: ")


def test_old_copies_go_and_new_ones_stay(tmp_path: Path) -> None:
    kept, old, other = (tmp_path / name for name in ("watch-2.sqlite3", "watch-1.sqlite3", "x"))
    for path in (kept, old, other):
        path.touch()
    os.utime(old, (0, 0))
    os.utime(other, (0, 0))
    line = command("-delete").replace("/var/backups/watchfloor", str(tmp_path))
    assert printed(line, settings(tmp_path)) == ""
    assert (kept.exists(), old.exists(), other.exists()) == (True, False, True)


def test_a_monitor_is_told_by_line_and_status(tmp_path: Path) -> None:
    text = recipe("nrpe.cfg", ("/etc/watchfloor/config.toml", str(settings(tmp_path))))
    (line,) = [one for one in text.splitlines() if not one.startswith("#")]
    name, _, command = line.partition("=")
    assert name == "command[check_watchfloor]"
    ended = subprocess.run(command, capture_output=True, check=False, shell=True, text=True)
    assert (ended.returncode, ended.stderr) == (1, "")
    assert ended.stdout.startswith("CAUTION US-Venezuela as of ")

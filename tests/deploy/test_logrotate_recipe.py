"""logrotate turns a log over while `watchfloor follow` goes on writing to it."""

import getpass
import grp
import json
import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from tests.deploy.recipes import environment, needs, recipe, settings, tool_path, written

PATIENCE = 60.0
"""Seconds until a wait gives up; a bound on a hang, never a claim of speed."""


def until(done: Callable[[], bool]) -> None:
    """Return once something is done, at the latest when patience ends."""
    end = time.monotonic() + PATIENCE
    while not done() and time.monotonic() < end:
        time.sleep(0.05)
    assert done()


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def publish_again(feed: Path) -> None:
    members = json.loads(feed.read_text(encoding="utf-8"))
    members["sequence"] += 1
    members["published_at"] = "2025-11-18T09:00:00Z"
    # As a publisher does: the whole file at once.
    new = feed.with_suffix(".new")
    new.write_text(json.dumps(members), encoding="utf-8")
    os.replace(new, feed)


@needs("logrotate")
def test_a_log_is_turned_over_under_a_program_that_writes_it(tmp_path: Path) -> None:
    config, logs = settings(tmp_path), tmp_path / "logs"
    logs.mkdir(mode=0o750)
    log, before = logs / "follow.log", logs / "follow.log.1"
    group = grp.getgrgid(os.getegid()).gr_name
    swaps = (
        ("/var/log/watchfloor", str(logs)),
        ("su watch watch", f"su {getpass.getuser()} {group}"),
    )
    rules = written(tmp_path / "rules", recipe("logrotate.conf", *swaps))
    with open(log, "ab") as out:
        following = subprocess.Popen(["watchfloor", "follow"], env=environment(config), stdout=out)
    try:
        until(lambda: "CAUTION US-Venezuela" in text(log))
        command = (tool_path("logrotate") or "", "-f", "-s", str(tmp_path / "status"), str(rules))
        ended = subprocess.run(command, capture_output=True, check=False, text=True)
        assert (ended.returncode, ended.stderr) == (0, "")
        assert "CAUTION US-Venezuela" in text(before)
        publish_again(tmp_path / "feed.json")
        until(lambda: "document published" in text(log))
        assert "CAUTION US-Venezuela" not in text(log)
        assert "\0" not in text(log)
    finally:
        following.terminate()
        following.wait()

"""A copy of a watch made by the crontab's line, and the way back to it as the page has it."""

import shutil
import subprocess
from pathlib import Path

from tests.deploy.recipes import environment, recipe, settings


def ran(config: Path, *command: str) -> str:
    ended = subprocess.run(
        command, capture_output=True, check=False, env=environment(config), text=True
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    return ended.stdout


def test_a_copy_is_made_and_gone_back_to(tmp_path: Path) -> None:
    config = settings(tmp_path)
    env = environment(config)
    with subprocess.Popen(["watchfloor", "follow"], env=env, stdout=subprocess.PIPE) as keeping:
        assert keeping.stdout is not None
        keeping.stdout.readline()
        (line,) = [one for one in recipe("cron").splitlines() if "state backup" in one]
        line = line.split(" ", 6)[6].replace(r"\%", "%")
        line = line.replace("/var/backups/watchfloor", str(tmp_path))
        keeping.terminate()
    assert ran(config, "/bin/sh", "-c", line) == ""
    (copy,) = tmp_path.glob("watch-2*.sqlite3")
    (folder,) = [path.parent for path in (tmp_path / "state").glob("*/watch.sqlite3")]
    told = ran(config, "watchfloor", "log", "--verify")
    aside = folder / "aside"
    aside.mkdir()
    for path in folder.glob("watch.sqlite3*"):
        path.replace(aside / path.name)
    shutil.copy(copy, folder / "watch.sqlite3")
    (folder / "watch.sqlite3").chmod(0o600)
    assert ran(config, "watchfloor", "log", "--verify") == told
    ran(config, "watchfloor", "state", "check")

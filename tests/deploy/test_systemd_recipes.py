"""The units and the folders as systemd itself reads them."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.deploy.recipes import FOLDER, needs, recipe, written

UNITS = sorted(path.name for path in FOLDER.glob("*.service"))
_PASSWD = "root:x:0:0::/root:/bin/sh\nwatch:x:990:990::/:/bin/sh\n"


def complaints(folder: Path, name: str, text: str) -> list[str]:
    """Return what systemd has to say of a unit of a user."""
    unit = written(folder / name, text)
    verify = ("systemd-analyze", "--user", "verify", str(unit))
    env = os.environ | {"XDG_RUNTIME_DIR": str(folder), "HOME": str(folder)}
    ended = subprocess.run(verify, capture_output=True, check=False, env=env, text=True)
    said = [line for line in ended.stderr.splitlines() if name in line]
    return said or ([ended.stderr] if ended.returncode else [])


@needs("systemd-analyze")
@needs("tmux")
@pytest.mark.parametrize("name", UNITS)
def test_a_unit_is_one(tmp_path: Path, name: str) -> None:
    text = recipe(name)
    assert complaints(tmp_path, name, text) == []
    spoiled = text.replace("TimeoutStopSec", "NoSuchSetting")
    assert "NoSuchSetting" in complaints(tmp_path, name, spoiled)[0]


@needs("systemd-tmpfiles")
@pytest.mark.skipif(os.geteuid() != 0, reason="only root makes folders of others")
def test_the_folders_are_made_as_the_program_wants_them(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "etc").mkdir(parents=True)
    written(root / "etc/passwd", _PASSWD)
    written(root / "etc/group", "root:x:0:\nwatch:x:990:\n")
    made = written(tmp_path / "watchfloor.conf", recipe("tmpfiles.conf"))
    command = ("systemd-tmpfiles", "--create", f"--root={root}", str(made))
    ended = subprocess.run(command, capture_output=True, check=False, text=True)
    assert (ended.returncode, ended.stderr) == (0, "")
    found = {path: (root / path).stat() for path in ("srv/watchfloor", "var/backups/watchfloor")}
    assert {path: (one.st_mode & 0o7777, one.st_gid) for path, one in found.items()} == {
        "srv/watchfloor": (0o2770, 990),
        "var/backups/watchfloor": (0o700, 990),
    }

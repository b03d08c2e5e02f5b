"""The files below docs/deploy, made to fit the machine that tests them."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "deploy"
PROGRAM = Path(sys.executable).with_name("watchfloor")
"""As an installation puts it beside its Python; the recipes have /usr/local/bin/watchfloor."""
EXAMPLE = ROOT / "dashboard" / "example.json"


def recipe(name: str, *swaps: tuple[str, str]) -> str:
    """Return a recipe with the program of this checkout; a swap is an old text and a new one."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    text = text.replace("/usr/local/bin/watchfloor", str(PROGRAM))
    for old, new in swaps:
        assert old in text, f"{name} has no {old}"
        text = text.replace(old, new)
    return text


def written(path: Path, text: str) -> Path:
    """Write a file that only its owner may change, as the tools ask for."""
    path.write_text(text, encoding="utf-8")
    path.chmod(0o644)
    return path


def needs(tool: str, *elsewhere: str) -> pytest.MarkDecorator:
    """Return the mark of a test that cannot be run where a tool is missing, and says so."""
    return pytest.mark.skipif(tool_path(tool, *elsewhere) is None, reason=f"no {tool} here")


def tool_path(tool: str, *elsewhere: str) -> str | None:
    """Return where a tool is; system tools are not always on the path of a user."""
    return shutil.which(tool, path=os.pathsep.join((os.environ["PATH"], "/usr/sbin", *elsewhere)))


def settings(home: Path, more: str = "") -> Path:
    """Write the settings of one officer with a feed of their own, judged at its own time."""
    shutil.copy(EXAMPLE, home / "feed.json")
    text = f"""
[feed]
address = "{home}/feed.json"
interval_seconds = 1
[time]
as_of = "feed"
[state]
dir = "{home}/state"
{more}"""
    return written(home / "config.toml", text)


def environment(config: Path) -> dict[str, str]:
    """Return the little that cron, sshd and systemd give."""
    return {
        "PATH": f"{PROGRAM.parent}:/usr/bin:/bin",
        "HOME": str(config.parent),
        "LANG": "C.UTF-8",
        "WATCHFLOOR_CONFIG": str(config),
    }

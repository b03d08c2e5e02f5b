"""Programs of a test that run where the disk is full or nothing may be written."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
NOBODY = 65534
"""A user to whom permissions apply; root passes them all."""
_BEGIN = """
import json, os, resource, subprocess, sys
from pathlib import Path
from tests.store.board import Board, said, texts
from tests.store.jobs import acking, body, look, noting, raising
folder = Path(sys.argv[1])

def tell(**values):
    print(json.dumps(values), flush=True)
"""


def run(program: str, folder: Path, *, before: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    """Run a program on a folder in a process of its own; returns what it tells."""
    ended = subprocess.run(
        [*before, sys.executable, "-c", _BEGIN + program, folder],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    return [json.loads(line) for line in ended.stdout.splitlines()]


def dropping(program: str) -> str:
    """Return a program that becomes another user once all is imported, where it is root."""
    drop = f"if os.getuid() == 0:\n    os.setgroups([]); os.setgid({NOBODY}); os.setuid({NOBODY})\n"
    return drop + program


@contextmanager
def open_folder() -> Iterator[Path]:
    """Yield a folder below which another user may go; pytest's own are closed to others."""
    made = Path(tempfile.mkdtemp(prefix="watchfloor-test-"))
    try:
        made.chmod(0o755)
        yield made
    finally:
        shutil.rmtree(made)


def give(folder: Path) -> None:
    """Let all of a folder belong to the other user, where this one is root."""
    if os.getuid() == 0:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, NOBODY, NOBODY)


def can_mount() -> bool:
    """Tell whether a process may have mounts of its own, which go with it."""
    try:
        return (
            subprocess.run([*NAMESPACE, "true"], capture_output=True, check=False).returncode == 0
        )
    except OSError:
        return False


NAMESPACE = ("unshare", "--map-root-user", "--mount")

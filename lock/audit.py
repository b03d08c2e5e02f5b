"""Hold what runs against a database of known flaws, and never take its silence for an answer."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

LOCK = Path(__file__).with_name("run.txt")
CLEAN, FLAWED, NOT_DONE = 0, 1, 3
"""Exit statuses: nothing is known; a flaw is known; it was not looked at."""
CONTROL = "h11==0.14.0"
"""A library with a flaw that every database knows (CVE-2025-43859)."""
_UNREACHED = (
    "audit: not done: no database of known flaws could be reached or read; try where one can,"
    ' or another by ARGS="-s osv"'
)


def verdict(lock: str, control: str, pinned: int) -> tuple[int, list[str]]:
    """Return the exit status and what is said of two answers of pip-audit, each JSON or nothing.

    `lock` is the answer about the lock of so many `pinned` libraries, `control` the one about a
    library whose flaw is known: a database that does not tell of it tells nothing.
    """
    libraries = _libraries(lock)
    flaws = [
        f"audit: {one['name']} {one['version']}: {flaw['id']}, mended in {_mended(flaw)}"
        for one in libraries
        for flaw in one.get("vulns", ())
    ]
    if flaws:
        return FLAWED, flaws
    known = _libraries(control)
    if not libraries or not known:
        return NOT_DONE, [_UNREACHED]
    seen = sum("vulns" in one for one in libraries)
    if seen < pinned:
        return NOT_DONE, [f"audit: not done: the database knows {seen} of {pinned} libraries"]
    if not any(one.get("vulns") for one in known):
        return NOT_DONE, [f"audit: not done: the database does not even know of {CONTROL}"]
    return CLEAN, [f"audit: {pinned} libraries, none with a known flaw"]


def _libraries(answer: str) -> list[dict[str, Any]]:
    """Return what an answer says of each library, nothing where it is no answer."""
    try:
        found = json.loads(answer)["dependencies"]
    except (ValueError, TypeError, KeyError):
        return []
    return [one for one in found if isinstance(one, dict)]


def _mended(flaw: dict[str, list[str]]) -> str:
    return ", ".join(flaw.get("fix_versions", ())) or "no version yet"


def _asked(requirements: Path, *options: str) -> str:
    command = (sys.executable, "-m", "pip_audit", "--disable-pip", "--progress-spinner", "off")
    asked = (*command, "--format", "json", "--requirement", str(requirements), *options)
    # Its exit status tells a flaw from nothing, and not from a database that was not reached.
    ended = subprocess.run(asked, capture_output=True, check=False, text=True, timeout=300)  # noqa: S603
    return ended.stdout


def main(options: Sequence[str]) -> int:
    """Ask about the lock and the control, with more options of pip-audit; returns the status."""
    pinned = sum("==" in line for line in LOCK.read_text(encoding="utf-8").splitlines())
    with tempfile.TemporaryDirectory() as folder:
        control = Path(folder) / "control.txt"
        control.write_text(f"{CONTROL}\n", encoding="utf-8")
        answers = _asked(LOCK, "--require-hashes", *options), _asked(control, "--no-deps", *options)
    status, said = verdict(*answers, pinned)
    sys.stdout.write("".join(f"{line}\n" for line in said))
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Other programs of the terminal that are measured in the same run, each as one version.

`python -m bench.peers` installs them, each into an environment of its own below build/peers.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

LIST = Path(__file__).with_suffix(".txt")
_ROOM = Path(__file__).parents[1] / "build" / "peers"
_LOG_LINES = 500


@dataclass(frozen=True, slots=True)
class Peer:
    """One of them."""

    pins: tuple[str, ...]
    """Its own version first, then those of what it needs in another one than it says."""
    shows: str
    """Words of its first screen."""
    words: tuple[str, ...]
    """The command, its home still open."""

    @property
    def pin(self) -> str:
        """The program and its version."""
        return self.pins[0]

    @property
    def room(self) -> Path:
        """Its environment."""
        return _ROOM / self.pin.partition("==")[0]

    @property
    def is_installed(self) -> bool:
        """Whether its program is there, in this version."""
        made = self.room / ".made"
        return made.is_file() and made.read_text("utf-8") == self._stamp

    @property
    def _stamp(self) -> str:
        return " ".join(self.pins)

    def command(self, home: Path) -> list[str]:
        """Return what starts it, with something to show in its home."""
        log = home / "log.txt"
        if not log.exists():
            log.write_text("".join(f"{n:03}: one of a log\n" for n in range(_LOG_LINES)), "utf-8")
        program, *rest = self.words
        return [str(self.room / "bin" / program), *(one.format(home=home) for one in rest)]

    def install(self) -> bool:
        """Make its environment anew; returns whether that could be done."""
        pip = [str(self.room / "bin" / "python"), "-m", "pip", "--disable-pip-version-check"]
        making = (
            [sys.executable, "-m", "venv", "--clear", str(self.room)],
            [*pip, "--quiet", "install", *self.pins],
        )
        for command in making:
            if subprocess.run(command, check=False).returncode:
                return False
        (self.room / ".made").write_text(self._stamp, "utf-8")
        return True


def parsed(text: str) -> tuple[Peer, ...]:
    """Return the peers of a list, one a line; raises ValueError for a line that is none."""
    found = []
    for line in filter(None, (line.partition("#")[0].strip() for line in text.splitlines())):
        parts = [part.strip() for part in line.split("|")]
        if len(parts) != 3 or not all(parts):
            raise ValueError(f"not pins, words and a command: {line!r}")
        pins = tuple(parts[0].split())
        if not all("==" in pin for pin in pins):
            raise ValueError(f"not pinned: {parts[0]!r}")
        found.append(Peer(pins, parts[1], tuple(parts[2].split())))
    return tuple(found)


def peers() -> tuple[Peer, ...]:
    """Return those of the list."""
    return parsed(LIST.read_text("utf-8"))


if __name__ == "__main__":
    for peer in peers():
        if not peer.is_installed:
            said = "installed" if peer.install() else "cannot be installed"
            print(f"{peer.pin}: {said}", flush=True)

"""A shell with job control on a pseudo-terminal, in which the board is a job."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

from tests.end_to_end.terminal import Terminal

PROMPT = "shell> "
BOARD = shlex.join([sys.executable, "-m", "dashboard"])


def shell(state: Path) -> Terminal:
    """Return an interactive shell that waits for a command."""
    program = ("/bin/bash", "--norc", "--noprofile", "-i")
    terminal = Terminal(state=state, program=program, env={"PS1": PROMPT})
    terminal.wait_for(PROMPT.strip())
    return terminal

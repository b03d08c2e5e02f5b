"""The standard streams, whatever they are connected to."""

import contextlib
import os
import sys


def open_closed_streams() -> None:
    """Give the program something to write to where it was started with `>&-`."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w")  # noqa: SIM115


def discard_output() -> None:
    """Let go of what is still buffered: it would fail once more when the interpreter ends."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.close(null)


def say(sentence: str) -> None:
    """Write a sentence on standard error, where that can be written to."""
    with contextlib.suppress(OSError):
        print(f"watchfloor: {sentence}", file=sys.stderr)

"""The desktop the program may run on: links open there, and only there."""

from __future__ import annotations

import shutil
import signal
import subprocess
from collections.abc import Mapping

_REMOTE = ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY")
_OPENERS = ("xdg-open", "open")


def opener(environment: Mapping[str, str]) -> str | None:
    """Return the program that opens a link on this desktop; None over SSH or without a desktop."""
    if any(environment.get(name) for name in _REMOTE):
        return None
    if not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
        return None
    return next((found for name in _OPENERS if (found := shutil.which(name))), None)


def open_link(link: str, program: str) -> subprocess.Popen[bytes]:
    """Give a checked http or https link to the desktop; raises OSError where that fails at once.

    The link is one argument, and no shell sees it. Returns the program that opens it.
    """
    quiet = subprocess.DEVNULL
    return subprocess.Popen(  # noqa: S603
        [program, link],
        stdin=quiet,
        stdout=quiet,
        stderr=quiet,
        start_new_session=True,
        preexec_fn=_unblock,
    )


def _unblock() -> None:
    # The guard's blocked signals are not for a browser to inherit.
    signal.pthread_sigmask(signal.SIG_SETMASK, ())

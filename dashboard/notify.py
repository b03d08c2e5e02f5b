"""A program of the desk's own, told of an alarm on its standard input."""

from __future__ import annotations

import asyncio
import os
import signal
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress

from dashboard.config.printable import printable


async def run_notices(
    command: Sequence[str],
    notices: Iterable[str],
    patience: float,
    failed: Callable[[str], object],
) -> None:
    """Run a program for each notice, one after the other; `failed` takes why one failed."""
    for notice in notices:
        failure = await run_notice(command, notice, patience)
        if failure:
            failed(failure)


async def run_notice(command: Sequence[str], notice: str, patience: float) -> str:
    """Run a program with one JSON object on its standard input; returns why it failed, if it did.

    Nothing of a feed stands on its command line. It is ended after `patience` seconds, and with
    the board, together with all that it has started.
    """
    shown = printable(command[0])
    try:
        process = await _started(command)
    except OSError as error:
        return f"{shown}: {error.strerror or 'cannot be run'}"
    try:
        await asyncio.wait_for(process.communicate(notice.encode()), patience)
    except TimeoutError:
        return f"{shown}: not done within {patience:g} s, ended"
    finally:
        await _end(process)
    status = process.returncode or 0
    if status < 0:
        return f"{shown}: ended by signal {-status}"
    return f"{shown}: exit status {status}" if status else ""


async def _started(command: Sequence[str]) -> Process:
    """Return the program once it runs; cancelled meanwhile it is ended as soon as it does."""
    starting = asyncio.ensure_future(
        asyncio.create_subprocess_exec(
            *command,
            stdin=PIPE,
            stdout=DEVNULL,
            stderr=DEVNULL,
            start_new_session=True,
            preexec_fn=_unblock,
        )
    )
    try:
        return await asyncio.shield(starting)
    except asyncio.CancelledError:
        with suppress(OSError):
            await _end(await starting)
        raise


async def _end(process: Process) -> None:
    if process.returncode is None:
        # It leads a session of its own, whose number is its own.
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        await process.wait()


def _unblock() -> None:
    # The guard's blocked signals are not for another program to inherit.
    signal.pthread_sigmask(signal.SIG_SETMASK, ())

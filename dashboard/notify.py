"""A program of the desk's own, told of an alarm on its standard input."""

from __future__ import annotations

import asyncio
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Sequence

from dashboard.config.printable import printable


async def run_notice(command: Sequence[str], notice: str, patience: float) -> str:
    """Run a program with one JSON object on its standard input; returns why it failed, if it did.

    Nothing of a feed stands on its command line. It is ended after `patience` seconds.
    """
    shown = printable(command[0])
    try:
        process = await asyncio.create_subprocess_exec(
            *command, stdin=PIPE, stdout=DEVNULL, stderr=DEVNULL, start_new_session=True
        )
    except OSError as error:
        return f"{shown}: {error.strerror or 'cannot be run'}"
    try:
        await asyncio.wait_for(process.communicate(notice.encode()), patience)
    except TimeoutError:
        process.kill()
        await process.wait()
        return f"{shown}: not done within {patience:g} s, ended"
    status = process.returncode
    return f"{shown}: exit status {status}" if status else ""

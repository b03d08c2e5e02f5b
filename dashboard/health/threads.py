"""The threads that read what is slow beside the event loop, and what else runs beside it."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

MOST_THREADS = 4
"""Threads that read documents, past times, files and names; what is more waits its turn."""
MOST_NOTICES = 20
"""Looks whose alarms are told at a time; those of more are given up, and logged."""


def with_few_threads(loop: asyncio.AbstractEventLoop) -> asyncio.AbstractEventLoop:
    """Return the loop, its slow work bound to so many threads on however large a machine."""
    loop.set_default_executor(ThreadPoolExecutor(MOST_THREADS, thread_name_prefix="apart"))
    return loop

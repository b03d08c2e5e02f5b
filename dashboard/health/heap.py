"""What the C library does with memory that is free again."""

from __future__ import annotations

import ctypes
from typing import Any

_TRIM_THRESHOLD, _ARENA_MAX = -1, -8
"""Parameters of mallopt(3), as glibc numbers them."""
KEEP = 1 << 20
"""Bytes at the end of the heap that are kept to be used again."""


def share_heap(library: Any = None) -> bool:
    """Have all threads use one heap, and give back what is free at its end.

    A heap for each thread saves waiting where threads allocate side by side, which those of Python
    do not; a large document, read now in one thread and now in another, would leave its room free
    in each. `library` is the C library, that of the process if not said. Returns whether it could
    be told: one other than glibc need not know.
    """
    mallopt = getattr(ctypes.CDLL(None) if library is None else library, "mallopt", None)
    if mallopt is None:
        return False
    return bool(mallopt(_ARENA_MAX, 1)) and bool(mallopt(_TRIM_THRESHOLD, KEEP))

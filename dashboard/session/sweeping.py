"""What a large document leaves for the garbage collector: nothing to look through again and again.

A run of the collector looks at every object and holds up every thread meanwhile. A document of
20,000 records leaves 90,000 of them, none of which is ever part of a circle.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

MANY = 50_000
"""Objects that make a document a large one."""
SWEEPS = 1_000
"""Large documents after which all is looked through once, so that no circle stays for ever."""


class Sweeping:
    """Has the collector wait while documents are read, and leave out large ones from then on."""

    def __init__(self) -> None:
        """Begin with nothing left out."""
        self._lock = threading.Lock()
        self._busy = 0
        self._left_out = 0

    @contextmanager
    def put_off(self) -> Iterator[None]:
        """Have the collector wait until the end of a `with`; several threads may do so at once."""
        with self._lock:
            self._busy += 1
            gc.disable()
        try:
            yield
        finally:
            with self._lock:
                self._busy -= 1
                if not self._busy:
                    self._end()

    def _end(self) -> None:
        if gc.get_count()[0] >= MANY:
            self._left_out += 1
            if self._left_out % SWEEPS == 0:
                gc.unfreeze()
                gc.collect()
            gc.freeze()
        gc.enable()


SWEEPING = Sweeping()
"""That of the process, which has one collector."""

"""How far a run of the collector is: one line that changes on a terminal, else plain lines."""

from __future__ import annotations

from typing import TextIO

from dashboard.collect.account import counted
from dashboard.collect.gather import Reading
from dashboard.commandline.lines import writable, write_line

_CLEAR = "\r\x1b[K"


class CollectProgress:
    """Writes to a stream what is read, without disturbing what stands there."""

    def __init__(self, stream: TextIO) -> None:
        """Take the stream; where it is no terminal, each source gets one line when it is done."""
        self._stream = stream
        self._lively = stream.isatty()

    def asked(self, title: str, number: int, seconds: float) -> None:
        """Take that one more answer came from a source."""
        if self._lively:
            self._stream.write(
                _CLEAR + writable(f"{title}: {_spent(number, seconds)}", self._stream)
            )
            self._stream.flush()

    def read(self, reading: Reading) -> None:
        """Take that a source is done with."""
        if self._lively:
            self._stream.write(_CLEAR)
        write_line(self._stream, _line(reading))
        self._stream.flush()


def _line(reading: Reading) -> str:
    said = reading.said
    state = "fresh" if said.is_fresh else "old"
    records = counted(len(said.entries), "record")
    spent = f", {_spent(reading.asked, reading.seconds)}" if reading.asked else ""
    why = "" if said.is_fresh else f"; {said.why_old}"
    return f"{said.title}: {state}, {records}{spent}{why}"


def _spent(number: int, seconds: float) -> str:
    return f"{counted(number, 'answer')}, {seconds:.0f} s"

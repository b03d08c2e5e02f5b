"""Bodies as they come over the wire, inflated within a bound."""

from __future__ import annotations

import zlib

from dashboard.feed.trouble import Trouble, down

_WINDOWS = {"gzip": 31, "x-gzip": 31, "deflate": 15}
"""Content codings to zlib's window bits (RFC 9110, 8.4.1)."""
_PLAIN = ("", "identity")


class Inflater:
    """Takes a body part by part; both what comes and what it becomes are bounded."""

    def __init__(self, coding: str, most: int) -> None:
        """Take the content coding and the most bytes; raises Trouble for an unknown coding."""
        name = coding.strip().lower()
        if name not in _PLAIN and name not in _WINDOWS:
            words = f"the server encodes with {name[:60]}, which was not asked for"
            raise down("wrong encoding", words)
        self._window = _WINDOWS.get(name)
        self._most = most
        self._wire = 0
        self._body = bytearray()
        self._stream = self._new()

    def feed(self, part: bytes) -> None:
        """Take a part of the body; raises Trouble where it is too much or no such coding."""
        self._wire += len(part)
        if self._wire > self._most:
            raise self._too_large()
        if self._stream is None:
            self._body += part
            return
        try:
            self._inflate(part)
        except zlib.error:
            raise down("cut short", "the compressed answer is damaged") from None

    def body(self) -> bytes:
        """Return the whole body; raises Trouble where a compressed one has not ended."""
        if self._stream is not None and not self._stream.eof and self._wire:
            raise down("cut short", "the compressed answer ends too early")
        return bytes(self._body)

    def _inflate(self, part: bytes) -> None:
        while part and self._stream is not None:
            if self._stream.eof:
                # A gzip body may have more than one member (RFC 1952, 2.2).
                self._stream = self._new()
                continue
            room = self._most - len(self._body)
            self._body += self._stream.decompress(part, room + 1)
            if len(self._body) > self._most:
                raise self._too_large()
            part = self._stream.unconsumed_tail or self._stream.unused_data

    def _new(self) -> zlib._Decompress | None:
        return None if self._window is None else zlib.decompressobj(self._window)

    def _too_large(self) -> Trouble:
        limit = f"over {self._most / (1 << 20):g} MiB"
        return down(f"too large: {limit}", f"the answer is {limit}; raise feed.limits.body_mib")

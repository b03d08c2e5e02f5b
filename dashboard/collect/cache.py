"""Answers on disk, so that what is unchanged is neither sent nor dated anew."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from dashboard.collect.whole_file import write_whole
from dashboard.contract.moment import read_time

_MODE = 0o600


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer of status 200."""

    url: str
    """What was asked."""
    body: bytes = field(repr=False)
    fetched_at: datetime
    """When this body first came."""
    headers: Mapping[str, str]
    """As they came, by their names in small letters."""

    @property
    def marks(self) -> dict[str, str]:
        """Return the headers that ask whether it has changed (RFC 9110, 13.1)."""
        pairs = (("etag", "If-None-Match"), ("last-modified", "If-Modified-Since"))
        found = {asks: self.headers.get(name, "") for name, asks in pairs}
        return {asks: mark for asks, mark in found.items() if _can_be_sent(mark)}


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of answers. What cannot be read is not there, what cannot be kept is not kept."""

    folder: Path
    most: int
    """Bytes of all answers; beyond it those used longest ago go."""

    def find(self, url: str, accept: str) -> Kept | None:
        """Return the answer kept for an address and the types wanted there."""
        path = self._path(url, accept)
        try:
            head, _, body = path.read_bytes().partition(b"\n")
            kept = _kept(json.loads(head), body)
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None
        with suppress(OSError):
            os.utime(path)
        # A hash that two addresses share would give one the answer of the other.
        return kept if kept.url == url else None

    def keep(self, kept: Kept, accept: str) -> None:
        """Keep an answer, in the place of the one before, unless it alone is too large."""
        head = {
            "url": kept.url,
            "fetched_at": kept.fetched_at.isoformat(),
            "headers": dict(kept.headers),
            "sha256": hashlib.sha256(kept.body).hexdigest(),
        }
        content = json.dumps(head).encode() + b"\n" + kept.body
        if len(content) > self.most:
            return
        with suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            # What a lost disk cuts short is found by its hash, and asked for again.
            write_whole(self._path(kept.url, accept), content, _MODE, lasting=False)

    def trim(self) -> None:
        """Let go of what is beyond the bound, that used longest ago first."""
        with suppress(OSError):
            files = [(entry.stat(), entry.path) for entry in os.scandir(self.folder)]
            files.sort(key=lambda pair: pair[0].st_mtime, reverse=True)
            total = 0
            for status, path in files:
                total += status.st_size
                if total > self.most:
                    os.unlink(path)

    def _path(self, url: str, accept: str) -> Path:
        name = hashlib.sha256(f"{accept}\n{url}".encode()).hexdigest()
        return self.folder / name[:40]


def _kept(head: dict[str, Any], body: bytes) -> Kept:
    if hashlib.sha256(body).hexdigest() != head["sha256"]:
        raise ValueError("cut short")
    headers = {str(name): str(value) for name, value in head["headers"].items()}
    return Kept(head["url"], body, read_time(head["fetched_at"]).time, headers)


def _can_be_sent(mark: str) -> bool:
    return 0 < len(mark) <= 1_000 and mark.isascii() and mark.isprintable()

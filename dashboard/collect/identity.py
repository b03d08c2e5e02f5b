"""Ids that stay the same from run to run, made of the keys of the services."""

from __future__ import annotations

import hashlib
import re

_UNFIT = re.compile(r"[^A-Za-z0-9_:-]+")
_LONGEST = 100
"""Less than the contract's 128, which leaves room for `.SOURCE`."""
_DIGITS = 12


def identity(*keys: str | int) -> str:
    """Return the id of these keys, such as `vote.119.senate.1.608`.

    A key that has other characters than an id may have, or that is long, is told by what is left
    of it and by a hash of the whole, so that two keys never give one id. Raises ValueError where
    there is no key, or an empty one.
    """
    if not keys or not all(str(key) for key in keys):
        raise ValueError("an id is made of keys, none of them empty")
    plain = ".".join(_part(str(key)) for key in keys)
    if len(plain) <= _LONGEST:
        return plain
    digest = _digest("\x00".join(map(str, keys)))
    return f"{plain[: _LONGEST - _DIGITS - 1].rstrip('._:-')}-{digest}"


def roll_call(congress: int, chamber: str, session: int, roll: int) -> str:
    """Return the id of a vote; `chamber` is `senate` or `house`, `session` 1 or 2."""
    return identity("vote", congress, chamber, session, roll)


def measure(congress: int, kind: str, number: int) -> str:
    """Return the id of a measure; `kind` in small letters without dots, such as `sjres`."""
    return identity("measure", congress, kind.lower(), number)


def _part(key: str) -> str:
    left = _UNFIT.sub("-", key).strip("_:-")
    return left if left == key else f"{left or 'id'}-{_digest(key)}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]

"""One exchange with a service that is not a feed: what proves who asks, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dashboard.config.secret import Secret


@dataclass(frozen=True, slots=True)
class Proof:
    """A header whose value is secret."""

    header: str
    secret: Secret
    prefix: str = ""
    """What stands before the secret, such as `Bearer `."""


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    """An answer, inflated and within bounds."""

    status: int
    headers: Mapping[str, str]
    """By their names in small letters; untrusted."""
    body: bytes = field(repr=False)
    """Empty for 304."""

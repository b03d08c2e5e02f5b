"""What a source asks a service for, and what came back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from dashboard.config.token import Token

ANSWERED = frozenset({200, 400, 404, 410, 422})
"""Statuses whose bodies a source reads: what a service says of its data, an error body included.

Every other status, and every failure on the wire, ends the source's run with a sentence; its last
good records stay.
"""


@dataclass(frozen=True, slots=True)
class Auth:
    """The header that proves who asks. It goes to the service's own origin alone."""

    header: str
    """Such as `X-Api-Key` or `Authorization`."""
    token: Token
    """Read anew for each request, so that it may be exchanged while the program runs."""
    prefix: str = ""
    """What stands before the token, such as `Bearer `."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One request. It never holds a key: what stands here may be logged and cited."""

    address: str
    """Http or https, with or without a query; an address of a page to follow is taken as it is."""
    params: Mapping[str, str | int] = field(default_factory=dict)
    """Added to the query, in this order."""
    auth: Auth | None = None
    accept: str = "application/json"
    """The media types wanted, as the header `Accept` has them."""
    optional: bool = False
    """Whether the plan can do without: that the service lets nobody in there is then an answer."""


@dataclass(frozen=True, slots=True)
class Raw:
    """One answer, as it came."""

    ask: Ask
    address: str
    """What was asked, query included, without secrets."""
    body: bytes = field(repr=False)
    """Inflated and bounded; empty where the service sent none."""
    fetched_at: datetime
    """When this very body first came, in UTC: an unchanged answer keeps its time."""
    media: str = ""
    """The media type in small letters, without parameters; empty where none was stated."""
    status: int = 200
    """One of `ANSWERED`."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """The headers by their names in small letters, such as `x-wp-totalpages`; untrusted."""

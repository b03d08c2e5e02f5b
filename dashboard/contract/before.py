"""Records as they were read once: what two documents say alike is one record in both."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b

from dashboard.contract.record import Record

Taken = tuple[Record, tuple[str, ...]]
"""A record, and the flags of what it took, without its path."""


@dataclass(slots=True)
class Before:
    """Holds the records of the document that was read last, for the reading of the next."""

    taken: Mapping[bytes, Taken] = field(default_factory=dict)
    """By the mark of what the document says of each."""


def mark(model: type[Record], stated: dict[str, object]) -> bytes:
    """Return what differs where the members of a record do, or what they are read as."""
    # A text of all of it, in which 1, 1.0, "1" and true are told apart.
    text = f"{model.__name__} {stated!r}"
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()

"""What is wrong with the place where the watch is kept."""

from __future__ import annotations


class StoreRefusedError(Exception):
    """The store is not to be used; the message is one sentence that names path and reason."""


class OutdatedError(Exception):
    """Another board leads now: what this one was about to write is not written."""

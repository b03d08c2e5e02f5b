"""Texts that are never shown."""

import re

_SECRET = re.compile(r"(?<=://)[^/?#]*@|(?<=[?#]).+", re.DOTALL)
"""The parts of an address that may hold a secret: who asks, and the query."""


class Secret:
    """Holds a text whose repr, str and format are blind; two secrets are equal by identity only."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """Return the text; the caller puts it where it is needed and nowhere else."""
        return self._text

    def __repr__(self) -> str:
        return "Secret(***)"


def masked(address: str) -> str:
    """Return an address, good or bad, with `***` for what may be a secret in it."""
    return _SECRET.sub("***", address)

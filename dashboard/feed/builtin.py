"""The built-in example as a feed that never changes."""

from __future__ import annotations

from dashboard.example import example


class BuiltIn:
    """Gives the example once, and then the word that it is unchanged."""

    def __init__(self) -> None:
        self._given = False

    async def fetch(self) -> bytes | None:
        """Return the example at the first call, None from then on."""
        if self._given:
            return None
        self._given = True
        return example()

    def forget(self) -> None:
        """Give it again."""
        self._given = False

    async def close(self) -> None:
        """Nothing is held open."""

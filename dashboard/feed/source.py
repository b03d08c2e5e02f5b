"""What a poller fetches from."""

from __future__ import annotations

from typing import Protocol


class Source(Protocol):
    """One place documents come from."""

    async def fetch(self) -> bytes | None:
        """Return the newest body, None where it is the one fetched before.

        Raises Trouble where there is none to be had.
        """

    def forget(self) -> None:
        """Fetch the whole body next time, also an unchanged one."""

    async def close(self) -> None:
        """Let go of connections and files."""

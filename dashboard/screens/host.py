"""What the screen needs from whoever runs it."""

from __future__ import annotations

from typing import Protocol

from widgets.pages import Chrome, Detail, Page


class Host(Protocol):
    """Makes pages and does commands.

    It is asked directly, not by message: a key typed ahead then acts in the view that the key
    before it led to, never in the one it left.
    """

    def page(self, place: str, words: str) -> tuple[Chrome, Page] | None:
        """Return what stands at an address, a list filtered by `words`; None: nothing yet."""

    def preview(self, key: str) -> Detail | None:
        """Return what a row holds, None where it leads to no page."""

    def command(self, name: str, place: str, selected: str) -> None:
        """Do a command whose meaning lies beyond the screen."""

    def typed(self, purpose: str, words: str) -> None:
        """Follow the text of a prompt."""

    def answered(self, purpose: str, words: str) -> None:
        """Do what Enter said it would, with the words typed."""

    def cycled(self, purpose: str, words: str) -> None:
        """Go on to what Tab asks next, with the words typed."""

    def dismissed(self, purpose: str) -> None:
        """Leave all as it was before a prompt."""

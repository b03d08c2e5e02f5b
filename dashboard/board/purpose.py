"""What prompts are for."""

from __future__ import annotations

from enum import StrEnum


class Purpose(StrEnum):
    """What a prompt is for."""

    FILTER = "filter"
    SEARCH = "search"
    ACTION = "action"
    QUIT = "quit"
    ACCEPT = "accept"
    LINK = "link"

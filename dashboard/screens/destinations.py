"""Where the commands lead that only go somewhere."""

from __future__ import annotations

from collections.abc import Mapping

VIEWS: Mapping[str, str] = {
    "developments": "list:developments",
    "law": "list:law",
    "scenarios": "list:scenarios",
    "sources": "list:sources",
    "indicators": "list:indicators",
    "held_back": "held-back:",
    "health": "health:",
    "claims": "claims:",
    "alarms": "alarms:",
    "changes": "changes:",
    "log": "log:",
}
"""Command to the address of the view it leads to."""
COMMAND = "command:"
"""Begins the key of a row that stands for a command."""
HANDOVER = "handover:"
"""The hand-over page; it begins the keys of lines with which Enter does something there."""
PANES: Mapping[str, str] = {
    **{f"tile_{number}": str(number) for number in range(1, 5)},
    "strikes": "5",
    "posture": "6",
    "congress": "7",
    "polling": "8",
}
"""Command to the slot of the pane it puts in focus."""

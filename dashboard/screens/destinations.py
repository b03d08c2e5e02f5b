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
    "trends": "trends:30",
}
"""Command to the address of the view it leads to."""
NEXT: Mapping[str, Mapping[str, str]] = {
    "days": {"trends:7": "trends:30", "trends:30": "trends:90", "trends:90": "trends:7"},
}
"""Command to the view it leads to from each view it can be given in."""
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


def destination(command: str, place: str) -> str:
    """Return the address of the view a command leads to; empty of one that leads to none."""
    return VIEWS.get(command) or NEXT.get(command, {}).get(place, "")

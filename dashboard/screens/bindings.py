"""The keys of every command; `[keys]` in the config remaps them by id."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from dashboard.commands import COMMANDS

KEYS: list[BindingType] = [
    Binding(
        ",".join(command.keys),
        f"command('{command.id}')",
        command.tooltip,
        id=command.id,
        tooltip=command.tooltip,
        # A priority binding overtakes keys typed before it; only leaving may.
        priority=command.id == "interrupt",
    )
    for command in COMMANDS
]

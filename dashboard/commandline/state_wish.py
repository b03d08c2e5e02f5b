"""What is wanted of the state folder."""

from argparse import ArgumentParser
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from dashboard.commandline import help as page

OPTIONS = ("--dry-run",)


class Chore(Enum):
    """What is done to the state of one feed."""

    BACKUP = "backup"
    CHECK = "check"
    PRUNE = "prune"


@dataclass(frozen=True, slots=True)
class StateWish:
    """A chore, and what it needs."""

    chore: Chore = Chore.CHECK
    place: str = ""
    """The file of a backup, or the folder for it."""
    dry: bool = False
    """Whether it is only said what would be dropped."""


def add_to(state: ArgumentParser, add: Callable[..., ArgumentParser]) -> None:
    """Give a parser its chores; `add` makes one of them with the options that all have."""
    chores = state.add_subparsers(dest="chore", metavar="CHORE", title="chores", required=True)
    backup = add(chores, "state backup", "copy the watch to a file", page.STATE_BACKUP)
    backup.add_argument("place", metavar="FILE|DIR", help="a new file, or the folder for it")
    add(chores, "state check", "say whether all is well", page.STATE_CHECK)
    prune = add(chores, "state prune", "drop what is kept too long", page.STATE_PRUNE)
    prune.add_argument("--dry-run", action="store_true", help="only say what would be dropped")


def of(found: Mapping[str, Any]) -> StateWish:
    """Return what the arguments wish."""
    return StateWish(Chore(found["chore"]), found.get("place", ""), found.get("dry_run", False))

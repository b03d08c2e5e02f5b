"""What is wanted of the collector."""

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.commandline.usage import UsageError
from dashboard.config.printable import quoted

OPTIONS = ("--out", "--every", "--dry-run", "--status", "--desk")
LEAST, MOST = 60, 86_400
"""Bounds of --every in seconds: public services are not to be asked more often."""


@dataclass(frozen=True, slots=True)
class CollectWish:
    """What is collected, and where it goes."""

    out: str | None = None
    """The file of the feed; None: only to look."""
    every: int | None = None
    """Seconds from run to run; None: one run."""
    dry: bool = False
    status: bool = False
    desk: str | None = None
    """The desk's own file; None: as the settings say."""


def add_to(collect: ArgumentParser) -> None:
    """Give a parser the options of the collector."""
    collect.add_argument("--out", metavar="FILE", help="the file of the feed, made or renewed")
    collect.add_argument(
        "--every", type=_seconds, metavar="SECONDS", help=f"again and again, {LEAST} or more"
    )
    collect.add_argument("--desk", metavar="FILE", help="what the desk writes itself")
    how = collect.add_mutually_exclusive_group()
    how.add_argument(
        "--dry-run", action="store_true", help="say what would change, and write nothing"
    )
    how.add_argument("--status", action="store_true", help="say how the last run went")


def of(found: Mapping[str, Any]) -> CollectWish:
    """Return what the options wish; raises UsageError where they miss or contradict each other."""
    wish = CollectWish(
        found["out"], found["every"], found["dry_run"], found["status"], found["desk"]
    )
    if wish.out is None and not (wish.dry or wish.status):
        raise UsageError("collect needs --out FILE, the file of the feed")
    if wish.every is not None and (wish.dry or wish.status):
        raise UsageError("--every publishes again and again; it goes with --out alone")
    return wish


def _seconds(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not LEAST <= int(text[:9]) <= MOST:
        raise ArgumentTypeError(f"{quoted(text)} is not {LEAST} to {MOST:,} seconds")
    return int(text)

"""What is wanted of the watch log."""

import re
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.commandline.usage import UsageError
from dashboard.config.printable import quoted

OPTIONS = ("--verify", "--expect", "--csv", "--kind", "--officer-named", "--item")


@dataclass(frozen=True, slots=True)
class LogWish:
    """What is wanted of the watch log; of what is empty, everything."""

    verify: bool = False
    expect: str = ""
    """The beginning of a hash that an entry should have, in lower case."""
    as_json: bool = False
    as_csv: bool = False
    kind: str = ""
    officer: str = ""
    """A login, or a name put beside one."""
    item: str = ""


def add_to(log: ArgumentParser) -> None:
    """Give a parser the options of the log."""
    log.add_argument("--verify", action="store_true", help="recompute the chain of hashes")
    log.add_argument(
        "--expect", type=_hash, metavar="HASH",
        help="the hash on a hand-over page, 12 digits or more",
    )  # fmt: skip
    form = log.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="one JSON object a line and entry")
    form.add_argument("--csv", action="store_true", help="a table for a spreadsheet")
    log.add_argument("--kind", default="", metavar="KIND", help="only of a kind, such as NOTE")
    log.add_argument("--officer-named", default="", metavar="NAME", help="only by login or name")
    log.add_argument("--item", default="", metavar="ITEM", help="only about a tile, rule or id")


def of(found: Mapping[str, Any]) -> LogWish:
    """Return what the options wish; raises UsageError where they contradict each other."""
    wish = LogWish(
        found["verify"], found["expect"] or "", found["json"], found["csv"], found["kind"],
        found["officer_named"], found["item"],
    )  # fmt: skip
    if wish.expect and not wish.verify:
        raise UsageError("--expect is what --verify compares with; give both")
    if wish.verify and wish != LogWish(verify=True, expect=wish.expect):
        raise UsageError("--verify looks at the whole log, and takes --expect alone beside it")
    return wish


def _hash(text: str) -> str:
    if not re.fullmatch("[0-9a-fA-F]{12,64}", text):
        raise ArgumentTypeError(f"{quoted(text)} is not 12 to 64 hexadecimal digits")
    return text.lower()

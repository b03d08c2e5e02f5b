"""What is wanted of the desk's own file."""

from argparse import ArgumentParser
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.commandline.usage import UsageError
from dashboard.config.printable import quoted

DEEDS = ("add", "check")


@dataclass(frozen=True, slots=True)
class DeskWish:
    """An entry to add, or the file to check."""

    deed: str = "check"
    """One of `DEEDS`."""
    kind: str = ""
    """Of an entry, as the forms have it; not checked yet."""
    answers: tuple[tuple[str, str], ...] = ()
    """The members of the entry as typed; empty: the form asks for them."""
    file: str | None = None
    """None: as the settings say."""


def add_to(desk: ArgumentParser) -> None:
    """Give a parser the arguments of the desk."""
    desk.add_argument("deed", choices=DEEDS, help="add an entry, or check the file")
    desk.add_argument("kind", nargs="?", default="", metavar="KIND", help="such as posture")
    desk.add_argument("answers", nargs="*", metavar="NAME=VALUE", help="members of the entry")
    desk.add_argument("--desk", metavar="FILE", help="the file, where it is not the usual one")


def of(found: Mapping[str, Any]) -> DeskWish:
    """Return what the arguments wish; raises UsageError where they cannot be understood."""
    deed, kind = found["deed"], found["kind"]
    if deed == "check" and kind:
        raise UsageError("desk check takes no entry; it looks at the whole file")
    if deed == "add" and not kind:
        raise UsageError("desk add needs a kind of entry; see `watchfloor desk --help`")
    answers: dict[str, str] = {}
    for answer in found["answers"]:
        name, equals, value = answer.partition("=")
        if not equals or not name:
            raise UsageError(f"{quoted(answer)} is no member of an entry; write NAME=VALUE")
        if name in answers:
            raise UsageError(f"{quoted(name)} is given twice")
        answers[name] = value
    return DeskWish(deed, kind, tuple(answers.items()), found["desk"])

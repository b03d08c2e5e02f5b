"""What is wanted of an export."""

from argparse import ArgumentParser
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from dashboard.board.trends.window import USUAL, WINDOWS
from dashboard.commandline.usage import UsageError

OPTIONS = ("--csv", "--svg", "--out", "--days")


class Form(Enum):
    """What is written."""

    CSV = "csv"
    JSON = "json"
    SVG = "svg"


@dataclass(frozen=True, slots=True)
class ExportWish:
    """A form, and where it is written."""

    form: Form = Form.CSV
    out: str | None = None
    """None: standard output."""
    days: int = USUAL


def add_to(export: ArgumentParser) -> None:
    """Give a parser the options of an export."""
    form = export.add_mutually_exclusive_group()
    form.add_argument("--csv", action="store_true", help="a table for a spreadsheet, the usual")
    form.add_argument("--json", action="store_true", help="one JSON object a line and record")
    form.add_argument(
        "--svg", nargs="?", const="", metavar="FILE", help="the picture of the trends, v on a board"
    )
    export.add_argument("--out", metavar="FILE", help="write a new file, which only you may read")
    export.add_argument(
        "--days", type=int, choices=WINDOWS, help="days that the lanes of --svg go back"
    )


def of(found: Mapping[str, Any]) -> ExportWish:
    """Return what the options wish; raises UsageError where they contradict each other."""
    svg, out, days = found["svg"], found["out"], found["days"]
    if svg and out is not None:
        raise UsageError("--svg FILE and --out FILE name two files; give one of them")
    if days is not None and svg is None:
        raise UsageError("--days is how far back the picture goes; give --svg with it")
    form = Form.SVG if svg is not None else Form.JSON if found["json"] else Form.CSV
    return ExportWish(form, svg or out, days or USUAL)

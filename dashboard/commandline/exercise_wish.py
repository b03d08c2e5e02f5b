"""What is wanted of an exercise."""

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.config.printable import quoted

OPTIONS = (
    "--seed", "--records", "--hours", "--start", "--documents", "--out", "--serve", "--seconds",
)  # fmt: skip
HOURS = 72
START = "2025-11-01T00:00Z"
SECONDS = 600


@dataclass(frozen=True, slots=True)
class ExerciseWish:
    """A story, and where it is told."""

    seed: int = 1
    records: int = 100
    hours: int = HOURS
    start: str = START
    """When it begins, RFC 3339."""
    documents: int | None = None
    """None: as many as suit where it is told."""
    folder: str | None = None
    """None: standard output."""
    serve: bool = False
    """Whether it is played on a loopback port."""
    seconds: int = SECONDS
    """How long a served story plays."""


def of(found: Mapping[str, Any]) -> ExerciseWish:
    """Return what the options wish."""
    names = ("seed", "records", "hours", "start", "documents", "out", "serve", "seconds")
    return ExerciseWish(*(found[name] for name in names))


def add_to(exercise: ArgumentParser) -> None:
    """Give a parser the options of an exercise."""

    def number(name: str, text: str, default: int | None = None, *, needed: bool = False) -> None:
        exercise.add_argument(
            name, type=_whole, metavar="N", help=text, default=default, required=needed
        )

    number("--seed", "the same number tells the same story", needed=True)
    number("--records", "how many records the last document has, about", needed=True)
    number("--hours", f"how long the story lasts, {HOURS}", HOURS)
    exercise.add_argument("--start", metavar="TIME", default=START, help=f"its begin, {START}")
    number("--documents", "how many tell it: 1, with --out or --serve 24")
    exercise.add_argument("--out", metavar="DIR", help="write them to DIR/0001.json and so on")
    exercise.add_argument(
        "--serve", action="store_true", help="play it on a loopback port, and print the address"
    )
    number("--seconds", f"how long a served story plays, {SECONDS}", SECONDS)


def _whole(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 18:
        raise ArgumentTypeError(f"{quoted(text)} is no whole number")
    return int(text)

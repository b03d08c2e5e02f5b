"""What was asked for on the command line."""

import argparse
import difflib
import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NoReturn

from dashboard.commandline import (
    collect_wish,
    desk_wish,
    exercise_wish,
    export_wish,
    handover_wish,
    log_wish,
    state_wish,
)
from dashboard.commandline import help as page
from dashboard.commandline.collect_wish import CollectWish
from dashboard.commandline.desk_wish import DeskWish
from dashboard.commandline.exercise_wish import ExerciseWish
from dashboard.commandline.export_wish import ExportWish
from dashboard.commandline.log_wish import LogWish
from dashboard.commandline.state_wish import StateWish
from dashboard.commandline.usage import UsageError
from dashboard.config.layers import Layer
from dashboard.config.origin import Origin, Raw, Source
from dashboard.config.printable import printable, quoted
from dashboard.version import VERSION

_SETTINGS = {
    "feed": ("--feed", "feed.address"),
    "interval": ("--interval", "feed.interval_seconds"),
    "as_of": ("--as-of", "time.as_of"),
    "ascii": ("--ascii", "screen.ascii"),
    "quiet": ("--quiet", "screen.bell"),
    "state_dir": ("--state-dir", "state.dir"),
    "officer": ("--officer", "state.officer"),
}
"""The options that set a setting, by their name in the namespace."""
_SWITCHES = ("ascii", "quiet")
OPTIONS = (
    "-h", "--help", "--version", "--json", "--config",
    *dict(_SETTINGS.values()), *log_wish.OPTIONS, *exercise_wish.OPTIONS,
    *export_wish.OPTIONS, *handover_wish.OPTIONS, *state_wish.OPTIONS, *collect_wish.OPTIONS,
)  # fmt: skip
"""Every option there is."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """A command line, understood."""

    command: str | None
    """The name of a sub-command; None for the board."""
    config: str | None
    """The config file as it was named."""
    layer: Layer
    """The settings that options give."""
    places: tuple[str, ...]
    """Files and addresses, in their order."""
    as_json: bool
    log: LogWish
    exercise: ExerciseWish
    export: ExportWish
    state: StateWish
    collect: CollectWish
    desk: DeskWish
    markdown: bool = False
    """Whether the hand-over page is wanted as Markdown."""


def parse(argv: Sequence[str]) -> Arguments:
    """Return what `argv`, without the program's name, asks for.

    Raises UsageError where it cannot be understood, and SystemExit once `--help` or `--version`
    has been answered.
    """
    _refuse_unknown_options(argv)
    found = vars(_parser().parse_args(argv))
    layer = {
        path: Raw(found[name], Origin(Source.ARGUMENT, option))
        for name, (option, path) in _SETTINGS.items()
        if name in found
    }
    return Arguments(
        command=found["command"],
        config=found.get("config"),
        layer=layer,
        places=tuple(found.get("places", ())),
        as_json=found.get("json", False),
        log=log_wish.of(found) if found["command"] == "log" else LogWish(),
        exercise=exercise_wish.of(found) if found["command"] == "exercise" else ExerciseWish(),
        export=export_wish.of(found) if found["command"] == "export" else ExportWish(),
        collect=collect_wish.of(found) if found["command"] == "collect" else CollectWish(),
        desk=desk_wish.of(found) if found["command"] == "desk" else DeskWish(),
        markdown=found.get("markdown", False),
        state=state_wish.of(found) if found["command"] == "state" else StateWish(),
    )


def asks_for(command: str, argv: Sequence[str]) -> bool:
    """Tell whether a command line, understood or not, asks for a command."""
    valued = {option for name, (option, _) in _SETTINGS.items() if name not in _SWITCHES}
    before = ("", *argv)
    words = (
        word
        for last, word in zip(before, argv, strict=False)
        if not word.startswith("-") and last not in valued | {"--config"}
    )
    return next(words, None) == command


def _refuse_unknown_options(argv: Sequence[str]) -> None:
    # argparse would take the value of an unknown option for a command, and complain of that.
    for argument in itertools.takewhile(lambda argument: argument != "--", argv):
        option = argument.partition("=")[0]
        if argument.startswith("-") and option not in OPTIONS and not argument[1:2].isdigit():
            near = difflib.get_close_matches(option, OPTIONS, n=1)
            hint = f"the nearest is {near[0]}" if near else "see `watchfloor --help`"
            raise UsageError(f"there is no option {quoted(option)}; {hint}")


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{printable(message, 300)}; see `watchfloor --help`")


def _parser() -> _Parser:
    parser = _Parser(
        prog="watchfloor",
        usage=page.USAGE,
        description=page.DESCRIPTION,
        epilog=page.LESSON,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        parents=[_config_option(), _board_options()],
    )
    parser.add_argument("--version", action="version", version=f"watchfloor {VERSION}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    check = _add(commands, "validate", "check documents against the contract", page.VALIDATE)
    check.add_argument("--json", action="store_true", help="one JSON object a line and document")
    check.add_argument("places", nargs="+", metavar="FILE|URL", help="a document")
    compare = _add(commands, "diff", "list what one document changes in another", page.DIFF)
    for name in ("A", "B"):
        compare.add_argument("places", action="append", metavar=name, help="a file or an address")
    _add(commands, "schema", "print the contract as JSON Schema", page.SCHEMA)
    _add(commands, "config", "print every setting", page.CONFIG, _board_options())
    _add(commands, "doctor", "look at what a board needs", page.DOCTOR, _board_options())
    look = _add(commands, "check", "say how the situation stands", page.CHECK, _watch_options())
    look.add_argument("--json", action="store_true", help="one JSON object")
    _add(commands, "follow", "print a line for each change", page.FOLLOW, _watch_options())
    _add(commands, "measures", "list the measures of rules", page.MEASURES, _watch_options())
    log_wish.add_to(_add(commands, "log", "print the watch log", page.LOG, _place_options()))
    export_wish.add_to(_add(commands, "export", "write the records", page.EXPORT, _watch_options()))
    handing = _add(
        commands, "handover", "print the hand-over page", page.HANDOVER, _watch_options()
    )
    handover_wish.add_to(handing)
    keeping = _add(
        commands, "state", "back up, check, prune what is kept", page.STATE, _place_options()
    )
    state_wish.add_to(keeping, lambda *given: _add(*given, _place_options()))
    collect_wish.add_to(
        _add(commands, "collect", "make a feed of public sources", page.COLLECT, _state_option())
    )
    desk_wish.add_to(
        _add(commands, "desk", "enter what the desk knows", page.DESK, _state_option())
    )
    exercise_wish.add_to(_add(commands, "exercise", "play an invented story", page.EXERCISE))
    return parser


def _add(
    commands: "argparse._SubParsersAction[_Parser]",
    name: str,
    summary: str,
    description: str,
    *parents: _Parser,
) -> _Parser:
    return commands.add_parser(
        name.rpartition(" ")[2],
        prog=f"watchfloor {name}",
        help=summary,
        description=description,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        parents=[_config_option(), *parents],
    )


def _config_option() -> _Parser:
    # Suppressed defaults: an option before the command is not undone by the command's own default.
    options = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    options.add_argument("--config", metavar="FILE", help="config file to use instead of your own")
    return options


def _state_option() -> _Parser:
    options = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    options.add_argument("--state-dir", metavar="DIR", help="where the watch is kept")
    return options


def _place_options() -> _Parser:
    options = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    options.add_argument("--feed", metavar="URL|FILE", help="where the documents come from")
    options.add_argument("--as-of", metavar="TIME|feed", help="take that time for now")
    options.add_argument("--state-dir", metavar="DIR", help="where the watch is kept")
    return options


def _watch_options() -> _Parser:
    options = _Parser(
        add_help=False, argument_default=argparse.SUPPRESS, parents=[_place_options()]
    )
    options.add_argument("--interval", metavar="SECONDS", help="from fetch to fetch, 1 or more")
    options.add_argument("--officer", metavar="NAME", help="stands beside your login in the log")
    return options


def _board_options() -> _Parser:
    options = _Parser(
        add_help=False, argument_default=argparse.SUPPRESS, parents=[_watch_options()]
    )
    options.add_argument("--ascii", action="store_const", const="true", help="draw with ASCII only")
    options.add_argument("--quiet", action="store_const", const="false", help="ring no bell")
    return options

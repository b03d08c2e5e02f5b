"""What was asked for on the command line."""

import argparse
import difflib
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

from dashboard.commandline import help as page
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
_OF_LOG = ("--verify", "--expect", "--csv", "--kind", "--officer-named", "--item")
OPTIONS = ("-h", "--help", "--version", "--json", "--config", *dict(_SETTINGS.values()), *_OF_LOG)
"""Every option there is."""


class UsageError(ValueError):
    """The command line cannot be understood; the message is one sentence."""


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
    log: LogWish = LogWish()


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
        log=_log_wish(found) if found["command"] == "log" else LogWish(),
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


def _log_wish(found: dict[str, Any]) -> LogWish:
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
        raise argparse.ArgumentTypeError(f"{quoted(text)} is not 12 to 64 hexadecimal digits")
    return text.lower()


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
    look = _add(commands, "check", "say how the situation stands", page.CHECK, _watch_options())
    look.add_argument("--json", action="store_true", help="one JSON object")
    _add(commands, "follow", "print a line for each change", page.FOLLOW, _watch_options())
    _add(commands, "measures", "list the measures of rules", page.MEASURES, _watch_options())
    _add_log_options(_add(commands, "log", "print the watch log", page.LOG, _place_options()))
    return parser


def _add_log_options(log: _Parser) -> None:
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


def _add(
    commands: "argparse._SubParsersAction[_Parser]",
    name: str,
    summary: str,
    description: str,
    *parents: _Parser,
) -> _Parser:
    return commands.add_parser(
        name,
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

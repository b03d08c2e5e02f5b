"""The command `watchfloor`: from its arguments to its exit status, never to a traceback."""

import os
import sys
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from dashboard.commandline.arguments import Arguments, asks_for, parse
from dashboard.commandline.streams import discard_output, open_closed_streams, say
from dashboard.commandline.usage import UsageError
from dashboard.config.error import ConfigError
from dashboard.config.places import Places
from dashboard.config.printable import printable, quoted
from dashboard.config.secret import masked
from dashboard.config.settings import Config, load

WRONG = 2
"""The exit status of a wrong argument, setting or feed."""
UNKNOWN = 3
"""The exit status of `check` where nothing can be told."""
FAULT = 70
"""The exit status of a fault of the program itself, EX_SOFTWARE of sysexits(3)."""
INTERRUPTED = 130
CLOSED_PIPE = 141
"""The exit status that a shell gives to what SIGPIPE ended."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run `watchfloor` with `argv`, by default the arguments of the process.

    Returns the exit status; what goes wrong is one sentence on standard error.
    """
    open_closed_streams()
    given = sys.argv[1:] if argv is None else argv
    try:
        status = _run(given)
        sys.stdout.flush()
    except (UsageError, ConfigError) as error:
        # A monitor takes 2 for a warning: of `check` a wrong argument is unknown.
        status = _say(str(error), UNKNOWN if asks_for("check", given) else WRONG)
    except KeyboardInterrupt:
        status = INTERRUPTED
    except BrokenPipeError:
        discard_output()
        status = CLOSED_PIPE
    except OSError as error:
        discard_output()
        wrong = UNKNOWN if asks_for("check", given) else WRONG
        status = _say(f"cannot go on: {error.strerror or error}", wrong)
    except Exception as error:
        status = _say(_fault(error), FAULT)
    return status


def _run(argv: Sequence[str]) -> int:
    try:
        arguments = parse(argv)
    except SystemExit:
        # argparse has answered --help or --version.
        return 0
    if arguments.command == "schema":
        from dashboard.commandline import schema

        return schema.run(sys.stdout)
    if arguments.command == "exercise":
        from dashboard.commandline import exercise

        return exercise.run(arguments.exercise, sys.stdout, sys.stderr)
    places = Places.of_user(arguments.config)
    config = load(places, os.environ, arguments.layer)
    match arguments.command:
        case "validate" | "diff":
            return _read(arguments, config)
        case "check" | "export" | "follow" | "measures" | "handover":
            return _watch(arguments, config)
        case "collect":
            from dashboard.commandline import collect

            return collect.run(config, arguments.collect, sys.stdout, sys.stderr)
        case "desk":
            from dashboard.commandline import desk

            streams = sys.stdin, sys.stdout, sys.stderr
            return desk.run(config, arguments.desk, streams, datetime.now(UTC))
        case "log":
            return _log(arguments, config)
        case "config":
            from dashboard.commandline import config as listing

            return listing.run(config, places.user_file, sys.stdout)
        case _:
            return _board(config)


def _read(arguments: Arguments, config: Config) -> int:
    from dashboard.commandline import diff, validate
    from dashboard.commandline.fetch import fetching
    from dashboard.contract.limits import Limits

    given = config.feed.limits
    limits = Limits(given.body_bytes, given.nesting, given.records)
    fetch = fetching(config)
    if arguments.command == "diff":
        old, new = arguments.places
        return diff.run(old, new, fetch=fetch, out=sys.stdout, err=sys.stderr, limits=limits)
    return validate.run(
        arguments.places,
        as_json=arguments.as_json,
        fetch=fetch,
        out=sys.stdout,
        err=sys.stderr,
        limits=limits,
    )


def _watch(arguments: Arguments, config: Config) -> int:
    from dashboard.commandline.fetch import fetching

    _refuse_feed(config)
    fetch, now = fetching(config), datetime.now(UTC)
    match arguments.command:
        case "check":
            from dashboard.commandline import check

            return check.run(
                config, as_json=arguments.as_json, fetch=fetch, out=sys.stdout, now=now
            )
        case "export":
            from dashboard.commandline import export

            return export.run(
                config, arguments.export, fetch=fetch, out=sys.stdout, err=sys.stderr, now=now
            )
        case "handover":
            from dashboard.commandline import handover

            return handover.run(
                config, markdown=arguments.markdown, fetch=fetch, out=sys.stdout, err=sys.stderr,
                now=now,
            )  # fmt: skip
        case "measures":
            from dashboard.commandline import measures

            return measures.run(config, fetch=fetch, out=sys.stdout, err=sys.stderr, now=now)
        case _:
            from dashboard.commandline import follow

            _refuse_time(config)
            _refuse_state(config)
            return follow.run(config, sys.stdout, sys.stderr, lambda: datetime.now(UTC))


def _log(arguments: Arguments, config: Config) -> int:
    from dashboard.board.dial import Dial
    from dashboard.commandline import log
    from dashboard.store.open import watch_folder

    _refuse_time(config)
    now = datetime.now(UTC)
    zone = config.time.local if config.time.local_first else None
    dial = Dial(now, now, zone)
    return log.run(watch_folder(config), arguments.log, out=sys.stdout, err=sys.stderr, dial=dial)


def _refuse_time(config: Config) -> None:
    if config.time.as_of not in ("now", "feed"):
        named = config.origin("time.as_of").names("time.as_of")
        raise ConfigError(f"{named} is a time; the board, check, export and measures look at one")


def _refuse_untold(config: Config) -> None:
    """Refuse a time that a board cannot begin at."""
    from dashboard.board.dial import Dial
    from dashboard.board.typed_past import typed_past
    from dashboard.board.typed_time import UntoldTimeError

    if config.time.as_of in ("now", "feed"):
        return
    now = datetime.now(UTC)
    try:
        typed_past(config.time.as_of, Dial(now, now))
    except UntoldTimeError as error:
        named = config.origin("time.as_of").names("time.as_of")
        raise ConfigError(f"{named} is {quoted(config.time.as_of)}: {error}") from None


def _refuse_state(config: Config) -> None:
    from dashboard.store.open import refuse_folder
    from dashboard.store.trouble import StoreRefusedError

    try:
        refuse_folder(config)
    except StoreRefusedError as error:
        raise ConfigError(str(error)) from None


def _board(config: Config) -> int:
    from dashboard.terminal.preflight import Surroundings, refusal

    _refuse_feed(config)
    _refuse_untold(config)
    _refuse_state(config)
    found = Surroundings(
        stdin_is_terminal=sys.stdin is not None and sys.stdin.isatty(),
        stderr_is_terminal=sys.stderr.isatty(),
        term=os.environ.get("TERM", ""),
        encoding=sys.stderr.encoding,
    )
    reason = refusal(found, config.screen.ascii)
    if reason is not None:
        return _say(reason, WRONG)
    from dashboard.app import run

    return run(config, say)


def _refuse_feed(config: Config) -> None:
    from dashboard.feed.address import AddressError, parse_address

    address = config.feed.address
    if not address:
        return
    try:
        parse_address(address)
    except AddressError as error:
        named = config.origin("feed.address").names("feed.address")
        raise ConfigError(f"{named} is {quoted(masked(address))}: it {error}") from None
    if config.feed.token is not None:
        config.feed.token.read()


def _say(sentence: str, status: int) -> int:
    say(sentence)
    return status


def _fault(error: Exception) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(frame.filename).name} line {frame.lineno}"
    return f"a fault of the program: {type(error).__name__} in {printable(place)}; please report it"

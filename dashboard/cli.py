"""The command `watchfloor`: from its arguments to its exit status, never to a traceback."""

import os
import sys
from collections.abc import Sequence

from dashboard.commandline.arguments import asks_for, parse
from dashboard.commandline.branches import BRANCHES
from dashboard.commandline.refusals import refuse_feed, refuse_state, refuse_untold
from dashboard.commandline.streams import discard_output, open_closed_streams, say
from dashboard.commandline.usage import UsageError
from dashboard.config.error import ConfigError
from dashboard.config.places import Places
from dashboard.config.settings import Config, load
from dashboard.faults import STATUS as FAULT
from dashboard.faults import fault_words

WRONG = 2
"""The exit status of a wrong argument, setting or feed."""
UNKNOWN = 3
"""The exit status of `check` where nothing can be told."""
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
        status = _say(f"a fault of the program: {fault_words(error)}; please report it", FAULT)
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
    config = load(Places.of_user(arguments.config), dict(os.environ), arguments.layer)
    for name in config.token_variables:
        # No other program that is started from here is to inherit it.
        os.environ.pop(name, None)
    if arguments.command is None:
        return _board(config)
    return BRANCHES[arguments.command](arguments, config)


def _board(config: Config) -> int:
    from dashboard.terminal.preflight import Surroundings, refusal

    refuse_feed(config)
    refuse_untold(config)
    refuse_state(config)
    found = Surroundings(
        stdin_is_terminal=sys.stdin is not None and sys.stdin.isatty(),
        stderr_is_terminal=sys.stderr.isatty(),
        term=os.environ.get("TERM", ""),
        encoding=sys.stderr.encoding,
    )
    reason = refusal(found, config.screen.ascii)
    if reason is not None:
        return _say(reason, WRONG)
    from dashboard.running import run

    return run(config, say)


def _say(sentence: str, status: int) -> int:
    say(sentence)
    return status

"""What each command does with its settings; nothing is imported before it is asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from dashboard.commandline.arguments import Arguments
from dashboard.commandline.refusals import refuse_feed, refuse_state, refuse_time
from dashboard.commandline.uncollected import uncollected
from dashboard.config.places import Places
from dashboard.config.settings import Config

Branch = Callable[[Arguments, Config], int]
"""Returns the exit status."""


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

    refuse_feed(config)
    fetch, now = fetching(config), datetime.now(UTC)
    match arguments.command:
        case "check":
            with uncollected():
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

            refuse_time(config)
            refuse_state(config)
            return follow.run(config, sys.stdout, sys.stderr, lambda: datetime.now(UTC))


def _log(arguments: Arguments, config: Config) -> int:
    from dashboard.board.dial import Dial
    from dashboard.commandline import log
    from dashboard.store.site import watch_folder

    refuse_time(config)
    now = datetime.now(UTC)
    zone = config.time.local if config.time.local_first else None
    dial = Dial(now, now, zone)
    return log.run(watch_folder(config), arguments.log, out=sys.stdout, err=sys.stderr, dial=dial)


def _doctor(arguments: Arguments, config: Config) -> int:
    from dashboard.commandline.doctor import examination
    from dashboard.commandline.doctor.here import here

    refuse_feed(config)
    return examination.run(config, here(os.environ), out=sys.stdout, now=lambda: datetime.now(UTC))


def _collect(arguments: Arguments, config: Config) -> int:
    from dashboard.commandline import collect

    return collect.run(config, arguments.collect, sys.stdout, sys.stderr)


def _desk(arguments: Arguments, config: Config) -> int:
    from dashboard.commandline import desk

    streams = sys.stdin, sys.stdout, sys.stderr
    return desk.run(config, arguments.desk, streams, datetime.now(UTC))


def _state(arguments: Arguments, config: Config) -> int:
    from dashboard.commandline import state

    refuse_time(config)
    now = datetime.now(UTC)
    return state.run(config, arguments.state, out=sys.stdout, err=sys.stderr, now=now)


def _config(arguments: Arguments, config: Config) -> int:
    from dashboard.commandline import config as listing

    return listing.run(config, Places.of_user(arguments.config).user_file, sys.stdout)


BRANCHES: Mapping[str, Branch] = {
    **dict.fromkeys(("validate", "diff"), _read),
    **dict.fromkeys(("check", "export", "follow", "measures", "handover"), _watch),
    "collect": _collect,
    "desk": _desk,
    "log": _log,
    "state": _state,
    "doctor": _doctor,
    "config": _config,
}
"""By the name of the command; without one it is the board, and two need no settings."""

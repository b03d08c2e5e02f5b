"""`watchfloor collect`: one feed made of public sources and of what the desk writes itself."""

from __future__ import annotations

import asyncio
import importlib.metadata
import signal
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from dashboard.collect.account import NOTHING, words
from dashboard.collect.collector import Collector, NotCollectedError
from dashboard.collect.document import Terms
from dashboard.collect.sources.registry import sources
from dashboard.collect.state import State
from dashboard.commandline.collect_progress import CollectProgress
from dashboard.commandline.collect_wish import CollectWish
from dashboard.commandline.desk_file import desk_file, prepare_state
from dashboard.commandline.lines import write_line
from dashboard.config.error import ConfigError
from dashboard.config.settings import Config
from dashboard.contract.change_text import change_lines
from dashboard.contract.limits import Limits
from dashboard.contract.text import clean
from dashboard.feed.http_settings import HttpSettings
from dashboard.feed.open import http_settings

_FOLDER = "collect"
_LEAST_TTL = 15


def run(config: Config, wish: CollectWish, out: TextIO, err: TextIO) -> int:
    """Collect once, or again and again until ctrl+c; progress goes to err, results to out.

    Returns 0 where all sources are fresh, 1 where some are old, 2 where nothing was written.
    """
    state = State(config.state.folder / _FOLDER / config.collect.feed_id)
    if wish.status:
        return _status(state, out, err)
    prepare_state(config, _FOLDER)
    _note_keys(config, err)
    collector = _collector(config, wish, state)
    if wish.every is None:
        return _once(collector, wish, out, err)
    # A service is ended by SIGTERM; what it was writing must not be left lying about.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    while True:
        _once(collector, wish, out, err)
        out.flush()
        time.sleep(wish.every)


def _once(collector: Collector, wish: CollectWish, out: TextIO, err: TextIO) -> int:
    place = None if wish.out is None else Path(wish.out)
    try:
        outcome = asyncio.run(collector.run(place, CollectProgress(err), dry=wish.dry))
    except NotCollectedError as error:
        write_line(err, f"watchfloor: collect: {error}")
        return NOTHING
    for sentence in outcome.settled.said:
        write_line(err, f"note: {clean(sentence)}")
    if wish.dry:
        for line in change_lines(outcome.settled.changes):
            write_line(out, line)
    where = "" if wish.out is None or wish.dry else f"{wish.out}: "
    write_line(err if wish.dry else out, f"{where}{outcome.sentence}")
    return outcome.status


def _note_keys(config: Config, err: TextIO) -> None:
    """Say which keys cannot be used, and why; their sources will be old."""
    for service in config.collect.sources.services:
        if service.on and service.key is not None:
            try:
                service.key.read()
            except ConfigError as error:
                write_line(err, f"note: {error}")


def _status(state: State, out: TextIO, err: TextIO) -> int:
    found = state.run()
    try:
        if found is None:
            raise ValueError
        lines, status = list(words(found)), int(found["status"])
    except (KeyError, TypeError, ValueError):
        write_line(err, f"watchfloor: collect: no run of the feed {state.folder.name} is kept")
        return NOTHING
    for line in lines:
        write_line(out, clean(line))
    return status


def _collector(config: Config, wish: CollectWish, state: State) -> Collector:
    settings, limits = config.collect, config.feed.limits
    ttl = None if wish.every is None else max(_LEAST_TTL, wish.every)
    return Collector(
        sources=sources(settings),
        desk_file=desk_file(config, wish.desk),
        state=state,
        terms=Terms(settings.feed_id, settings.title, settings.keep, ttl),
        renew=settings.renew,
        http=_http(config),
        host_interval=settings.host_interval,
        cache_bytes=settings.cache_bytes,
        limits=Limits(limits.body_bytes, limits.nesting, limits.records),
        now=_now,
        sleep=asyncio.sleep,
    )


def _http(config: Config) -> HttpSettings:
    """Return the settings of the feed, without what is for its own server alone."""
    agent = f"watchfloor/{importlib.metadata.version('watchfloor')} ({config.collect.contact})"
    own = http_settings(config)
    return replace(own, agent=agent, token=None, client_certificate=None, client_key=None)


def _now() -> datetime:
    return datetime.now(UTC)

"""The command itself: everything is looked at once, and told as a table."""

from __future__ import annotations

import importlib.metadata
import platform
from collections.abc import Callable
from datetime import datetime
from typing import TextIO

from dashboard.board.dial import Dial
from dashboard.commandline.doctor.clock import clock_finding
from dashboard.commandline.doctor.feed import feed_finding
from dashboard.commandline.doctor.finding import exit_status, finding_lines
from dashboard.commandline.doctor.here import Here
from dashboard.commandline.doctor.locale import locale_finding
from dashboard.commandline.doctor.sample import Ask, take_sample
from dashboard.commandline.doctor.state import state_finding
from dashboard.commandline.doctor.terminal import terminal_finding
from dashboard.commandline.doctor.versions import versions_finding
from dashboard.commandline.lines import write_line
from dashboard.config.settings import Config
from dashboard.feed.once import Asked, ask_once
from dashboard.feed.open import http_settings
from dashboard.store.survey import engine, survey
from dashboard.version import VERSION

_NAME = "watchfloor"


def run(config: Config, here: Here, *, out: TextIO, now: Callable[[], datetime]) -> int:
    """Write a row for each thing a board needs; returns 0 where all is well, else 1.

    Nothing is written but that, and no secret stands in it.
    """
    sample = take_sample(config, _asking(config), now)
    zulu = Dial(sample.came_at, sample.came_at)
    local = Dial(sample.came_at, sample.came_at, config.time.local)
    runs_on = (f"{_NAME} {VERSION}", f"Python {platform.python_version()}", f"SQLite {engine()}")
    findings = (
        terminal_finding(here.terminal, here.environment),
        locale_finding(here.encoding, config.screen.ascii, here.environment),
        state_finding(survey(config), config.state),
        feed_finding(sample, config.feed, zulu),
        clock_finding(sample, local, built_in=not config.feed.address),
        versions_finding(runs_on, _needs(), _installed),
    )
    for line in finding_lines(findings):
        write_line(out, line)
    return exit_status(findings)


def _asking(config: Config) -> Ask:
    def ask(address: str) -> Asked:
        # With all that the feed is given to prove itself by: this is its own address.
        return ask_once(address, http_settings(config))

    return ask


def _needs() -> tuple[str, ...]:
    try:
        found = importlib.metadata.requires(_NAME) or ()
    except importlib.metadata.PackageNotFoundError:
        return (_NAME,)
    # What has a marker behind it is for development, or for another system.
    return tuple(one for one in found if ";" not in one)


def _installed(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None

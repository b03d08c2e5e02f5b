"""`watchfloor check`: one look at the feed, as a monitoring plugin tells of it."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TextIO

from dashboard.board.check_json import check_members, exit_status, unreadable_members
from dashboard.board.check_text import check_lines
from dashboard.board.scene import Scene
from dashboard.commandline.body import Fetch
from dashboard.commandline.lines import write_line
from dashboard.commandline.looking import Unreadable, look_once
from dashboard.config.settings import Config
from dashboard.store.lock import is_led
from dashboard.store.site import watch_folder

_BAR = str.maketrans("|", "¦")
"""A monitor takes what stands behind a bar for figures (Monitoring Plugins, 2.2)."""
UNKNOWN = 3
"""The exit status of what cannot be told: unknown, stale, unreadable, a wrong argument."""


def run(config: Config, *, as_json: bool, fetch: Fetch, out: TextIO, now: datetime) -> int:
    """Write how the situation stands, and return the status of a monitoring plugin.

    Where a board keeps watch on the same feed and state folder its state is told, and of a past
    time what was kept of it; else the document is judged alone. Nothing is written.
    """
    found = _kept_scene(config, fetch, now) or look_once(config, fetch, now)
    if isinstance(found, Unreadable):
        if as_json:
            write_line(out, json.dumps(unreadable_members(found.reason, found.at)))
        else:
            write_line(out, f"UNKNOWN {found.origin}: {found.reason}".translate(_BAR))
        return UNKNOWN
    if as_json:
        write_line(out, json.dumps(check_members(found)))
    else:
        for line in check_lines(found):
            write_line(out, line.translate(_BAR))
    return exit_status(found)


def _kept_scene(config: Config, fetch: Fetch, now: datetime) -> Scene | None:
    """Return the scene of the board that leads, or of a past time; None where there is neither."""
    # What reads a watch costs more than the look itself, and most looks find none to read.
    if config.time.as_of not in ("now", "feed"):
        from dashboard.commandline.past_scene import past_scene

        return past_scene(config, fetch, now)
    if is_led(watch_folder(config)):
        from dashboard.commandline.live_board import live_scene

        return live_scene(config, now)
    return None

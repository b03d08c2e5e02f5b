"""`watchfloor handover`: the hand-over page, as plain text of 80 columns or as Markdown."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TextIO

from dashboard.board.handover.account import account_of
from dashboard.board.handover.markdown import markdown_lines
from dashboard.board.handover.page import handover_page
from dashboard.board.handover.text import page_lines
from dashboard.board.scene import Scene
from dashboard.commandline.body import Fetch
from dashboard.commandline.lines import writable, write_line
from dashboard.commandline.live_board import live_board
from dashboard.commandline.looking import Unreadable, look_once
from dashboard.commandline.past_scene import past_scene
from dashboard.config.settings import Config
from dashboard.session.comparer import Comparer
from dashboard.session.lookout import Lookout
from dashboard.session.lookup import Lookup
from dashboard.session.reading import Reading
from dashboard.session.taking import Taking
from dashboard.store.archive import Archive
from dashboard.store.documents import Clock
from dashboard.store.site import watch_folder

UNREADABLE = 2
"""The exit status of a feed that gave nothing to tell of."""


def run(
    config: Config, *, markdown: bool, fetch: Fetch, out: TextIO, err: TextIO, now: datetime
) -> int:
    """Write the page, and return 0, or 2 with one sentence on err where the feed gives nothing.

    Where a board keeps watch on the same feed and state folder its state is told, and of a past
    time what was kept of it; else the document is judged alone. Nothing is written.
    """
    found = (
        _of_live_board(config, now)
        or _of_the_past(config, fetch, now)
        or look_once(config, fetch, now)
    )
    if isinstance(found, Unreadable):
        write_line(err, f"watchfloor: {found.origin}: {found.reason}")
        return UNREADABLE
    page = handover_page(account_of(found)).lettered(lambda words: writable(words, out))
    for line in markdown_lines(page) if markdown else page_lines(page):
        write_line(out, line)
    return 0


def _of_live_board(config: Config, now: datetime) -> Scene | None:
    """Return the scene of the board that leads, with what was held when the watch began."""
    board = live_board(config, now)
    if board is None:
        return None
    by_as_of = config.time.as_of_feed or not config.feed.address
    taking = _taking(config, now, by_as_of=by_as_of)
    return replace(board.scene, taken=taking.recalled(board.stored.memory, board.stored.history))


def _of_the_past(config: Config, fetch: Fetch, now: datetime) -> Scene | None:
    """Return the scene of a past time, with what was held when the watch of then began."""
    scene = past_scene(config, fetch, now)
    if scene is None or scene.replay is None or scene.replay.rebuilt.documents:
        return scene
    memory = scene.situation.memory
    return replace(
        scene, taken=_taking(config, now, by_as_of=False).recalled(memory, scene.history)
    )


def _taking(config: Config, now: datetime, *, by_as_of: bool) -> Taking:
    archive = Archive(watch_folder(config), Clock.of(as_of=by_as_of))
    pictured = Lookout(config, lambda: now, as_of=by_as_of).picture
    return Taking(Comparer(Lookup(archive, Reading(config).documents, pictured)).recall)

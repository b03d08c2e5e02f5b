"""What a board that starts shows until it knows better, and when that is kept anew."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from importlib.resources import files
from typing import TYPE_CHECKING

from dashboard.board.dial import Dial
from dashboard.board.stamp import stamp
from dashboard.config.settings import Config
from dashboard.lastboard.file import Kept, file_of, read, unpacked, write
from dashboard.store.folder import feed_folder
from dashboard.watch.elapsed import age_text
from widgets.pages import Bar, Board, Chrome, Page
from widgets.views import Piece, Tone

if TYPE_CHECKING:
    from dashboard.session.session import Session

BOARD = "board:"
EVERY = timedelta(minutes=1)
"""Between two times that a board is kept."""
HOLD = 2.0
"""Seconds for which keys wait, from the start of a session, for something newer to show."""
EXAMPLE = "example.board.json"
"""The board of the built-in example, as `make example-board` draws it."""


class LastBoard:
    """The last board of one watch; it never speaks for more than it saw."""

    def __init__(self, config: Config, now: Callable[[], datetime]) -> None:
        """Take the settings, by which it is found, and the clock."""
        state, feed = config.state, config.feed
        self._path = file_of(feed_folder(state.folder, feed.address, config.time.as_of_feed))
        self._now = now
        self._kept_at: datetime | None = None
        self._is_known = False
        kept = read(self._path)
        self._shown = None if kept is None else (self._aged(kept), kept.board)
        if kept is None and not feed.address:
            self._shown = self._example()

    def page(self, place: str, session: Session | None) -> tuple[Chrome, Page] | None:
        """Return what is shown at an address in the place of a session's page; None for nothing.

        That is so until the session holds a document, or knows that it gets none.
        """
        if session is not None and not self._is_known:
            self._is_known = session.state.speaks
        return None if self._is_known or place != BOARD else self._shown

    def due(self) -> bool:
        """Tell whether it is time to keep the board."""
        return self._kept_at is None or self._now() - self._kept_at >= EVERY

    def take(self, session: Session) -> Callable[[], None] | None:
        """Return what keeps the live board as it stands, for any thread; None without one."""
        state = session.state
        if session.present is None or state.replay is not None or state.hold is not None:
            return None
        chrome, board = session.show(BOARD, "")
        if not isinstance(board, Board):
            return None
        self._kept_at = self._now()
        kept = Kept(self._kept_at, chrome, board)

        def keep() -> None:
            # A board that is not kept costs the next start its first second, and nothing else.
            with suppress(OSError):
                write(self._path, kept)

        return keep

    def _aged(self, kept: Kept) -> Chrome:
        """Return the rows around it, which say that it is the last one, and how old."""
        now = self._now()
        seen = f"{stamp(kept.at, Dial(now, now))}, {age_text(kept.at, now)} old"
        head = kept.chrome.masthead
        left = (
            *head.left[:2],
            Piece("LAST BOARD", tone=Tone.MODE, gap=2),
            Piece(seen, gap=2),
            Piece("starting", gap=2),
        )
        return replace(kept.chrome, masthead=Bar(left, head.right))

    def _example(self) -> tuple[Chrome, Board] | None:
        found = files("dashboard").joinpath(EXAMPLE)
        kept = unpacked(found.read_bytes()) if found.is_file() else None
        return None if kept is None else (kept.chrome, kept.board)

"""An idle minute: what is written and what it costs while polls bring nothing new."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.board import EMPTY, EMPTY_SHOWS, FEED_SHOWS, board
from bench.documents import exercise
from bench.effort import Effort
from bench.figure import Figure, Unit
from bench.loopback import Loopback
from bench.peers import peers
from bench.row import Line, Row, Skipped, Target
from bench.screen import Screen, drain

MINUTE = 60.0
_PACE = "15"
"""Seconds from poll to poll, the least that a feed may ask for."""
_SETTLED = 15.0
"""Seconds after which the first minute of every program is over."""


@dataclass(frozen=True, slots=True)
class _Idle:
    """A program that is left alone, and the most it may write and use."""

    what: str
    command: tuple[str, ...]
    shows: str
    bytes: float | None = None
    percent: float | None = None

    def rows(self, written: float, seconds: float) -> Iterator[Row]:
        """Yield what it wrote and used in a minute."""
        for name, value, unit, most in (
            ("bytes", written, Unit.BYTES, self.bytes),
            ("CPU", 100 * seconds / MINUTE, Unit.PERCENT, self.percent),
        ):
            target = None if most is None else Target(most, unit)
            yield Row(
                f"an idle minute of {self.what}: {name}", Figure.of([value], unit), target=target
            )


def rows(effort: Effort) -> Iterator[Line]:
    """Yield bytes and processor time of one minute that all programs share."""
    with ExitStack() as stack:
        home = Path(stack.enter_context(TemporaryDirectory()))
        tagged = stack.enter_context(Loopback(exercise(100)))
        whole = stack.enter_context(Loopback(exercise(100), tagged=False))
        idle = [
            _board(f"a board, a poll in {_PACE} s, 304", tagged, _PACE, home / "1", 400, 0.2),
            _board(f"a board, a poll in {_PACE} s, the same again", whole, _PACE, home / "2"),
            _board("a board, a poll a second, 304", tagged, "1", home / "3"),
            _Idle("an empty Textual app", EMPTY, EMPTY_SHOWS),
            *(
                _Idle(peer.pin, tuple(peer.command(home)), peer.shows)
                for peer in peers()
                if peer.is_installed
            ),
        ]
        screens = [stack.enter_context(Screen(one.command, home)) for one in idle]
        for one, screen in zip(idle, screens, strict=True):
            screen.until(one.shows)
        drain(screens, _SETTLED)
        before = [(len(screen.raw), screen.cpu_seconds) for screen in screens]
        drain(screens, MINUTE)
        after = [(len(screen.raw), screen.cpu_seconds) for screen in screens]
    for one, (was, spent), (now, all_spent) in zip(idle, before, after, strict=True):
        yield from one.rows(now - was, all_spent - spent)
    for peer in peers():
        if not peer.is_installed:
            yield Skipped(f"an idle minute of {peer.pin}", "not installed (make bench-peers)")


def _board(
    what: str, feed: Loopback, pace: str, state: Path,
    most: float | None = None, percent: float | None = None,
) -> _Idle:  # fmt: skip
    command = board("--feed", feed.address, "--interval", pace, state=state)
    return _Idle(what, command, FEED_SHOWS, most, percent)

"""From the start to the first data on screen, beside an empty Textual app and peers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.board import EMPTY, EMPTY_SHOWS, EXAMPLE_SHOWS, KEPT_AFTER, board
from bench.effort import Effort
from bench.figure import Figure, Unit
from bench.peers import Peer, peers
from bench.row import Line, Row, Skipped, Target
from bench.screen import Screen
from dashboard.example import example

_PEER_RUNS = 3


def rows(effort: Effort) -> Iterator[Line]:
    """Yield the starts of the board, of an empty app and of each peer."""
    with TemporaryDirectory() as folder:
        home = Path(folder)
        warm = _kept(home)
        empty, last, first = [], [], []
        for _ in range(effort.runs(9)):
            empty.append(_seconds(EMPTY, EMPTY_SHOWS, home))
            last.append(_seconds(warm, EXAMPLE_SHOWS, home))
            with TemporaryDirectory() as cold:
                first.append(_seconds(board(), EXAMPLE_SHOWS, Path(cold)))
    yield Row("start of an empty Textual app", Figure.of(empty, Unit.SECONDS))
    yield _row("start to first data, warm state folder", last, empty, 1.25)
    yield _row("first start, built-in example", first, empty, 1.6)
    for peer in peers():
        yield _peer(peer, effort.runs(_PEER_RUNS))


def _kept(home: Path) -> Sequence[str]:
    """Return the command of a board that has run before."""
    feed = home / "feed.json"
    feed.write_bytes(example())
    command = board("--feed", str(feed), "--as-of", "feed")
    with Screen(command, home) as screen:
        screen.until(EXAMPLE_SHOWS)
        screen.rest(KEPT_AFTER)
    return command


def _row(what: str, ours: Sequence[float], empty: Sequence[float], most: float) -> Row:
    target = Target(most, Unit.RATIO)
    return Row(what, Figure.of(ours, Unit.SECONDS), Figure.ratios(ours, empty), target)


def _peer(peer: Peer, runs: int) -> Line:
    what = f"start of {peer.pin}"
    if not peer.is_installed:
        return Skipped(what, "not installed (make bench-peers)")
    ours, empty = [], []
    with TemporaryDirectory() as folder:
        home = Path(folder)
        try:
            # The first start of some makes folders and files.
            _seconds(peer.command(home), peer.shows, home)
            for _ in range(runs):
                empty.append(_seconds(EMPTY, EMPTY_SHOWS, home))
                ours.append(_seconds(peer.command(home), peer.shows, home))
        except TimeoutError:
            return Skipped(what, "shows nothing")
    return Row(what, Figure.of(ours, Unit.SECONDS), Figure.ratios(ours, empty))


def _seconds(command: Sequence[str], words: str, home: Path) -> float:
    with Screen(command, home) as screen:
        return screen.until(words, 20)

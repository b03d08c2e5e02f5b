"""Watches that are handed over, and the pages of them that are kept.

`python -m tests.session.handing` writes the pages anew; each is then to be read by eye, as by
somebody who was not there.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from dashboard.board.handover.account import account_of
from dashboard.board.handover.markdown import markdown_lines
from dashboard.board.handover.page import MAKERS, Page, handover_page
from dashboard.board.handover.screen import RELIEVE, TAKER, section_address
from dashboard.board.handover.text import page_lines
from dashboard.board.scene import Scene
from dashboard.session.alarm_desk import AlarmDesk, Question
from dashboard.session.note_desk import NoteDesk
from dashboard.session.relief_desk import ReliefDesk
from tests.session.boards import Board
from tests.watch.documents import EXAMPLE, UPDATE, taken

FOLDER = Path(__file__).parent / "kept_pages"
LATER = datetime(2025, 11, 24, 18, 0, tzinfo=UTC)


def example_watch(home: Path) -> Board:
    """Return the board of watch1 that has just seen the example."""
    board = Board(home)
    board.sees(taken(EXAMPLE.read_bytes()))
    return board


def week_watch(home: Path) -> Board:
    """Return it a week on: acknowledged, noted, stale for days, then the later document."""
    board = example_watch(home)
    alarms, notes = AlarmDesk(board.session), NoteDesk(board.session)
    for tile in ("watch.fto", "watch.tempo", "watch.opinion"):
        alarms.ask("acknowledge", "board:", f"tile:{tile}")
        alarms.answer("")
    alarms.ask("acknowledge", "board:", "tile:watch.hill")
    alarms.answer("tally asked for")
    notes.ask("board:", "tile:watch.fto")
    notes.cycle("")
    notes.answer("the duty desk")
    notes.answer("announced, not published")
    notes.ask("board:", "tile:watch.opinion")
    notes.cycle("")
    notes.cycle("")
    notes.answer("12h")
    notes.answer("ask Ipsos for field dates")
    board.ticks(hours=13)
    board.clock.at = LATER
    board.sees(taken(UPDATE.read_bytes()))
    board.ticks(minutes=0)
    return board


def scene_of_board(board: Board) -> Scene:
    scene = board.session.scene
    assert scene is not None
    return scene


def page_of(board: Board) -> Page:
    return handover_page(account_of(scene_of_board(board).live))


def read_back(board: Board, taker: str = "watch2") -> ReliefDesk:
    """Name the relief, and tick every section."""
    desk = ReliefDesk(board.session)
    desk.begin("board:")
    desk.choose(TAKER)
    desk.answer(taker)
    for number in range(1, len(MAKERS) + 1):
        desk.choose(section_address(number))
    return desk


def hand_over(board: Board, taker: str = "watch2") -> Question:
    """Hand the watch over, and return what was said to the last Enter."""
    desk = read_back(board, taker)
    asked = desk.choose(RELIEVE)
    return desk.answer("") if asked.prompt is not None else asked


def _text(page: Page) -> str:
    return "\n".join(page_lines(page)) + "\n"


def _markdown(page: Page) -> str:
    return "\n".join(markdown_lines(page)) + "\n"


PAGES: dict[str, tuple[Callable[[Path], Board], Callable[[Page], str]]] = {
    "example.txt": (example_watch, _text),
    "week.txt": (week_watch, _text),
    "week.md": (week_watch, _markdown),
}
"""Name of each kept page, the watch it tells of, and its form."""


def drawn(name: str) -> str:
    """Return a page as it is written now."""
    watch, write = PAGES[name]
    with tempfile.TemporaryDirectory() as home:
        return write(page_of(watch(Path(home))))


def main() -> None:
    """Write every kept page anew."""
    FOLDER.mkdir(exist_ok=True)
    for name in PAGES:
        (FOLDER / name).write_text(drawn(name), encoding="utf-8")


if __name__ == "__main__":
    main()

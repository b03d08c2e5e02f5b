"""Boards on which alarms wait."""

from pathlib import Path

from dashboard.contract.feed import Document
from dashboard.session.alarm_desk import AlarmDesk
from dashboard.store.memory_keeper import MemoryKeeper
from tests.session.boards import Board, step
from tests.watch.alarms.looks import climbed, indicator
from tests.watch.documents import Json, claim, document, quantity, tally
from tests.watch.rules.asking import WATCHED
from tests.watch.rules.congress_records import vote

FTO, HILL, CLAIMS = (
    (WATCHED, "FP-1"),
    (WATCHED, "HP-1"),
    (WATCHED, "CF-1"),
)
OTHER: Json = indicator("e", name="other")


def desk(board: Board) -> AlarmDesk:
    return AlarmDesk(board.session)


def latched(home: Path, keeper: MemoryKeeper | None = None) -> Board:
    """Return a board on which a latched warning waits."""
    board = Board(home, keeper)
    board.sees(step("published", 2))
    board.asked.clear()
    return board


def busy(home: Path) -> Board:
    """Return a board on one tile of which a warning and a caution wait."""
    board = Board(home)
    links = [indicator("d", "v")]
    board.sees(climbed("published", indicators=links, congress=[vote(49, 51, requires="1/2")]))
    board.asked.clear()
    return board


def counted(high: int = 25, **head: object) -> Document:
    """Return a document with two claims of one tally that do not meet."""
    claims = (claim("low", quantity("exact", 20)), claim("high", quantity("exact", high)))
    count = tally(*claims, id="count")
    return document(strikes={"count": count}, indicators=[indicator("count")], **head)


def disputed(home: Path) -> Board:
    """Return a board that has just seen such a document."""
    board = Board(home)
    board.sees(counted())
    return board

"""Boards on which alarms wait."""

from pathlib import Path

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


def disputed(home: Path) -> Board:
    """Return a board on which two claims of one tally do not meet, and have not for a day."""
    board = Board(home)
    count = tally(
        claim("low", quantity("exact", 20)), claim("high", quantity("exact", 25)), id="count"
    )
    board.sees(document(strikes={"count": count}, indicators=[indicator("count")]))
    return board

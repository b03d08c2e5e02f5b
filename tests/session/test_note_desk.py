"""What an officer writes into the log: every question, every entry, every refusal."""

from datetime import timedelta
from pathlib import Path

import pytest

from dashboard.session.note_desk import NoteDesk
from dashboard.watch.log.entry import Entry, Kind
from tests.session.boards import Board
from tests.session.watching import START
from tests.watch.documents import EXAMPLE, taken


@pytest.fixture
def board(tmp_path: Path) -> Board:
    shown = Board(tmp_path, built_in=True)
    shown.sees(taken(EXAMPLE.read_bytes()))
    return shown


def entries(board: Board) -> list[Entry]:
    return [one.entry for one in board.session.state.stored.log if one.entry.kind is not Kind.AUTO]


def number(board: Board) -> int:
    return board.session.state.stored.log[-1].number


def title(desk: NoteDesk, place: str, subject: str = "") -> str:
    question = desk.ask(place, subject)
    assert question.prompt is not None
    return question.prompt.title


@pytest.mark.parametrize(
    ("place", "subject", "item", "about"),
    [
        ("board:", "", "", ()),
        ("board:", "tile:watch.hill", "3", ("watch.hill",)),
        ("tile:watch.hill", "rule:watch.hill/HP-3", "3 HP-3", ("watch.hill",)),
        ("list:strikes", "record:strikes.count", "5", ("strikes.count",)),
        ("record:clock.fto-notice", "source:r26", "[26]", ("r26",)),
        ("list:congress", "record:congress.paul-floor", "7", ("congress.paul-floor",)),
        ("record:watch.fto", "", "1", ("watch.fto",)),
    ],
)
def test_a_note_is_about_what_is_selected(
    board: Board, place: str, subject: str, item: str, about: tuple[str, ...]
) -> None:
    desk = NoteDesk(board.session)
    assert title(desk, place, subject) == (f"Note on {item}" if item else "Note")
    assert desk.answer("  heard   from the clerk ").refusal == ""
    (entry,) = entries(board)
    assert (entry.kind, entry.text) == (Kind.NOTE, "heard from the clerk")
    assert (entry.item, entry.about, entry.points_at) == (item, about, None)
    assert entry.officer is not None
    assert entry.officer.login == "watch1"


def test_tab_goes_through_the_kinds_and_keeps_the_words(board: Board) -> None:
    desk = NoteDesk(board.session)
    desk.ask("board:", "tile:watch.fto")
    labels = []
    for _ in range(3):
        question = desk.cycle("watch2")
        assert question.prompt is not None
        labels.append((question.prompt.label, question.prompt.value))
    assert labels == [("told whom:", "watch2"), ("due:", "watch2"), ("note:", "watch2")]


def test_who_was_told_and_when(board: Board) -> None:
    desk = NoteDesk(board.session)
    desk.ask("board:", "tile:watch.fto")
    desk.cycle("")
    question = desk.answer("watch2 at 171700Z")
    assert question.prompt is not None
    assert question.prompt.label == "told watch2 at 171700Z, what:"
    desk.answer("announced, not published")
    (entry,) = entries(board)
    assert (entry.kind, entry.whom, entry.when) == (
        Kind.TOLD,
        "watch2",
        START - timedelta(minutes=30),
    )


def test_an_open_item_is_carried_until_it_is_closed(board: Board) -> None:
    desk = NoteDesk(board.session)
    desk.ask("board:", "tile:watch.opinion")
    desk.cycle("")
    desk.cycle("")
    desk.answer("12h")
    desk.answer("ask Ipsos for dates")
    item = number(board)
    assert title(desk, "log:", f"entry:{item}") == f"Close on entry {item}"
    desk.answer("dates came")
    opened, closed = entries(board)
    assert (opened.kind, opened.when) == (Kind.OPEN, START + timedelta(hours=12))
    assert (closed.kind, closed.points_at) == (Kind.CLOSED, item)
    assert title(desk, "log:", f"entry:{item}") == f"Correct on entry {item}"


def test_beyond_so_many_open_items_one_is_to_be_closed_first(
    board: Board, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dashboard.session.note_desk.MOST_OPEN", 1)
    desk = NoteDesk(board.session)
    desk.ask("board:", "tile:watch.opinion")
    desk.cycle("")
    desk.cycle("")
    desk.answer("12h")
    desk.answer("ask Ipsos for dates")
    desk.cycle("")
    desk.ask("board:", "tile:watch.opinion")
    desk.cycle("")
    desk.cycle("")
    assert desk.answer("12h").refusal == "not written: 1 items are open; close one first"


def test_a_correction_points_at_what_it_corrects(board: Board) -> None:
    desk = NoteDesk(board.session)
    desk.ask("board:", "")
    desk.answer("the clerk said 48")
    first = number(board)
    desk.ask("log:", f"entry:{first}")
    desk.answer("the clerk said 49")
    assert [one.points_at for one in entries(board)] == [None, first]


@pytest.mark.parametrize(
    ("cycles", "words", "why"),
    [
        (0, "  ", "not written: it needs words"),
        (1, "", "not written: who was told, in up to 60 characters"),
        (1, "x" * 61, "not written: who was told, in up to 60 characters"),
        (1, "watch2 at noon", "not written: that is no time; such as 172000Z, 2h or 45m"),
        (2, "soon", "not written: that is no time; such as 172000Z, 2h or 45m"),
        (2, "171730Z", "not written: an open item is due after now"),
    ],
)
def test_what_is_not_written_says_why(board: Board, cycles: int, words: str, why: str) -> None:
    desk = NoteDesk(board.session)
    desk.ask("board:", "")
    for _ in range(cycles):
        desk.cycle("")
    assert desk.answer(words).refusal == why
    assert entries(board) == []


def test_an_item_that_is_due_is_logged_once_and_stands_on_the_board(tmp_path: Path) -> None:
    board = Board(tmp_path)
    board.sees(taken(EXAMPLE.read_bytes()))
    desk = NoteDesk(board.session)
    desk.ask("board:", "")
    desk.cycle("")
    desk.cycle("")
    desk.answer("1h")
    desk.answer("call back")
    board.clock.move(hours=2)
    board.session.tick()
    board.session.tick()
    log = board.session.state.stored.log
    assert sum(one.entry.text == "due: call back" for one in log) == 1
    chrome, _ = board.session.show("board:", "")
    assert "1 due" in [piece.text for piece in chrome.alarms.left]

"""Only cells that differ are written, and the terminal shows what was to be shown."""

import pyte
from hypothesis import given
from hypothesis import strategies as st

from dashboard.terminal.canvas import Canvas, Cell, Piece, cells
from dashboard.terminal.pen import PLAIN, Pen

COLUMNS, ROWS = 24, 4
PENS = (PLAIN, Pen.of("1"), Pen.of("2;7"), Pen.of("1;33;49"), Pen.of("38;5;200;48;2;1;2;3"))
texts = st.text("ab─ 漢", min_size=1, max_size=8)
rows = st.lists(st.tuples(texts, st.sampled_from(PENS)), max_size=4)
pictures = st.lists(st.lists(rows, min_size=ROWS, max_size=ROWS), min_size=1, max_size=4)


def whole(picture: list[list[tuple[str, Pen]]]) -> list[Piece]:
    """A piece for each row of the screen; a text that the edge would cut is left out of it."""
    return [Piece(number, 0, fitting(row)) for number, row in enumerate(picture)]


def fitting(runs: list[tuple[str, Pen]]) -> list[Cell]:
    made: list[Cell] = []
    for run in runs:
        more = cells([run])
        made += more if len(made) + len(more) <= COLUMNS else []
    return [*made, *cells([(" " * (COLUMNS - len(made)), PLAIN)])]


def shown(screen: pyte.Screen) -> list[object]:
    return [screen.buffer[row][column] for row in range(ROWS) for column in range(COLUMNS)]


@given(pictures)
def test_a_terminal_shows_the_last_picture_whatever_was_written_before(
    given_rows: list[list[list[tuple[str, Pen]]]],
) -> None:
    canvas, screens = Canvas(), [pyte.Screen(COLUMNS, ROWS) for _ in range(2)]
    for picture in given_rows:
        written = canvas.paint(whole(picture), COLUMNS, ROWS)
        assert canvas.paint(whole(picture), COLUMNS, ROWS) == ""
        pyte.Stream(screens[0]).feed(written)
    pyte.Stream(screens[1]).feed(Canvas().paint(whole(given_rows[-1]), COLUMNS, ROWS))
    assert shown(screens[0]) == shown(screens[1])


def one(text: str, pen: Pen = PLAIN) -> list[Piece]:
    rest = [Piece(row, 0, cells([(" " * COLUMNS, PLAIN)])) for row in range(1, ROWS)]
    return [Piece(0, 0, cells([(f"{text:<{COLUMNS}}", pen)])), *rest]


def test_a_letter_that_differs_is_written_alone() -> None:
    canvas = Canvas()
    canvas.paint(one("as of 1730Z"), COLUMNS, ROWS)
    assert canvas.paint(one("as of 1731Z"), COLUMNS, ROWS) == "\x1b[1;10H1"
    assert canvas.paint(one("As of 1732Z"), COLUMNS, ROWS) == "\x1b[1;1HA\x1b[1;10H2"


def test_what_is_near_is_written_with_it() -> None:
    canvas = Canvas()
    canvas.paint(one("17 Nov"), COLUMNS, ROWS)
    assert canvas.paint(one("18 Dec"), COLUMNS, ROWS) == "\x1b[1;2H8 Dec"


def test_a_row_with_letters_of_other_widths_is_written_in_one_go() -> None:
    canvas = Canvas()
    canvas.paint(one("漢字 a"), COLUMNS, ROWS)
    written = canvas.paint([Piece(0, 0, cells([("漢字 b", PLAIN)]))], COLUMNS, ROWS)
    assert written == "\x1b[1;1H漢字 b"


def test_another_picture_is_written_whole() -> None:
    canvas = Canvas()
    first = [Piece(row, 0, cells([(f"{row} a{' ' * 21}", PLAIN)])) for row in range(ROWS)]
    other = [Piece(row, 0, cells([(f"{row} b{' ' * 21}", PLAIN)])) for row in range(ROWS)]
    canvas.paint(first, COLUMNS, ROWS)
    assert canvas.paint(other, COLUMNS, ROWS).count(" " * 21) == ROWS


def test_what_is_forgotten_and_another_size_are_painted_anew() -> None:
    canvas = Canvas()
    first = canvas.paint(one("a"), COLUMNS, ROWS)
    canvas.forget()
    assert canvas.paint(one("a"), COLUMNS, ROWS) == first
    assert canvas.paint(one("a"), COLUMNS, ROWS + 1)

"""A chart as a file: the masthead and every row of it, as on a screen of 80 columns."""

from dashboard.screens.picture import picture
from widgets.charts import Chart, Lane, Lanes
from widgets.pages import Bar, Chrome, Detail
from widgets.views import Bin, Line, Piece, Title

CHROME = Chrome(Bar((Piece("WATCHFLOOR"),), (Piece("3C 1A"),)), Bar(()), ())
LANES = Lanes("levels", (), (Lane("1 Paper", (Bin("─"), Bin("·"), Bin("C"))),))


def test_it_has_every_row_however_few_a_screen_would_show() -> None:
    many = tuple(Line((Piece(f"row {number}"),), detail=number) for number in range(40))
    text = picture(CHROME, Chart(Title("", "Trends", (Piece("30 d"),)), (LANES, *many)))
    head, rule, _, lane, *rest = text.splitlines()
    assert head == f"WATCHFLOOR{'3C 1A':>70}"
    assert rule == f"─Trends {'─' * 67} 30 d"
    assert lane.split() == ["1", "Paper", "─", "·", "C"]
    assert [row.strip() for row in rest] == [f"row {number}" for number in range(40)]
    assert max(map(len, text.splitlines())) <= 80


def test_what_is_no_drawing_has_no_picture() -> None:
    assert picture(CHROME, Detail(Title(), ())) == ""

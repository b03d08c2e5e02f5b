"""Days as a list shows them."""

import pytest

from dashboard.board.when import when, when_column, when_piece
from dashboard.contract.developments import Development
from dashboard.watch.day_words import day_words
from tests.watch.documents import document
from widgets.views import Rank

YEAR = 2025


def development(**days: str) -> Development:
    shown = document(developments=[{"id": "d", "topic": "legal", "title": "T", **days}])
    return shown.developments.records[0]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ({"occurred": "2025-11-16"}, "16 Nov"),
        ({"occurred": "2025-11-06"}, "6 Nov"),
        ({"occurred": "2025-11"}, "Nov"),
        ({"occurred": "2025"}, "2025"),
        ({"occurred": "2024-11-16"}, "16 Nov 2024"),
        ({"occurred": "2024-11"}, "Nov 2024"),
        ({"reported": "2025-11-16"}, "r16 Nov"),
        ({"reported": "2025-11-06"}, "r6 Nov"),
        ({"reported": "2025-11"}, "r Nov"),
        ({"reported": "2025"}, "r 2025"),
        ({"reported": "2024-11-16"}, "r16 Nov 2024"),
        ({"occurred": "2025-11-15", "reported": "2025-11-16"}, "15 Nov"),
        ({}, "no day"),
    ],
)
def test_when_it_occurred_else_when_it_was_reported(days: dict[str, str], words: str) -> None:
    assert when(development(**days), YEAR) == words


@pytest.mark.parametrize(
    ("days", "width"),
    [
        (({"occurred": "2025-11-16"}, {"reported": "2025-11-16"}, {}), 7),
        (({"occurred": "2025-11-16"}, {"reported": "2024-11-16"}), 12),
        ((), 7),
    ],
)
def test_the_column_is_as_wide_as_its_days(days: tuple[dict[str, str], ...], width: int) -> None:
    records = [development(**each) for each in days]
    column = when_column(records, YEAR)
    assert column.width == width
    assert all(len(when(record, YEAR)) <= column.width for record in records)


def test_only_no_day_gives_way() -> None:
    assert when_piece(development(), YEAR).rank is Rank.NO_DAY
    assert when_piece(development(reported="2025-11-16"), YEAR).rank is Rank.KEEP


def test_without_a_year_to_leave_out_every_day_has_its_own() -> None:
    day = development(occurred="2025-11-16").occurred
    assert day is not None
    assert day_words(day) == "16 Nov 2025"

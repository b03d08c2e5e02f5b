"""Figures one under the other."""

import pytest

from dashboard.board.figures import figure_column


@pytest.mark.parametrize(
    ("figures", "column"),
    [
        ([], []),
        (["20"], ["20"]),
        (["20-21+", "≥20", "≥21"], ["20-21+", "  ≥20 ", "  ≥21 "]),
        ([">80", "~200,000"], ["     >80", "~200,000"]),
        (["5", "20-21+", "unknown"], ["      5 ", "  20-21+", "unknown "]),
    ],
)
def test_last_digits_stand_in_one_column(figures: list[str], column: list[str]) -> None:
    assert figure_column(figures) == column

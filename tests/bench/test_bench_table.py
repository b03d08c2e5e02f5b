"""What `make bench` makes of its runs: figures, rows, the table and the page."""

from pathlib import Path

import pytest

from bench.__main__ import main
from bench.figure import Figure, Unit, words
from bench.machine import machine
from bench.page import BEGIN, END, written
from bench.row import HEADS, Row, Skipped, Target
from bench.table import WIDTHS, markdown, text

START = Row(
    "start",
    Figure.of([0.4, 0.5, 0.6], Unit.SECONDS),
    Figure.ratios([0.4, 0.5, 0.6], [0.4, 0.4, 0.4]),
    Target(1.25, Unit.RATIO),
)


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (0.0123, Unit.SECONDS, "12.3 ms"),
        (0.1234, Unit.SECONDS, "123 ms"),
        (1.234, Unit.SECONDS, "1.23 s"),
        (0, Unit.BYTES, "0 B"),
        (999, Unit.BYTES, "999 B"),
        (18_700, Unit.BYTES, "18.7 kB"),
        (45_900_000, Unit.BYTES, "45.9 MB"),
        (1.349, Unit.RATIO, "1.35 x"),
        (0.2, Unit.PERCENT, "0.20 %"),
        (1_000, Unit.COUNT, "1,000"),
    ],
)
def test_a_value_is_told_with_its_unit(value: float, unit: Unit, said: str) -> None:
    assert words(value, unit) == said


def test_a_figure_is_its_median_between_its_least_and_its_most() -> None:
    assert START.measured.words == "500 ms"
    assert START.measured.spread == "400 ms to 600 ms"
    assert Figure.of([1], Unit.BYTES).spread == ""


def test_ratios_are_of_runs_side_by_side() -> None:
    assert Figure.ratios([2, 9], [1, 3]).runs == (2, 3)
    with pytest.raises(ValueError, match="longer"):
        Figure.ratios([1], [1, 2])


def test_nothing_measured_is_no_figure() -> None:
    with pytest.raises(ValueError, match="nothing was measured"):
        Figure.of([], Unit.BYTES)


@pytest.mark.parametrize(("percent", "found"), [(50, 10), (95, 19), (100, 20), (0, 1)])
def test_the_share_is_what_so_many_of_the_runs_do_not_exceed(percent: int, found: int) -> None:
    runs = Figure.of(map(float, reversed(range(1, 21))), Unit.SECONDS)
    assert runs.share(percent).runs == (found,)


def test_a_target_of_a_ratio_is_held_against_the_ratio() -> None:
    assert START.cells == ("start", "≤ 1.25 x", "500 ms", "1.25 x", "1.00 x to 1.50 x", "yes")


def test_a_target_of_what_is_measured_is_held_against_that() -> None:
    ratio = Figure.ratios([5], [1])
    row = Row("paint", Figure.of([21_000], Unit.BYTES), ratio, Target(20_000, Unit.BYTES))
    assert row.cells == ("paint", "≤ 20.0 kB", "21.0 kB", "5.00 x", "", "NO")


def test_nothing_is_a_target_too() -> None:
    row = Row("same", Figure.of([0, 0], Unit.BYTES), target=Target(0, Unit.BYTES))
    assert row.cells == ("same", "0 B", "0 B", "", "0 B to 0 B", "yes")
    assert Row("same", Figure.of([1], Unit.BYTES), target=Target(0, Unit.BYTES)).meets is False


def test_without_a_target_nothing_is_met_or_missed() -> None:
    assert Row("peer", Figure.of([1], Unit.BYTES)).meets is None
    assert Skipped("peer", "not installed").cells[2] == "skipped: not installed"


def test_the_columns_of_the_lines_stand_below_their_heads() -> None:
    assert len(WIDTHS) == len(HEADS) == len(START.cells)
    assert text(HEADS).index("measured") + len("measured") == text(START.cells).index("500 ms") + 6


def test_the_page_holds_one_table_whatever_it_held_before() -> None:
    page = f"# Head\n\n{BEGIN}old\n{END}\nfoot\n"
    once = written(page, "a machine", [START])
    assert once == written(once, "a machine", [START])
    assert markdown([START]) in once
    assert "old" not in once
    assert once.startswith("# Head\n\n")
    assert once.endswith("\nfoot\n")


def test_a_page_without_a_place_for_the_table_is_refused() -> None:
    with pytest.raises(ValueError, match="no marks"):
        written("# Head\n", "a machine", [START])


@pytest.mark.parametrize("part", ["start", "--quick"])
def test_a_part_of_the_table_is_not_written_over_the_whole(
    part: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.md"
    with pytest.raises(SystemExit):
        main([part, "--write", str(page)])
    assert "the whole table" in capsys.readouterr().err


def test_a_group_that_is_none_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["nothing"])
    assert "invalid choice: 'nothing'" in capsys.readouterr().err


def test_a_table_of_a_page_has_as_many_cells_in_each_line() -> None:
    head, rule, row = markdown([START]).splitlines()
    assert head.count("|") == rule.count("|") == row.count("|") == len(HEADS) + 1


def test_the_machine_is_named() -> None:
    assert "cores" in machine()
    assert "Python 3." in machine()

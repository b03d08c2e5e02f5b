"""What stands on the terminal before there is an app is what the app would paint first."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from rich.color import ColorSystem
from rich.console import COLOR_SYSTEMS
from rich.style import Style

from dashboard.app import Watchfloor
from dashboard.colours import COLOURS
from dashboard.faults import fault_words
from dashboard.lastboard.shown import BOARD, LastBoard
from dashboard.prelude import depth_of, pens_of, pieces_of
from dashboard.terminal.canvas import Canvas
from dashboard.terminal.pen import Pen
from dashboard.terminal.update import left_of
from tests.config.loading import Officer
from widgets.pages import Board
from widgets.views import Tone

NOW = datetime(2025, 11, 17, 17, 30, tzinfo=UTC)
SIZES = ((60, 15), (80, 24), (120, 40), (200, 60))


async def painted(
    folder: Path, monkeypatch: pytest.MonkeyPatch, columns: int, rows: int, **options: str
) -> str:
    """What an app writes that goes on from the picture, before anything newer is known."""
    config = Officer(folder).load(options={f"screen.{key}": one for key, one in options.items()})
    last = LastBoard(config, lambda: NOW)
    found = last.page(BOARD, None)
    assert found is not None
    chrome, board = found
    assert isinstance(board, Board)
    canvas = Canvas()
    assert canvas.paint(pieces_of(chrome, board, columns, rows, config.screen), columns, rows)
    # The session never comes.
    monkeypatch.setattr(Watchfloor, "on_ready", lambda self: None)
    app = Watchfloor(config, lambda: NOW, lambda: None, fault_words, last=last)
    async with app.run_test(size=(columns, rows)) as pilot:
        await pilot.pause()
        depth = COLOR_SYSTEMS[app.console.color_system or "truecolor"]
        update = app.screen._compositor.render_full_update()
        left = left_of(update, canvas, depth)
    return "" if left is None else left.render_segments(app.console)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("theme", COLOURS)
async def test_the_app_has_nothing_to_add(
    theme: str, size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert await painted(tmp_path, monkeypatch, *size, theme=theme) == ""


async def test_nor_has_it_where_no_colour_is_wanted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert await painted(tmp_path, monkeypatch, 80, 24, theme="dark") == ""


@pytest.mark.parametrize("depth", [ColorSystem.EIGHT_BIT, ColorSystem.STANDARD])
def test_fewer_colours_are_those_that_rich_would_take(depth: ColorSystem) -> None:
    dark = COLOURS["dark"]
    style = Style(color=dark.tokens["level-caution"], bgcolor=dark.paper, bold=True)
    codes = style.render("x", color_system=depth).partition("m")[0].removeprefix("\x1b[")
    assert pens_of(dark, depth)[Tone.CAUTION] == Pen.of(codes)


async def test_nor_in_ascii(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert await painted(tmp_path, monkeypatch, 80, 24, ascii="true") == ""


def test_the_colours_of_a_terminal_are_told_by_its_name() -> None:
    assert depth_of({"COLORTERM": " TrueColor "}) is ColorSystem.TRUECOLOR
    assert depth_of({"TERM": "tmux-256color"}) is ColorSystem.EIGHT_BIT
    assert depth_of({"TERM": "vt220"}) is depth_of({}) is ColorSystem.STANDARD

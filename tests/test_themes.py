from datetime import UTC, datetime
from pathlib import Path

import pytest
from rich.segment import Segment
from textual.pilot import Pilot
from textual.theme import Theme

from dashboard.app import BOARD, Watchfloor
from dashboard.colours import TOKENS, chosen
from dashboard.faults import fault_words
from dashboard.themes import THEMES
from tests.config.loading import Officer

LEVELS = {"level-advisory", "level-caution", "level-warning", "level-unknown"}
COLOURLESS = {"default"}


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_theme_has_every_token(theme: Theme) -> None:
    assert theme.variables.keys() >= TOKENS.keys()
    assert theme.name == next(name for name, one in THEMES.items() if one is theme)


@pytest.mark.parametrize("name", sorted(THEMES.keys() - {"mono"}))
def test_no_two_levels_have_one_colour(name: str) -> None:
    assert len({THEMES[name].variables[level] for level in LEVELS}) == len(LEVELS)


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "dark"),
        ({"NO_COLOR": ""}, "dark"),
        ({"NO_COLOR": "1"}, "mono"),
        ({"NO_COLOR": "0"}, "mono"),
        ({"TERM": "xterm-256color"}, "dark"),
        ({"TERM": "vt100-mono"}, "mono"),
    ],
)
def test_a_wish_for_no_colour_wins(environment: dict[str, str], expected: str) -> None:
    assert chosen("dark", environment) == expected


def app(folder: Path, theme: str) -> Watchfloor:
    config = Officer(folder).load(options={"screen.theme": theme})
    now = datetime(2025, 11, 17, 17, 30, tzinfo=UTC)
    return Watchfloor(config, lambda: now, lambda: None, fault_words)


async def drawn(board: Watchfloor, pilot: Pilot[int]) -> list[Segment]:
    """Every segment of a list, and of one with a prompt and words selected in it."""
    while board.page(BOARD, "") is None:
        await pilot.pause()
    segments: list[Segment] = []
    for keys in (["5", "enter"], ["slash", "a", "b", "shift+left"]):
        await pilot.press(*keys)
        segments += [one for strip in board.screen._compositor.render_strips() for one in strip]
    return segments


def colours(segments: list[Segment]) -> set[str]:
    looks = [segment.style for segment in segments if segment.style is not None]
    return {
        colour.name for look in looks for colour in (look.color, look.bgcolor) if colour is not None
    }


async def test_under_no_color_no_colour_reaches_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    board = app(tmp_path, "dark")
    async with board.run_test(size=(80, 24)) as pilot:
        segments = await drawn(board, pilot)
    assert colours(segments) == COLOURLESS
    assert any(segment.style and segment.style.reverse for segment in segments)
    assert not any(segment.style and segment.style.dim for segment in segments)


@pytest.mark.parametrize("theme", THEMES)
async def test_every_theme_draws_every_segment_in_a_style(theme: str, tmp_path: Path) -> None:
    board = app(tmp_path, theme)
    async with board.run_test(size=(80, 24)) as pilot:
        segments = await drawn(board, pilot)
    assert segments
    assert all(segment.style is not None for segment in segments)

import pytest

from tests.widgets.stage import Stage, rows, strips
from widgets.border import Border
from widgets.glyphs import ASCII, UNICODE, Glyphs
from widgets.panel import PanelPane
from widgets.step import Step
from widgets.tile import TilePane
from widgets.views import Group, Line, Panel, Piece, Tile, Title, Tone

NAMES = ("count", "killed", "latest", "weeks")


def panel(*names: str) -> Panel:
    lines = (Line((Piece(name),), refs=("[8]",), key=f"record:{name}") for name in names)
    return Panel(Title("5", "Strikes", (Piece("17h"),)), (Group(None, tuple(lines)),), key="list:5")


def reversed_rows(pane: PanelPane) -> list[int]:
    """The rows with a reversed cell, the title's included."""
    return [
        y
        for y, strip in enumerate(strips(pane))
        if any(segment.style and segment.style.reverse for segment in strip)
    ]


@pytest.mark.parametrize(
    ("glyphs", "lit", "expected"),
    [
        (UNICODE, False, ["─5 Strikes ┼─── 17h┬", "  count         [8]│", "  killed        [8]├"]),
        (UNICODE, True, ["━5 Strikes ┼━━━ 17h┬", "▌ count         [8]│", "  killed        [8]├"]),
        (ASCII, True, ["=5 Strikes +=== 17h+", "| count         [8]|", "  killed        [8]+"]),
    ],
)
async def test_rule_joints_seam_and_cursor(glyphs: Glyphs, lit: bool, expected: list[str]) -> None:
    pane = PanelPane(glyphs=glyphs)
    async with Stage(pane).run_test(size=(20, 3)):
        pane.lit = lit
        pane.join(Border({11: "┼", 19: "┬"}, {2: "├"}, seam=True))
        pane.show(panel(*NAMES[:2]))
        assert rows(pane) == expected


async def test_focus_reverses_the_name_and_the_selected_row_but_not_the_seam() -> None:
    pane = PanelPane(glyphs=UNICODE)
    async with Stage(pane).run_test(size=(20, 4)):
        pane.join(Border(seam=True))
        pane.show(panel(*NAMES[:2]))
        assert reversed_rows(pane) == []
        pane.lit = True
        assert reversed_rows(pane) == [0, 1]
        *row, seam = strips(pane)[1]
        assert all(segment.style and segment.style.reverse for segment in row)
        assert seam.text == "│"
        assert seam.style is not None
        assert not seam.style.reverse


async def test_a_mark_wins_the_gutter_over_the_cursor() -> None:
    pane = PanelPane(glyphs=UNICODE)
    changed = Line((Piece("killed"),), mark="~", key="record:killed")
    async with Stage(pane).run_test(size=(20, 2)):
        pane.lit = True
        pane.show(Panel(Title(), (Group(None, (changed,)),)))
        assert rows(pane)[1] == "~ killed"
        assert reversed_rows(pane) == [1]


@pytest.mark.parametrize(
    ("steps", "selected"),
    [
        ([], "count"),
        ([Step.DOWN, Step.DOWN], "latest"),
        ([Step.UP], "count"),
        ([Step.LAST], "weeks"),
        ([Step.LAST, Step.DOWN], "weeks"),
        ([Step.LAST, Step.FIRST], "count"),
        ([Step.LAST, Step.UP], "latest"),
    ],
)
async def test_the_cursor_moves(steps: list[Step], selected: str) -> None:
    pane = PanelPane(glyphs=UNICODE)
    async with Stage(pane).run_test(size=(20, 6)):
        pane.show(panel(*NAMES))
        for step in steps:
            pane.step(step)
        assert pane.selected == f"record:{selected}"


@pytest.mark.parametrize(
    ("names", "selected"),
    [
        (("count", "latest", "weeks"), "record:latest"),
        (("weeks", "killed"), "record:killed"),
        (("count",), "record:count"),
        ((), ""),
    ],
)
async def test_the_cursor_follows_its_row_or_stays_in_its_place(
    names: tuple[str, ...], selected: str
) -> None:
    pane = PanelPane(glyphs=UNICODE)
    async with Stage(pane).run_test(size=(20, 6)):
        pane.show(panel(*NAMES))
        pane.select("record:killed")
        pane.show(panel(*names))
        assert pane.selected == selected
        assert pane.key == "list:5"


async def test_a_tile_at_80_columns() -> None:
    tile = Tile(
        Title("2", "Operational tempo"),
        Piece("C!", tone=Tone.CAUTION),
        "?",
        Piece("conf L"),
        None,
        "17h",
        (
            Line((Piece("USS Gerald R. Ford arrived 11 Nov"),), refs=("[9]",)),
            Line((Piece("strikes in 7 d: cannot tell"),), refs=("[8]", "[10]")),
            Line((Piece("W if on land, or a force operational"),)),
        ),
    )
    pane = TilePane(glyphs=UNICODE)
    async with Stage(pane).run_test(size=(40, 4)):
        pane.show(tile)
        assert rows(pane) == [
            "─2 Operational tempo ─── C! ? conf L 17h",
            "  USS Gerald R. Ford arrived 11 Nov  [9]",
            "  strikes in 7 d: cannot tell    [8][10]",
            "  W if on land, or a force operational",
        ]

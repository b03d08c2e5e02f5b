from collections.abc import Sequence

import pytest
from textual.geometry import Region

from tests.widgets.stage import Stage, rows, strips
from widgets.drawn import Drawn
from widgets.glyphs import UNICODE
from widgets.ink import Ink, Run
from widgets.views import Tone

Words = tuple[str, ...]


class Poem(Drawn[Words]):
    """A line a row; it counts how often it draws and what it repaints."""

    def __init__(self) -> None:
        super().__init__(glyphs=UNICODE)
        self.drawn = 0
        self.repainted: list[int] = []
        self.whole = 0

    def draw(self, view: Words, width: int, height: int) -> Sequence[Ink]:
        self.drawn += 1
        return [Ink((Run(line.ljust(width)),)) for line in view[:height]]

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> "Poem":
        self.repainted += [region.y for region in regions]
        self.whole += not regions
        super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)
        return self


async def test_fifty_equal_views_repaint_nothing() -> None:
    poem = Poem()
    async with Stage(poem).run_test(size=(20, 4)) as pilot:
        poem.show(("one", "two"))
        await pilot.pause()
        drawn = poem.drawn
        poem.repainted.clear()
        for _ in range(50):
            poem.show(("one", "two"))
            await pilot.pause()
        assert (poem.drawn, poem.repainted) == (drawn, [])


@pytest.mark.parametrize(
    ("after", "repainted"),
    [
        (("one", "2", "three"), [1]),
        (("one", "two", "three", "four"), [3]),
        (("one",), [1, 2]),
        (("1", "two", "3"), [0, 2]),
    ],
)
async def test_only_rows_that_differ_are_repainted(after: Words, repainted: list[int]) -> None:
    poem = Poem()
    async with Stage(poem).run_test(size=(20, 4)):
        poem.show(("one", "two", "three"))
        poem.repainted.clear()
        poem.show(after)
        assert poem.repainted == repainted
        assert rows(poem) == [*after, *[""] * (4 - len(after))]


async def test_what_comes_before_its_size_is_drawn_with_it() -> None:
    poem = Poem()
    poem.show(("one",))
    assert poem.drawn == 0
    async with Stage(poem).run_test(size=(20, 2)) as pilot:
        assert rows(poem) == ["one", ""]
        await pilot.resize_terminal(30, 3)
        await pilot.pause()
        assert [strip.cell_length for strip in strips(poem)] == [30, 30, 30]


async def test_what_is_shown_while_hidden_leaves_no_row_of_the_view_before() -> None:
    poem = Poem()
    async with Stage(poem).run_test(size=(20, 4)) as pilot:
        poem.show(("one", "two", "three"))
        await pilot.pause()
        poem.display = False
        await pilot.pause()
        poem.show(("1",))
        poem.display = True
        await pilot.pause()
        painted = poem.render_lines(Region(0, 0, 20, 4))
        assert [strip.text.rstrip() for strip in painted] == ["1", "", "", ""]


async def test_what_is_shown_again_and_again_while_hidden_asks_for_one_repaint() -> None:
    poem = Poem()
    async with Stage(poem).run_test(size=(20, 4)) as pilot:
        poem.show(("one", "two"))
        await pilot.pause()
        poem.display = False
        await pilot.pause()
        poem.whole = 0
        for number in range(20):
            poem.show((f"{number}",))
        assert poem.whole == 1


async def test_the_looks_of_a_tone_and_of_the_selected_row() -> None:
    class Board(Drawn[bool]):
        def draw(self, view: bool, width: int, height: int) -> Sequence[Ink]:
            runs = tuple(Run(tone.value, tone) for tone in Tone)
            return [Ink(runs), Ink((Run("here"),), selected=view, seam=Run("|"))]

    board = Board(glyphs=UNICODE)
    async with Stage(board).run_test(size=(160, 2)):
        board.show(True)
        looks = {segment.text: segment.style for strip in strips(board) for segment in strip}
        assert all(looks.values())
        bold, lined, reverse = (
            {text for text, style in looks.items() if style and getattr(style, name)}
            for name in ("bold", "underline", "reverse")
        )
        alarms = {"advisory-alarm", "caution-alarm", "warning-alarm"}
        assert bold == {"strong", "caution", "warning", "caution-alarm", "warning-alarm"}
        assert lined == {"warning", "warning-alarm", "unknown"}
        assert reverse == {"mode", "here"} | alarms

import pytest

from tests.widgets.stage import Stage, rows
from widgets.bar import BarRow
from widgets.glyphs import ASCII, UNICODE
from widgets.keyline import KeyRow
from widgets.pages import Bar, KeyHint
from widgets.toosmall import TooSmall
from widgets.views import Piece, Rank

MASTHEAD = Bar(
    (
        Piece("WATCHFLOOR", Rank.EXTRA),
        Piece("US-Venezuela"),
        Piece("HELD 12m", gap=2),
        Piece("feed OK 2m", gap=2),
        Piece(", next 3m", Rank.QUOTE, gap=0),
    ),
    (Piece("3C"), Piece("1A")),
)
KEYS = (
    KeyHint("1-8", "go"),
    KeyHint("→", "in", enabled=False),
    KeyHint("?", "keys", pinned=True),
    KeyHint("q", "quit", pinned=True),
)


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (66, "WATCHFLOOR US-Venezuela  HELD 12m  feed OK 2m, next 3m      3C 1A "),
        (52, "US-Venezuela  HELD 12m  feed OK 2m, next 3m   3C 1A "),
        (44, "US-Venezuela  HELD 12m  feed OK 2m    3C 1A "),
    ],
)
async def test_a_masthead_ends_in_a_blank(width: int, expected: str) -> None:
    bar = BarRow(glyphs=UNICODE)
    async with Stage(bar).run_test(size=(width, 2)):
        bar.show(MASTHEAD)
        assert bar.render_line(0).text == expected


async def test_a_key_line_and_a_sentence_in_its_place() -> None:
    keys = KeyRow(glyphs=ASCII)
    async with Stage(keys).run_test(size=(40, 1)):
        keys.show(KEYS)
        assert rows(keys) == [" 1-8 go  -> in  ? keys  q quit"]
        keys.say("copied: sent to terminal, 3 lines of the record")
        assert rows(keys) == [" copied: sent to terminal, 3 lines..."]
        keys.quiet()
        assert rows(keys) == [" 1-8 go  -> in  ? keys  q quit"]


async def test_what_is_not_available_is_muted() -> None:
    keys = KeyRow(glyphs=UNICODE)
    async with Stage(keys).run_test(size=(40, 1)):
        keys.show(KEYS)
        dim = {
            segment.text.strip()
            for segment in keys.render_line(0)
            if segment.style and segment.style.dim
        }
        assert dim == {"→", "in"}


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ((44, 11), "needs 60x15, has 44x11; 3C 1A"),
        ((20, 3), "needs 60x15, has…"),
        ((1, 1), "…"),
    ],
)
async def test_a_terminal_too_small(size: tuple[int, int], expected: str) -> None:
    small = TooSmall(least=(60, 15), glyphs=UNICODE)
    async with Stage(small).run_test(size=size):
        small.show(MASTHEAD)
        assert rows(small) == [expected, *[""] * (size[1] - 1)]

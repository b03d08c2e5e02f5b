import pytest

from widgets.chrome import kept
from widgets.pages import KeyHint

BOARD = (
    KeyHint("1-8", "go"),
    KeyHint("Enter", "open"),
    KeyHint("c", "changes"),
    KeyHint("?", "keys", pinned=True),
    KeyHint("q", "quit", pinned=True),
)


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (80, "1-8 Enter c ? q"),
        (47, "1-8 Enter c ? q"),
        (46, "1-8 Enter ? q"),
        (36, "1-8 Enter ? q"),
        (35, "1-8 ? q"),
        (23, "? q"),
        (15, "? q"),
        (0, "? q"),
    ],
)
def test_keys_drop_from_the_right_end_but_for_the_way_out(width: int, expected: str) -> None:
    assert " ".join(hint.key for hint in kept(BOARD, width)) == expected


def test_the_width_of_a_key_is_in_cells() -> None:
    wide = (KeyHint("語", "漢字"), KeyHint("q", "quit", pinned=True))
    assert kept(wide, 17) == wide
    assert kept(wide, 16) == wide[1:]

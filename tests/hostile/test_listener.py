"""The listener at the terminal would hear what the tour of the screens says is not there."""

import pytest

from tests.hostile.corpus import IN_JSON, TERMINAL, UNSEEN, WIDTHS
from tests.hostile.tour import broken
from tests.hostile.vocabulary import ForeignError, Listener

OURS = (
    b"\x1b[?1049h\x1b[?25l\x1b[>25u\x1b[?2026$p\x1b[22;2t\x1b]2;watchfloor 4 unacknowledged\x07"
    b"\x1b[2;1H\x1b[1;39;49mrow \xe6\xbc\xa2\x1b[0m\r\n\x1b]22;default\x07\x07\x1b]52;c;YQ==\x07"
)
HARMLESS = {"fillers", "odd blanks", "line ends"}
"""Of these a part is drawn, or is only the end of a line."""


def heard(data: bytes, columns: int = 500) -> Listener:
    listener = Listener()
    listener.hear(data, columns, 4)
    listener.end()
    return listener


def test_what_is_ours_is_taken_to_the_cell() -> None:
    listener = heard(OURS, columns=6)
    assert listener.grid[1] == ["r", "o", "w", " ", "漢", ""]
    assert (listener.copied, listener.bells) == (["a"], 1)


@pytest.mark.parametrize("cut", range(1, len(OURS)))
def test_a_control_may_be_read_in_parts(cut: int) -> None:
    listener = Listener()
    for part in (OURS[:cut], OURS[cut:]):
        listener.hear(part, 6, 4)
    listener.end()
    assert listener.grid[1][4] == "漢"


@pytest.mark.parametrize("name", (TERMINAL | UNSEEN).keys() & IN_JSON.keys() - HARMLESS - {"bells"})
def test_what_is_hostile_is_heard(name: str) -> None:
    with pytest.raises(ForeignError):
        heard(IN_JSON[name].encode() + b"\x1b")


@pytest.mark.parametrize(
    "data",
    [
        b"\x1b]2;watchfloor EVIL\x07", b"\x1b]0;watchfloor\x07", b"\x1b[?1003h", b"\x1b[?1$p",
        b"\x1b[9;1Hx", b"\x1b[1;7Hx", b"1234567", b"\x1b[1;6H\xe6\xbc\xa2", b"\x1b[2J", b"\x1b",
        WIDTHS["a flood of marks"].encode(),
    ],
)  # fmt: skip
def test_a_foreign_word_and_a_row_too_long_are_heard(data: bytes) -> None:
    with pytest.raises(ForeignError):
        heard(data, columns=6)


def test_a_frame_that_was_moved_is_seen() -> None:
    frame = [list("─┬─"), list(" │ "), list(" │ ")]
    assert broken(frame) == []
    frame[1] = list("  │")
    assert broken(frame) == [(1, 2), (2, 1)]

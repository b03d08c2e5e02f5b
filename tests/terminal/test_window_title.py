import pytest

from dashboard.terminal.title import RESTORE, SAVE, WindowTitle

TAKEN = SAVE + b"\x1b]2;watchfloor\x07"


def test_the_title_is_taken_and_given_back() -> None:
    written: list[bytes] = []
    with WindowTitle("watchfloor", written.append):
        assert written == [TAKEN]
    assert written == [TAKEN, RESTORE]


def test_it_is_given_back_whatever_happens() -> None:
    written: list[bytes] = []
    with pytest.raises(KeyError), WindowTitle("watchfloor", written.append):
        raise KeyError
    assert written == [TAKEN, RESTORE]


def test_by_default_it_goes_where_the_board_is_drawn(capfd: pytest.CaptureFixture[str]) -> None:
    with WindowTitle("watchfloor"):
        pass
    assert capfd.readouterr() == ("", (TAKEN + RESTORE).decode())

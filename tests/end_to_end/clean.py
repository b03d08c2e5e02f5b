"""Whether a terminal was given back as it was."""

from __future__ import annotations

import re
import termios
from collections.abc import Iterator

from tests.end_to_end.terminal import Terminal

SAVE_TITLE, RESTORE_TITLE = b"\x1b[22;2t", b"\x1b[23;2t"
_MODE = re.compile(rb"\x1b\[\?([0-9]+)([hl])")
_ON_AT_THE_END = {b"25", b"7"}
"""The cursor is shown, and long lines are wrapped."""
_MOUSE = {b"1000", b"1002", b"1003", b"1006", b"1015", b"1016"}


def assert_clean(terminal: Terminal) -> None:
    """Assert that every mode, the title and the line discipline are what they were."""
    raw = bytes(terminal.raw)
    assert_clean_bytes(raw)
    if not terminal.is_gone:
        assert terminal.modes[3] & termios.ECHO
        assert terminal.attributes() == terminal.modes


def assert_clean_bytes(raw: bytes) -> None:
    """Assert that what was written leaves each mode, and the title, as it was."""
    last = dict(_MODE.findall(raw))
    assert last[b"1049"] == b"l"
    for mode, state in last.items():
        assert state == (b"h" if mode in _ON_AT_THE_END else b"l"), f"mode {mode!r} is left"
    assert not any(mode in _MOUSE for mode, state in _MODE.findall(raw) if state == b"h")
    assert raw.count(SAVE_TITLE) == raw.count(RESTORE_TITLE) > 0
    assert len(re.findall(rb"\x1b\[>[0-9]+u", raw)) <= raw.count(b"\x1b[<u")


def after_the_board(terminal: Terminal) -> str:
    """Return what was written once the alternate screen was left, controls dropped."""
    return "".join(_plain(bytes(terminal.raw).rpartition(b"\x1b[?1049l")[2]))


def _plain(raw: bytes) -> Iterator[str]:
    for piece in re.split(rb"\x1b\[[0-9;?<>]*[A-Za-z]", raw):
        yield piece.decode("utf-8", "replace")


def below_the_clock(screen: str) -> str:
    """Return a screen without its masthead, in which a minute may have passed."""
    return screen.partition("\n")[2]

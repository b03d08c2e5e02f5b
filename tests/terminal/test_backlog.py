"""What waits for a terminal: bounded, in order, superseded frames dropped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.terminal.backlog import MOST, STALL, Backlog

FRAME, NEXT = b"\x1b[1;1H\x1b[1mone\x1b[0m", b"\x1b[2;1Htwo"
BELL, TITLE, LATER = b"\x07", b"\x1b]2;watchfloor\x07", b"\x1b]2;watchfloor 2 unacknowledged\x07"
STALLED = STALL + 0.1
AGAIN = b"\x1b[0m\x1b[?2026l"


def drained(backlog: Backlog, most: int = 7) -> bytes:
    """Return all that waits, as a terminal would get it."""
    taken = bytearray()
    while backlog.waits:
        taken += backlog.take(most)
    return bytes(taken)


def filled(*pieces: bytes, idle: float = 0.0) -> Backlog:
    backlog = Backlog()
    for piece in pieces:
        backlog.add(piece, idle)
    return backlog


def test_a_terminal_that_reads_gets_all_in_its_order() -> None:
    pieces = (b"\x1b[?1049h", FRAME, BELL, NEXT, TITLE)
    backlog = filled(*pieces)
    assert drained(backlog) == b"".join(pieces)
    assert (backlog.torn, backlog.dropped, backlog.take(7)) == (False, 0, b"")


def test_a_frame_for_a_terminal_that_stopped_reading_supersedes_what_waits() -> None:
    backlog = filled(TITLE, FRAME, NEXT)
    backlog.add(FRAME, STALLED)
    assert backlog.torn
    assert drained(backlog) == TITLE + AGAIN
    assert backlog.dropped == 3


def test_no_frame_is_taken_before_the_screen_is_painted_whole() -> None:
    backlog = filled(FRAME)
    backlog.add(FRAME, STALLED)
    drained(backlog)
    backlog.add(NEXT, 0.0)
    assert not backlog.waits
    backlog.torn = False
    backlog.add(NEXT, 0.0)
    assert drained(backlog) == NEXT


def test_a_slow_terminal_is_given_no_more_than_so_much() -> None:
    backlog = filled(*[b"\x1b[1;1H" + b"x" * 1000] * (MOST // 1000))
    assert backlog.torn
    assert len(drained(backlog, 1 << 20)) < 100
    assert filled(b"x" * (2 * MOST)).waits, "what nothing waits before is taken at any length"


def test_what_was_begun_ends_at_the_end_of_its_control() -> None:
    backlog = filled(b"\x1b[38;5;200mred\x1b[0m and more")
    begun = backlog.take(5)
    backlog.add(FRAME, STALLED)
    assert begun + drained(backlog) == b"\x1b[38;5;200mred" + AGAIN


def test_a_control_that_was_begun_is_never_cut() -> None:
    backlog = filled(TITLE)
    begun = backlog.take(5)
    for piece in (FRAME, LATER):
        backlog.add(piece, 0.0)
    backlog.add(FRAME, STALLED)
    taken = begun + drained(backlog)
    assert taken.startswith(TITLE)
    assert LATER in taken
    assert b"one" not in taken


@pytest.mark.parametrize("lone", [BELL, TITLE, b"\x1b]22;text\x07", b"\x1b]52;c;aGk=\x07"])
def test_of_these_only_the_newest_waits(lone: bytes) -> None:
    backlog = filled(FRAME, *[lone] * 50, idle=0.0)
    assert drained(backlog) == FRAME + lone


def test_the_newest_title_is_the_one_that_comes() -> None:
    assert drained(filled(TITLE, FRAME, LATER)) == FRAME + LATER


def test_an_update_that_is_dropped_leaves_the_terminal_out_of_it() -> None:
    backlog = filled(b"\x1b[?2026h", FRAME, b"\x1b[?2026l")
    assert backlog.take(8) == b"\x1b[?2026h"
    backlog.drop()
    assert drained(backlog).endswith(b"\x1b[?2026l")


def test_at_the_end_all_makes_room_for_the_last_word() -> None:
    backlog = filled(TITLE, FRAME)
    backlog.take(3)
    backlog.replace(b"last")
    assert drained(backlog) == b"last"


@given(
    st.lists(st.tuples(st.sampled_from([FRAME, NEXT, BELL, TITLE, LATER]), st.floats(0, 3))),
    st.integers(1, 64),
)
def test_whatever_happens_no_control_is_cut_and_no_frame_is_torn_unseen(
    given_pieces: list[tuple[bytes, float]], most: int
) -> None:
    backlog, taken = Backlog(), bytearray()
    for number, (piece, idle) in enumerate(given_pieces):
        backlog.add(piece, idle)
        if number % 2:
            taken += backlog.take(most)
    taken += drained(backlog, most)
    left = bytes(taken)
    for whole in (AGAIN, LATER, TITLE, BELL, FRAME, NEXT):
        left = left.replace(whole, b"")
    if not backlog.torn and not backlog.dropped:
        assert left == b""
    # What is left of a cut frame begins one, and no control of it is without its end.
    assert all(
        part == b"" or part.lstrip(b"[0123456789;")[:1] in (b"H", b"m")
        for part in left.split(b"\x1b")[1:]
    )

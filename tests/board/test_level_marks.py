"""A level with the mark of its alarm, as a tile and the list of alarms write it."""

import pytest

from dashboard.board.level import alarm_piece, level_piece
from dashboard.contract.indicators import Level
from dashboard.watch.alarms.alarm import Alarm, State
from widgets.views import Tone

A, C, W, N, U = Level.ADVISORY, Level.CAUTION, Level.WARNING, Level.NORMAL, Level.UNKNOWN
OPEN, DONE, BACK, SHELVED = (
    State.UNACKNOWLEDGED,
    State.ACKNOWLEDGED,
    State.RETURNED,
    State.SHELVED,
)


@pytest.mark.parametrize(
    ("level", "alarm", "said", "tone"),
    [
        (C, None, "C", Tone.CAUTION),
        (C, Alarm(), "C", Tone.CAUTION),
        (C, Alarm(State.OUT_OF_SERVICE), "C", Tone.CAUTION),
        (A, Alarm(OPEN, A), "A!", Tone.ADVISORY_ALARM),
        (C, Alarm(OPEN, C), "C!", Tone.CAUTION_ALARM),
        (W, Alarm(OPEN, W), "W!", Tone.WARNING_ALARM),
        (W, Alarm(OPEN, W, latched=True), "W!L", Tone.WARNING_ALARM),
        (W, Alarm(OPEN, W, latched=True, frozen=True), "W!L?", Tone.WARNING_ALARM),
        (C, Alarm(DONE, C), "C*", Tone.CAUTION),
        (C, Alarm(DONE, C, frozen=True), "C*?", Tone.CAUTION),
        (C, Alarm(BACK, C), "Cr", Tone.CAUTION),
        (C, Alarm(SHELVED, C), "Cz", Tone.CAUTION),
        (N, Alarm(BACK, C), "r", Tone.PLAIN),
        (U, Alarm(OPEN, C, frozen=True), "U!?", Tone.MODE),
    ],
)
def test_a_level_has_the_mark_of_its_alarm(
    level: Level, alarm: Alarm | None, said: str, tone: Tone
) -> None:
    piece = alarm_piece(level, alarm)
    assert (piece.text, piece.tone) == (said, tone)


@pytest.mark.parametrize(
    ("level", "letter"), [(N, ""), (A, "A"), (C, "C"), (W, "W"), (U, "U")], ids=str
)
def test_a_level_alone_is_a_letter_and_normal_is_none(level: Level, letter: str) -> None:
    assert level_piece(level).text == letter

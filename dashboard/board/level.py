"""Levels, trends and confidence as the board writes them."""

from __future__ import annotations

from dashboard.contract.indicators import Level, Trend
from dashboard.watch.alarms.alarm import Alarm, State
from dashboard.watch.indicators.confidence import Grade
from widgets.views import Piece, Tone

LETTER = {
    Level.NORMAL: "",
    Level.ADVISORY: "A",
    Level.CAUTION: "C",
    Level.WARNING: "W",
    Level.UNKNOWN: "U",
}
WORD = {level: level.value for level in Level}
TONE = {
    Level.NORMAL: Tone.PLAIN,
    Level.ADVISORY: Tone.ADVISORY,
    Level.CAUTION: Tone.CAUTION,
    Level.WARNING: Tone.WARNING,
    Level.UNKNOWN: Tone.UNKNOWN,
}
_ALARM_TONE = {
    Level.ADVISORY: Tone.ADVISORY_ALARM,
    Level.CAUTION: Tone.CAUTION_ALARM,
    Level.WARNING: Tone.WARNING_ALARM,
}
TREND_WORD = {
    Trend.RISING: "rising",
    Trend.FALLING: "falling",
    Trend.STEADY: "steady",
    Trend.UNKNOWN: "cannot tell",
}
GRADE = {Grade.HIGH: "H", Grade.MODERATE: "M", Grade.LOW: "L"}
WAITS = (State.UNACKNOWLEDGED, State.RETURNED)


def level_piece(level: Level) -> Piece:
    """Return the letter of a level in its tone; an empty one of normal."""
    return Piece(LETTER[level], tone=TONE[level])


def alarm_piece(level: Level, alarm: Alarm | None) -> Piece:
    """Return a level with the mark of its most urgent alarm, `C!`; reverse while it waits."""
    if alarm is None or not alarm.is_active:
        return level_piece(level)
    shown = f"{LETTER[level]}{alarm.mark}"
    if alarm.state is State.UNACKNOWLEDGED:
        return Piece(shown, tone=_ALARM_TONE.get(level, Tone.MODE))
    return Piece(shown, tone=TONE[level])

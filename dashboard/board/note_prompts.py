"""What is asked before an officer's words go into the watch log."""

from __future__ import annotations

from datetime import datetime

from dashboard.board.purpose import Purpose
from dashboard.board.scene import Scene
from dashboard.board.stamp import short_stamp
from dashboard.watch.notes import Subject
from widgets.pages import Prompt
from widgets.views import Piece, Rank, Tone

MOST_WHOM = 60
"""Characters of who was told."""
_CYCLE = "Tab: note, told, open item. "
_HINTS = {
    Purpose.NOTE: f"{_CYCLE}What is written stays; a later entry corrects it.",
    Purpose.TOLD_WHOM: f"{_CYCLE}Who was told, such as: watch2, or watch2 at 171700Z.",
    Purpose.OPEN_DUE: f"{_CYCLE}When it is due, such as 180600Z or 12h.",
    Purpose.CLOSE: "The item is carried no longer; both entries stay in the log.",
    Purpose.CORRECT: "A new entry that points at this one, which stays as it is.",
}
_TITLES = {
    Purpose.NOTE: "Note",
    Purpose.TOLD_WHOM: "Told",
    Purpose.OPEN_DUE: "Open item",
    Purpose.CLOSE: "Close",
    Purpose.CORRECT: "Correct",
}
_LABELS = {
    Purpose.NOTE: "note:",
    Purpose.TOLD_WHOM: "told whom:",
    Purpose.OPEN_DUE: "due:",
    Purpose.CLOSE: "how it ended:",
    Purpose.CORRECT: "correction:",
}
_NEXT = (Purpose.TOLD_WHOM, Purpose.OPEN_DUE)


def note_prompt(purpose: Purpose, subject: Subject, words: str, scene: Scene) -> Prompt:
    """Ask for a note, for whom was told, for when an item is due, for a closing or a correction."""
    enter = "Enter next" if purpose in _NEXT else "Enter write"
    return _prompt(
        _TITLES[purpose], subject, _HINTS[purpose], _LABELS[purpose], enter, words, scene
    )


def told_prompt(subject: Subject, whom: str, when: datetime, scene: Scene) -> Prompt:
    """Ask what somebody was told."""
    label = f"told {whom} at {short_stamp(when, scene)}, what:"
    return _prompt("Told", subject, "What was said, in a line.", label, "Enter write", "", scene)


def open_prompt(subject: Subject, due: datetime, scene: Scene) -> Prompt:
    """Ask what is to be done until an item is due."""
    label = f"due {short_stamp(due, scene)}, what:"
    hint = "Carried over every hand-over until n on it closes it."
    return _prompt("Open item", subject, hint, label, "Enter write", "", scene)


def _prompt(
    title: str, subject: Subject, hint: str, label: str, enter: str, words: str, scene: Scene
) -> Prompt:
    about = f" on {subject.item}" if subject.item else ""
    who = Piece(scene.officer.shown, tone=Tone.MUTED)
    said = (Piece(hint, Rank.TITLE),)
    return Prompt(f"{title}{about}", (who,), said, label, enter, "Esc leave", words)

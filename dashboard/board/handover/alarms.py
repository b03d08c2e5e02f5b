"""The alarms by state, with owner and age; what is shelved, waits, or is out of service."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from dashboard.board.alarm_line import alarm_words
from dashboard.board.alarms import alarm_refs
from dashboard.board.cell_room import has_room
from dashboard.board.handover.account import Account
from dashboard.board.handover.section import NO_DATA, Section
from dashboard.board.level import TONE
from dashboard.board.scene import Scene
from dashboard.board.stamp import short_stamp
from dashboard.watch.alarms.alarm import MARKS, Alarm, State
from dashboard.watch.elapsed import age_text
from dashboard.watch.log.wording import LETTERS
from dashboard.watch.memory import Key
from widgets.views import Column, Line, Piece, Row

_WORDS, _ITEM = 37, 7
_COLUMNS = (
    Column("", 9),
    Column("", _ITEM),
    Column("", _WORDS),
    Column("since", 7),
    Column("owner", 12),
)


def alarms_section(account: Account) -> Section:
    """Return the section: unacknowledged alarms first, the higher before the lower."""
    scene = account.scene.live
    alarms = scene.situation.alarms
    rows = tuple(block for key, alarm in alarms for block in _alarm(key, alarm, scene))
    counts = Counter(alarm.state for _, alarm in alarms)
    said = (f"{MARKS[state]} {counts[state]} {state.value}" for state in State if counts[state])
    note = "  ".join(said) or "none raised"
    return Section(3, "ALARMS", note, _COLUMNS if rows else (), (*rows, *_rest(scene)))


def _alarm(key: Key, alarm: Alarm, scene: Scene) -> Iterator[Line | Row]:
    words, item = _words(key, alarm, scene), scene.item(key)
    short, named = has_room(words, _WORDS), has_room(item, _ITEM)
    cells = (
        Piece(_level(key, alarm, scene), tone=TONE[alarm.level]),
        Piece(item if named else ""),
        Piece(words if short else ""),
        Piece(NO_DATA if alarm.since is None else short_stamp(alarm.since, scene)),
        Piece(_owner(alarm, scene)),
    )
    more = [Line((Piece(item),))] * (not named)
    if not short:
        more.append(Line((Piece(words),), refs=alarm_refs(key, alarm, scene)))
    yield Row("", cells, mark=MARKS[alarm.state], details=(*more, *_acted(alarm, scene)))


def _words(key: Key, alarm: Alarm, scene: Scene) -> str:
    """Return why it came; of one that is false now what it says, and when it will have ended."""
    ends, rule = _ends(key, alarm, scene), scene.situation.rule(key)
    if ends is None or rule is None:
        return alarm_words(key, alarm, scene)
    return f"{rule.judged.settings.sentence}: false now, ends {short_stamp(ends, scene)}"


def _level(key: Key, alarm: Alarm, scene: Scene) -> str:
    """Return the letter, and that it is latched, frozen or about to end."""
    letter = LETTERS[alarm.level]
    if alarm.latched:
        return f"{letter} latched"
    if alarm.frozen:
        return f"{letter} frozen"
    return letter if _ends(key, alarm, scene) is None else f"{letter} ending"


def _ends(key: Key, alarm: Alarm, scene: Scene) -> datetime | None:
    """Return when the hold of an alarm ends that is false now; None of any other."""
    rule = scene.situation.rule(key)
    since = scene.situation.memory.rule(key).held(alarm.level).false_since
    if rule is None or since is None or alarm.latched or alarm.frozen:
        return None
    return since + rule.judged.settings.hold


def _owner(alarm: Alarm, scene: Scene) -> str:
    owner = "nobody" if alarm.act is None else alarm.act.officer
    return owner if alarm.since is None else f"{owner}, {age_text(alarm.since, scene.now)}"


def _acted(alarm: Alarm, scene: Scene) -> Iterator[Line]:
    """Yield the note of an acknowledgement, or until when it is shelved and why."""
    note = "" if alarm.act is None else alarm.act.note
    if alarm.state is State.SHELVED and alarm.until is not None:
        yield Line((Piece(f"shelved to {short_stamp(alarm.until, scene)}: {note}"),))
    elif note:
        yield Line((Piece(f"note: {note}"),))


def _rest(scene: Scene) -> Iterator[Line]:
    for key, level, at in scene.situation.waiting:
        when = short_stamp(at, scene)
        words = f"waiting: {LETTERS[level]} {scene.item(key)} from {when} if it is still true"
        yield Line((Piece(words),))
    out = scene.situation.out_of_service
    for rule in out:
        yield Line((Piece(f"out of service: {rule.id} {rule.sentence}"),))
    shelved = any(alarm.state is State.SHELVED for _, alarm in scene.situation.alarms)
    none = [] if shelved else ["shelved none"]
    if words := "    ".join([*none, *([] if out else ["out of service none"])]):
        yield Line((Piece(words),))

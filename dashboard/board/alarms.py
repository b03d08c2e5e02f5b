"""The alarms: their state, whose they are, since when and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from dashboard.board.alarm_legend import legend
from dashboard.board.alarm_line import alarm_words
from dashboard.board.alarm_place import alarm_address
from dashboard.board.bound import bounded
from dashboard.board.cell_room import has_room
from dashboard.board.evidence_refs import finding_refs
from dashboard.board.level import LETTER, TONE
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from dashboard.board.stamp import short_stamp
from dashboard.board.tile_name import tile_name
from dashboard.contract.indicators import Level
from dashboard.watch.alarms.alarm import MARKS, Alarm, State
from dashboard.watch.elapsed import age_text
from dashboard.watch.memory import Key
from widgets.pages import Detail
from widgets.views import Align, Column, Group, Line, Panel, Piece, Rank, Row, Title, Tone

NAME = "Alarms"
_INDENT = 11
_STATE, _TILE, _SINCE, _AGE, _OWNER = 6, 28, 8, 5, 6
_MOST_RULE = 12
"""Cells of the longest id of a rule that has room in its column."""


def alarms_page(scene: Scene) -> Detail:
    """Return every alarm, those that wait before others, and what is about to become one."""
    width = _rule_width(scene)
    lines = [
        line for key, alarm in scene.situation.alarms for line in _alarm(key, alarm, width, scene)
    ]
    waits = [line for wait in scene.situation.waiting for line in _waiting(*wait, width, scene)]
    out = [
        Line((Piece("o"), Piece(f"{rule.id} out of service: {rule.sentence}", Rank.TITLE, gap=5)))
        for rule in scene.situation.out_of_service
    ]
    flood = scene.situation.flood
    head = (
        [Line((Piece(f"FLOOD: {flood} new alarms in 10 m, all listed", tone=Tone.MODE),))]
        if flood
        else []
    )
    body = [*head, _heading(width), *lines] if lines else [Line((Piece("no alarm is raised"),))]
    blocks = [
        body,
        [*waits, _latched(scene), *(out or [_said("out of service", "none")])],
        legend(),
    ]
    joined = [line for block in blocks for line in (*block, Line())]
    return Detail(Title("b", NAME, _counts(scene)), tuple(joined[:-1]))


def _latched(scene: Scene) -> Line:
    """Return which alarms wait for a reset."""
    items = [scene.item(key) for key, alarm in scene.situation.alarms if alarm.latched]
    return _said("latched", ", ".join(items) or "none")


def _said(label: str, words: str) -> Line:
    return Line((Piece(label, tone=Tone.MUTED), Piece(words, Rank.TITLE, gap=2)))


def alarms_panel(scene: Scene) -> Panel:
    """Return the panel of the rail."""
    scene = scene.live
    shown, more = bounded(scene.situation.alarms)
    rows = tuple(_row(key, alarm, scene) for key, alarm in shown)
    counts = Counter(alarm.state for _, alarm in scene.situation.alarms)
    latched = sum(alarm.latched for _, alarm in scene.situation.alarms)
    words = (
        f"shelved {counts[State.SHELVED]}, latched {latched},"
        f" out of service {len(scene.situation.out_of_service)}"
    )
    heads = (Piece(head, tone=Tone.MUTED) for head in ("state", "tile", "rule", "since", "owner"))
    body = (Row("", tuple(heads)), *rows) if rows else (Line((Piece("no alarm is raised"),)),)
    foot = Line((Piece(words, tone=Tone.MUTED),), detail=1)
    columns = (
        Column("state", 5),
        Column("tile", 24, flex=True),
        Column("rule", 6),
        Column("since", 7),
        Column("owner", 9),
    )
    key = str(Place(Kind.ALARMS))
    groups = (Group(None, (*body, foot)),)
    return Panel(Title("b", NAME, _counts(scene)), groups, columns, key, more)


def owner_words(alarm: Alarm, scene: Scene) -> str:
    """Return whose an alarm is: nobody's, or who acknowledged or shelved it, and when."""
    if alarm.act is None:
        return "nobody"
    if alarm.state is State.SHELVED and alarm.until is not None:
        return f"{alarm.act.officer} to {short_stamp(alarm.until, scene)}"
    return f"{alarm.act.officer} {short_stamp(alarm.act.at, scene)}"


def alarm_refs(key: Key, alarm: Alarm, scene: Scene) -> tuple[str, ...]:
    """Return the references of what an alarm rests on."""
    rule = scene.situation.rule(key)
    if rule is None or rule.verdict is None:
        return ()
    return finding_refs(rule.verdict, alarm.level, scene)


def _heading(rule: int) -> Line:
    heads = ("state", "tile", "rule", "since", "age", "owner")
    widths = (_STATE + 2, _TILE, rule, _SINCE, _AGE, _OWNER)
    ranks = (Rank.KEEP, Rank.TITLE, *[Rank.KEEP] * 4)
    return Line(
        tuple(
            Piece(head, rank, Tone.MUTED, width=width)
            for head, rank, width in zip(heads, ranks, widths, strict=True)
        )
    )


def _alarm(key: Key, alarm: Alarm, width: int, scene: Scene) -> Iterator[Line]:
    mark = Piece(alarm.mark, width=_STATE, tone=_mark_tone(alarm))
    owner = Piece(owner_words(alarm, scene), Rank.TITLE, width=_OWNER)
    left = (mark, *_named(key, alarm.level, width, scene), *_since(alarm.since, scene), owner)
    yield Line(left, key=alarm_address(key))
    note = alarm.act.note if alarm.act is not None else ""
    label = "reason" if alarm.state is State.SHELVED else "note"
    words = alarm_words(key, alarm, scene) + (f"; {label}: {note}" if note else "")
    yield _below(key, words, alarm_refs(key, alarm, scene), scene)


def _waiting(key: Key, level: Level, at: datetime, width: int, scene: Scene) -> Iterator[Line]:
    rule = scene.situation.rule(key)
    delay = "" if rule is None else _delay(rule.judged.settings.on_delay.total_seconds())
    since = Piece(short_stamp(at, scene), width=_SINCE), Piece("", width=_AGE)
    named = _named(key, level, width, scene)
    left = (
        Piece("wait", width=_STATE),
        *named,
        *since,
        Piece(f"on-delay {delay}", short=delay, width=_OWNER),
    )
    yield Line(left, key=alarm_address(key))
    words = "" if rule is None or rule.verdict is None else rule.verdict.words
    refs = () if rule is None or rule.verdict is None else finding_refs(rule.verdict, level, scene)
    yield _below(key, words, refs, scene)


def _named(key: Key, level: Level, width: int, scene: Scene) -> tuple[Piece, ...]:
    """Return level, tile and rule; a name without room in its column stands in the line below."""
    name, number = tile_name(key[0], scene), scene.number(key[0])
    shown = next((words for words in (name, number) if has_room(words, _TILE)), "")
    return (
        Piece(LETTER[level], width=1, tone=TONE[level]),
        Piece(shown, Rank.TITLE, width=_TILE),
        Piece(key[1] if has_room(key[1], width) else "", width=width),
    )


def _below(key: Key, words: str, refs: tuple[str, ...], scene: Scene) -> Line:
    title = [] if has_room(tile_name(key[0], scene), _TILE) else [scene.title(key[0])]
    rule = [] if has_room(key[1], _MOST_RULE) else [key[1]]
    named = ", ".join([*title, *rule])
    said = f"{named}: {words}" if named else words
    return Line((Piece(said, Rank.TITLE, Tone.MUTED),), refs=refs, indent=_INDENT, rows=0)


def _since(since: datetime | None, scene: Scene) -> Iterator[Piece]:
    yield Piece("" if since is None else short_stamp(since, scene), width=_SINCE)
    age = "" if since is None else age_text(since, scene.now)
    yield Piece(age, width=_AGE, align=Align.RIGHT)


def _row(key: Key, alarm: Alarm, scene: Scene) -> Row:
    since = "" if alarm.since is None else short_stamp(alarm.since, scene)
    owner = "nobody" if alarm.act is None else alarm.act.officer
    cells = (
        Piece(f"{LETTER[alarm.level]}{alarm.mark}", tone=TONE[alarm.level]),
        Piece(tile_name(key[0], scene), Rank.TITLE),
        Piece(key[1]),
        Piece(since),
        Piece(owner, Rank.TITLE),
    )
    return Row(alarm_address(key), cells)


def _counts(scene: Scene) -> tuple[Piece, ...]:
    """Return how many alarms are in each state, `1 !  2 *  1 z`."""
    counts = Counter(alarm.state for _, alarm in scene.situation.alarms)
    said = (f"{counts[state]} {MARKS[state]}" for state in State if counts[state])
    return tuple(Piece(words, tone=Tone.MUTED, gap=2) for words in said)


def _mark_tone(alarm: Alarm) -> Tone:
    return Tone.MODE if alarm.state is State.UNACKNOWLEDGED else Tone.PLAIN


def _rule_width(scene: Scene) -> int:
    keys = (key for key, _ in scene.situation.alarms)
    waiting = (key for key, _, _ in scene.situation.waiting)
    ids = (len(rule) for _, rule in (*keys, *waiting))
    return max((width for width in ids if width <= _MOST_RULE), default=4)


def _delay(seconds: float) -> str:
    minutes = int(seconds // 60)
    return f"{minutes // 60} h" if minutes % 60 == 0 and minutes else f"{minutes} m"

"""The second row: which tiles ask for attention, and the first alarm in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dashboard.board.level import LETTER, TONE
from dashboard.board.replay import amiss_now, meanwhile
from dashboard.board.scene import Scene
from dashboard.contract.indicators import Level
from dashboard.watch.alarms.alarm import Alarm, State
from dashboard.watch.feed_watch import FeedWatch
from dashboard.watch.log.open_items import is_due, open_items
from dashboard.watch.memory import Key
from widgets.pages import Bar
from widgets.views import Piece, Rank, Tone

NO_ALARMS = "no alarms"
Waiting = tuple[tuple[Key, Alarm], ...]
_LEVELS = (Level.WARNING, Level.CAUTION, Level.ADVISORY)


def alarm_line(feed: FeedWatch, scene: Scene | None) -> Bar:
    """Return the alarms that wait, else those there are; and what is wrong with feed or store."""
    if scene is None:
        return Bar((Piece(f" {NO_ALARMS} yet", tone=Tone.MUTED),), _note(feed, ""))
    past, scene = scene, scene.present
    note = _note(feed, scene.trouble) or (amiss_now(past.replay) if past.replay else ())
    waiting = scene.situation.unacknowledged
    if scene.situation.flood:
        words = f" FLOOD {scene.situation.flood} new alarms in 10 m:"
        left = (*_begun(Piece(words, tone=Tone.MODE), past), *_by_level(waiting, scene))
        return Bar((*left, *_due(scene)), note or (Piece("b lists them all", Rank.EXTRA),))
    if waiting:
        words = f" {_count(len(waiting))} unacknowledged:"
        left = (*_begun(Piece(words), past), *_by_level(waiting, scene), *_due(scene))
        return Bar(left, note or _first(waiting[0], scene))
    listed = scene.situation.alarms
    words = f" {_count(len(listed))}, none unacknowledged" if listed else f" {NO_ALARMS}"
    return Bar((*_begun(Piece(words, tone=Tone.MUTED), past), *_due(scene)), note)


def _begun(first: Piece, scene: Scene) -> tuple[Piece, ...]:
    """Return the first words of the line; in a replay what says that they are of the present."""
    if scene.replay is None:
        return (first,)
    return (*meanwhile(scene.replay), replace(first, text=first.text.strip()))


def _due(scene: Scene) -> tuple[Piece, ...]:
    """Return how many open items are due."""
    due = sum(is_due(item, scene.now) for item in open_items(scene.log))
    return (Piece(f"{due} due", tone=Tone.MODE, gap=2),) if due else ()


def unacknowledged_words(scene: Scene) -> str:
    """Return what waits in a sentence: `4 alarms unacknowledged: C 1 2 3, A 4. They stay so.`."""
    waiting = scene.situation.unacknowledged
    if not waiting:
        return "Nothing is unacknowledged."
    levels = (
        f"{LETTER[level]} {' '.join(named)}"
        for level in _LEVELS
        if (named := _numbers(waiting, level, scene))
    )
    stays = "It stays so." if len(waiting) == 1 else "They stay so."
    return f"{_count(len(waiting))} unacknowledged: {', '.join(levels)}. {stays}"


def alarm_words(key: Key, alarm: Alarm, scene: Scene) -> str:
    """Return why an alarm came, in words; that it flaps, or is from what is gone from the feed."""
    rule = scene.situation.rule(key)
    if rule is None or rule.verdict is None:
        return "its indicator or its rule is no longer there"
    if alarm.flapping:
        return f"flapping; {rule.verdict.words or rule.judged.settings.sentence}"
    if alarm.state is State.RETURNED:
        return f"ended before anyone saw it; {rule.judged.settings.sentence}"
    if rule.verdict.finding(alarm.level) is None or alarm.frozen:
        return rule.judged.settings.sentence
    return rule.verdict.words or rule.judged.settings.sentence


def _count(alarms: int) -> str:
    return f"{alarms:,} alarm{'' if alarms == 1 else 's'}"


def _by_level(waiting: Waiting, scene: Scene) -> Iterator[Piece]:
    for level in _LEVELS:
        named = _numbers(waiting, level, scene)
        if named:
            yield Piece(
                LETTER[level], tone=TONE[level], gap=1 if level is waiting[0][1].level else 2
            )
            yield Piece(" ".join(named))


def _numbers(waiting: Waiting, level: Level, scene: Scene) -> list[str]:
    numbers = (scene.number(key[0]) for key, alarm in waiting if alarm.level is level)
    return list(dict.fromkeys(numbers))


def _first(first: tuple[Key, Alarm], scene: Scene) -> tuple[Piece, ...]:
    key, alarm = first
    number, words = scene.number(key[0]), alarm_words(key, alarm, scene)
    letter, title = Piece(LETTER[alarm.level], Rank.EXTRA), scene.title(key[0])
    # What is gone from the feed has its id for a number and for a title.
    name = key[1] if title == number else f"{title}, {key[1]}"
    said = Piece(f"{name}:", Rank.EXTRA)
    return Piece("first:"), letter, Piece(number), said, Piece(words, Rank.TITLE)


def _note(feed: FeedWatch, trouble: str) -> tuple[Piece, ...]:
    if trouble:
        return (Piece(trouble, Rank.TITLE, Tone.STRONG),)
    return (Piece(feed.note, Rank.TITLE),) if feed.note else ()

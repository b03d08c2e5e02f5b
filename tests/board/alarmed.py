"""Scenes whose alarms stand as a test wants them, by acts or by decree."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from dashboard.board.scene import Scene
from dashboard.contract.feed import Document
from dashboard.contract.indicators import Level
from dashboard.watch.acts import Deed, Hand, acknowledging
from dashboard.watch.alarms.alarm import Act, Alarm, State
from dashboard.watch.log.entry import Officer
from dashboard.watch.memory import Key, Memory
from dashboard.watch.picture import Picture
from tests.board.scenes import NOW, example_scene, feed
from tests.watch.alarms.looks import Watch

OFFICER = Officer("watch1")
FTO, TEMPO, HILL, OPINION = (
    ("watch.fto", "FP-1"),
    ("watch.tempo", "OT-4"),
    ("watch.hill", "HP-3"),
    ("watch.opinion", "PO-1"),
)
BY_WATCH1 = Act("watch1", NOW, "seen")


def with_memory(scene: Scene, memory: Memory) -> Scene:
    """Return the scene with something else remembered."""
    return replace(scene, officer=OFFICER, situation=replace(scene.situation, memory=memory))


def with_alarms(scene: Scene, alarms: Mapping[Key, Alarm]) -> Scene:
    """Return the scene with these alarms alone."""
    return with_memory(scene, replace(scene.situation.memory, alarms=alarms))


def with_alarm(scene: Scene, key: Key, **members: Any) -> Scene:
    """Return the scene in which one of its alarms stands otherwise."""
    memory = scene.situation.memory
    return with_memory(scene, memory.with_alarm(key, replace(memory.alarm(key), **members)))


def acted(scene: Scene, deed: Deed) -> Scene:
    """Return the scene after an officer's act."""
    return with_memory(scene, deed(scene.situation.memory).memory)


def hand(note: str = "", at: datetime = NOW) -> Hand:
    return Hand(OFFICER, at, note)


def acknowledged_scene(*keys: Key) -> Scene:
    """Return the example once watch1 acknowledged some of its alarms."""
    shown = example_scene()
    return acted(shown, acknowledging(keys, shown.item, hand("tally asked for")))


def raised(level: Level, minutes: int = 0, state: State = State.UNACKNOWLEDGED) -> Alarm:
    """Return an alarm that came so many minutes before now."""
    return Alarm(state, level, NOW - timedelta(minutes=minutes))


def scene_of_watch(watch: Watch, shown: Document, **members: Any) -> Scene:
    """Return the board of a watch that last looked at a document."""
    return Scene(
        situation=watch.situation,
        now=watch.now,
        wall=watch.now,
        zone=None,
        picture=Picture.of(shown),
        feed=feed(),
        officer=OFFICER,
        **members,
    )

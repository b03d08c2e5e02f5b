"""Scenes that are compared with an earlier document."""

from dataclasses import replace
from datetime import datetime

from dashboard.board.scene import Scene
from dashboard.contract.changes import changes
from dashboard.contract.feed import Document
from dashboard.watch.changes.baseline import Against, Baseline
from dashboard.watch.changes.gaps import Kept
from dashboard.watch.changes.since import Recalled, Since
from dashboard.watch.changes.snapshot import Snapshot
from dashboard.watch.history import History, LevelChange
from dashboard.watch.picture import Picture
from tests.board.scenes import LATER, NOW, example_document, example_scene, updated_scene


def since(
    scene: Scene,
    old: Document,
    at: datetime | None = NOW,
    against: Against = Against.LOOK,
    history: History | None = None,
) -> Scene:
    """Return a scene that is compared with a document held at a moment."""
    baseline, picture = Baseline(against, at), Picture.of(old)
    kept = (Kept(NOW, picture.stale_at, LATER),)
    recalled = Recalled(baseline, "", Snapshot(picture, at or NOW), at is None, kept)
    found = changes(picture.shown, scene.picture.shown)
    known = scene.history if history is None else history
    return replace(scene, since=Since(baseline, recalled, found), history=known)


def updated_since() -> Scene:
    """Return the example's update compared with the example, as drawing 8 has it."""
    scene = updated_scene()
    fto = scene.indicators[0].id
    before, now = (one.situation.by_id[fto] for one in (example_scene(), scene))
    steps = tuple(
        LevelChange(fto, when, status.level, status.trend, "FP-1")
        for when, status in ((NOW, before), (LATER, now))
    )
    return since(scene, example_document(), history=History(steps))

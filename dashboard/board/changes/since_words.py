"""What the board compares with, in words."""

from __future__ import annotations

from dashboard.board.scene import Scene
from dashboard.board.stamp import short_stamp, stamp
from dashboard.watch.changes.baseline import Baseline

NOT_YET = "not compared yet"
NOTHING = "first look, nothing to compare with"


def since_short(scene: Scene) -> str:
    """Return in a few words what is compared with: `since 171730Z`, `first look`."""
    since = scene.since
    if since is None or since.recalled is None:
        return NOT_YET
    if scene.changes is None:
        return "nothing to compare with"
    if since.baseline.at is None:
        return "first look" if not scene.changes.is_empty else NOTHING
    return f"since {short_stamp(since.baseline.at, scene)}"


def since_long(scene: Scene) -> str:
    """Return what is compared with, and where it is not what was meant."""
    since = scene.since
    if since is None or since.recalled is None:
        return "not compared yet: what was held then is being read"
    changes = scene.changes
    if changes is None:
        return "nothing to compare with: no document could be read from the store"
    held = stamp(changes.old.at, scene)
    if since.baseline.at is None:
        return f"first look: since the first document kept, {held}"
    words = f"{since.baseline.against.value}, {stamp(since.baseline.at, scene)}"
    return f"{words}; nothing is kept before {held}" if since.recalled.is_first else words


def baseline_words(baseline: Baseline, scene: Scene) -> str:
    """Return `my last look, 171730Z`."""
    if baseline.at is None:
        return "the first document kept"
    return f"{baseline.against.value}, {short_stamp(baseline.at, scene)}"


def sequence_words(scene: Scene) -> str:
    """Return `sequence 7 to 8`; empty where it is the same, or the feed counts none."""
    changes = scene.changes
    if changes is None:
        return ""
    old, new = (one.picture.latest.head.sequence for one in (changes.old, changes.new))
    return "" if old is None or new is None or old == new else f"sequence {old} to {new}"

"""The board as it would be drawn now of what was held at the baseline."""

from __future__ import annotations

from dataclasses import replace

from dashboard.board.scene import Scene


def then(scene: Scene) -> Scene | None:
    """Return the scene of the baseline at this very time, so that only facts tell it apart."""
    changes = scene.changes
    if changes is None:
        return None
    return replace(scene, picture=changes.old.picture, hold=None, since=None)

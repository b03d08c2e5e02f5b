"""An indicator as alarms name it."""

from __future__ import annotations

from dashboard.board.scene import Scene


def tile_name(indicator: str, scene: Scene) -> str:
    """Return `3 Hill pushback`; the id alone of one that is gone from the feed."""
    number, title = scene.number(indicator), scene.title(indicator)
    return title if number == title else f"{number} {title}"

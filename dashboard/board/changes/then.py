"""What was held at the baseline, and what became of a record since."""

from __future__ import annotations

from dataclasses import replace

from dashboard.board.scene import Scene
from dashboard.contract.changes import Change, Changed


def then(scene: Scene) -> Scene | None:
    """Return the scene of the baseline at this very time, so that only facts tell it apart."""
    changes = scene.changes
    if changes is None:
        return None
    return replace(scene, picture=changes.old.picture, hold=None, since=None)


def change_of(name: str, scene: Scene) -> Change | None:
    """Return what became of a record since the baseline; None where it is as it was."""
    changes = scene.changes
    if changes is None:
        return None
    return next(
        (
            one
            for one in changes.records
            if (one.new if isinstance(one, Changed) else one.record).id == name
        ),
        None,
    )

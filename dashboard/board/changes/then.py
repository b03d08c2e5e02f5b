"""What was held at the baseline, and what became of a record since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dashboard.board.scene import Scene
from dashboard.contract.changes import Change, Changed
from dashboard.watch.once import once


@once
def then(scene: Scene) -> Scene | None:
    """Return the scene of the baseline at this very time, so that only facts tell it apart."""
    changes = scene.changes
    if changes is None:
        return None
    return replace(scene, picture=changes.old.picture, hold=None, since=None)


def change_of(name: str, scene: Scene) -> Change | None:
    """Return what became of a record since the baseline; None where it is as it was."""
    return _by_id(scene).get(name)


@once
def _by_id(scene: Scene) -> Mapping[str, Change]:
    changes = scene.changes
    records = () if changes is None else reversed(changes.records)
    # Of two that bear one id the first is told.
    return {(one.new if isinstance(one, Changed) else one.record).id: one for one in records}

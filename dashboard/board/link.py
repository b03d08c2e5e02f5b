"""The link behind what is selected."""

from __future__ import annotations

from dashboard.board.cited import strike_refs
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene


def link_of(place: Place, scene: Scene) -> str | None:
    """Return the link of a source, or of a record's first source that has one."""
    return _link(place, scene) or _link(place, scene.live)


def _link(place: Place, scene: Scene) -> str | None:
    sources = scene.shown.sources_by_id
    match place.kind:
        case Kind.SOURCE:
            names = [place.key]
        case Kind.RECORD if place.key in scene.shown.by_id:
            names = list(strike_refs(scene.shown.by_id[place.key]))
        case _:
            return None
    links = (source.url for name in names if (source := sources.get(name)) is not None)
    return next(filter(None, links), None)

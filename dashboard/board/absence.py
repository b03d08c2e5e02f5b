"""Why a panel has no record to show, or only old ones: texts that are never confused."""

from __future__ import annotations

from dashboard.board.scene import Scene
from dashboard.board.stamp import stamp
from dashboard.watch.lack import NOT_IN_FEED, NOTHING, UNREADABLE, lack
from widgets.views import Group, Line, Piece, Rank, Tone

_NOUNS = {
    "strikes": "strike",
    "posture": "force",
    "congress": "congressional action",
    "polling": "poll",
    "designations": "designation",
    "clocks": "clock",
    "developments": "development",
    "scenarios": "scenario",
    "indicators": "indicator",
    "sources": "source",
}


def absence(panel: str, scene: Scene) -> tuple[Group, ...]:
    """Return what a panel says beside its records, as a group of its own; none where all is well.

    A panel that is old merely because its feed has expired says so too.
    """
    lines = absence_lines(panel, scene)
    return (Group(None, lines),) if lines else ()


def absence_lines(panel: str, scene: Scene) -> tuple[Line, ...]:
    """Return the same as lines."""
    document, kept = scene.shown, scene.held.kept.get(panel)
    if kept is not None:
        return (
            _line(f"as of {stamp(kept, scene)} (old)", strong=True),
            _line(f"could not be read: {panel} is not a list"),
        )
    listing = document.panels[panel]
    if listing.records:
        stale = scene.held.is_stale(scene.now)
        as_of = f"as of {stamp(document.head.as_of, scene)} (old)"
        return (_line(as_of, strong=True),) if stale else ()
    words = lack(panel, document)
    return (_line(words, strong=True), _line(_sentence(panel, words, scene)))


def _sentence(panel: str, words: str, scene: Scene) -> str:
    held = bool(scene.held.held_back(panel))
    broken = f"{panel} is not a list; none held yet."
    return {
        NOTHING: f"The feed lists no {_NOUNS[panel]}.",
        NOT_IN_FEED: f"The feed has no {panel} list.",
        UNREADABLE: "All that the feed lists is held back; d says why." if held else broken,
    }.get(words, "All that the feed lists is withdrawn or retracted; d says why.")


def _line(words: str, strong: bool = False) -> Line:
    return Line((Piece(words, Rank.TITLE, Tone.STRONG if strong else Tone.PLAIN),), rows=2)

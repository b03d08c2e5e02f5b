"""Why a panel has no record to show, or only old ones: texts that are never confused."""

from __future__ import annotations

from datetime import datetime

from dashboard.board.replay import rebuilt_lines
from dashboard.board.scene import Scene
from dashboard.board.stamp import stamp
from dashboard.contract.feed import State
from dashboard.watch.lack import NONE_COUNTS, NOT_IN_FEED, NOTHING, UNREADABLE, lack
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


def absence(panels: tuple[str, ...], scene: Scene) -> tuple[Group, ...]:
    """Return what a pane says beside its records, as a group of its own; none where all is well.

    `panels` are the contract's names of what it has. One that is old merely because its feed has
    expired says so too.
    """
    lines = (*rebuilt_lines(scene), *absence_lines(panels, scene))
    return (Group(None, lines),) if lines else ()


def absence_lines(panels: tuple[str, ...], scene: Scene) -> tuple[Line, ...]:
    """Return the same as lines, what two panels say alike only once."""
    return tuple(dict.fromkeys(line for panel in panels for line in _of_panel(panel, scene)))


def _of_panel(panel: str, scene: Scene) -> tuple[Line, ...]:
    kept, records = scene.held.kept.get(panel), scene.shown.panels[panel].records
    if kept is not None:
        broken = _line(f"could not be read: {_flaw(panel, scene)}")
        return (_old(kept, scene), broken, *(() if records else (_line("no record at that time"),)))
    if not records:
        words = lack(panel, scene.shown)
        return (_line(words, strong=True), _line(_sentence(panel, words, scene)))
    stale = scene.held.is_stale(scene.now)
    return (_old(scene.shown.head.as_of, scene),) if stale else ()


def _sentence(panel: str, words: str, scene: Scene) -> str:
    unreadable = scene.shown.panels[panel].state is State.UNREADABLE
    broken = f"{_flaw(panel, scene)}; none held yet."
    return {
        NOTHING: f"The feed lists no {_NOUNS[panel]}.",
        NOT_IN_FEED: f"The feed has no {panel} list.",
        UNREADABLE: broken if unreadable else "All that the feed lists is held back; d says why.",
        NONE_COUNTS: "All that the feed lists is withdrawn or retracted; d says why.",
    }[words]


def _flaw(panel: str, scene: Scene) -> str:
    """Return what is wrong with a whole panel: `posture is not a list`."""
    flaws = [held.reason for held in scene.held.held_back(panel) if held.path == panel]
    reason = flaws[0] if flaws else "is unreadable"
    return f"{panel} {reason}" if reason.startswith("is ") else f"{panel}.{reason}"


def _old(since: datetime, scene: Scene) -> Line:
    return _line(f"as of {stamp(since, scene)} (old)", strong=True)


def _line(words: str, strong: bool = False) -> Line:
    return Line((Piece(words, Rank.TITLE, Tone.STRONG if strong else Tone.PLAIN),), rows=2)

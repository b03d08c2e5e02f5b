"""The view of `c`: every record that came, moved or went, old to new, and what that rests on."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.board.changes.conflict_lines import conflict_lines, standing_lines
from dashboard.board.changes.coverage import coverage_lines
from dashboard.board.changes.level_words import level_line
from dashboard.board.changes.since_words import sequence_words, since_long, since_short
from dashboard.board.changes.told import told
from dashboard.board.changes.told_lines import told_lines
from dashboard.board.facts.fact import fact
from dashboard.board.filtered import counted, hidden
from dashboard.board.scene import Scene
from dashboard.board.title import mode_notes
from dashboard.watch.changes.comparison import Changes
from dashboard.watch.changes.counts import Counts
from widgets.pages import Detail
from widgets.views import Line, Piece, Title, Tone

NAME = "Changes"
_HINT = "c steps on: my last look, the look before, watch start, last hand-over, any time"


def changes_page(words: str, scene: Scene) -> Detail:
    """Return the view, of the records in which every one of `words` stands."""
    changes = scene.changes
    counts = Counts() if changes is None else changes.counts
    notes = (
        *mode_notes(scene),
        Piece(_moment(scene), tone=Tone.MUTED),
        Piece(counts.text, tone=Tone.STRONG if counts.total else Tone.MUTED, gap=2),
    )
    title = Title("c", _name(scene), notes)
    head = fact("since", ", ".join(filter(None, (since_long(scene), sequence_words(scene)))))
    if changes is None:
        return Detail(title, (head, fact("baselines", _HINT)))
    every = [told(one, scene) for one in (*changes.records, *changes.retractions)]
    wanted = words.casefold().split()
    found = [one for one in every if one.holds(wanted)]
    body = [line for one in found for line in told_lines(one, scene)]
    rest = () if wanted else tuple(_rest(changes, scene))
    levels = () if wanted else (level_line(one, scene) for one in changes.levels)
    nothing = () if every or wanted else (Line((Piece("no record came, changed or went"),)),)
    return Detail(
        counted(title, len(found), len(every), words),
        (head, *levels, *body, *nothing, *hidden(len(found), len(every)), *rest),
        shown=len(found),
        total=len(every),
    )


def _name(scene: Scene) -> str:
    since = scene.since
    if since is None or scene.changes is None or since.baseline.at is None:
        return NAME
    return f"{NAME} since {since.baseline.against.value}"


def _moment(scene: Scene) -> str:
    return since_short(scene).removeprefix("since ")


def _rest(changes: Changes, scene: Scene) -> Iterator[Line]:
    moved, still = conflict_lines(changes, scene), standing_lines(changes, scene)
    yield Line()
    yield from moved or (Line((Piece("no conflict opened or closed"),)),)
    yield from still
    yield Line()
    yield from coverage_lines(changes, scene)
    yield fact("baselines", _HINT)

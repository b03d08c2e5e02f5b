"""Conflicting claims side by side: every tally, each claim, and how each two compare."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.board.absence import absence_lines
from dashboard.board.conflict import compared_words, conflict_words, is_compared, is_open
from dashboard.board.facts.fact import fact
from dashboard.board.facts.strikes import claim_lines
from dashboard.board.figures import figure_column
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from dashboard.contract.answer import Answer
from dashboard.contract.strikes import Tally
from dashboard.watch.conflict import MOST, comparisons, conflicts, not_compared
from dashboard.watch.figure import figure_text
from dashboard.watch.tally import tally_headline
from widgets.pages import Detail
from widgets.views import Line, Piece, Title, Tone

_MARKS = {Answer.TRUE: "X", Answer.FALSE: "agrees", Answer.CANNOT_TELL: "?"}


def claims_page(scene: Scene) -> Detail:
    """Return the page of all tallies; those with a conflict come first."""
    strikes = scene.shown.strikes
    tallies = [tally for tally in (strikes.count, strikes.killed) if tally is not None]
    tallies.sort(key=lambda tally: (not is_open(tally, scene), not _clashes(tally, scene)))
    waiting = sum(is_open(tally, scene) for tally in tallies)
    compared = sum(_clashes(tally, scene) for tally in tallies) - waiting
    said = [f"{waiting} in conflict"] * bool(waiting) + [f"{compared} compared"] * bool(compared)
    note = ", ".join(said) or "no conflict"
    lines = [line for tally in tallies for line in _tally(tally, scene)]
    if not lines:
        lines = [Line((Piece("no tally on the board"),)), *absence_lines(("strikes",), scene)]
    return Detail(Title("x", "Claims side by side", (Piece(note, tone=Tone.MUTED),)), tuple(lines))


def _clashes(tally: Tally, scene: Scene) -> bool:
    return bool(conflicts(tally, scene.reckoning))


def _compared(tally: Tally, scene: Scene) -> Iterator[Line]:
    if words := compared_words(tally, scene):
        yield fact("compared", words)


def _tally(tally: Tally, scene: Scene) -> Iterator[Line]:
    headline = tally_headline(tally, scene.reckoning)
    mark = " X" if is_open(tally, scene) else ""
    yield Line(
        (Piece(tally.label, tone=Tone.STRONG), Piece(f"{headline}{mark}", tone=Tone.STRONG)),
        key=str(Place(Kind.RECORD, tally.id)),
        rows=0,
    )
    figures = figure_column(figure_text(claim.quantity) for claim in tally.claims)
    for claim, figure in zip(tally.claims, figures, strict=True):
        yield from claim_lines(claim, figure, scene)
    yield from _compared(tally, scene)
    for pair in comparisons(tally, scene.reckoning):
        cited = (*(pair.later.refs or ()), *(pair.earlier.refs or ()))
        words = conflict_words(pair, scene.year)
        is_settled = pair.conflict is Answer.TRUE and is_compared(tally, scene)
        label = "conflict" if is_settled else _MARKS[pair.conflict]
        yield fact(label, words, scene.refs(cited))
    if missing := not_compared(tally, scene.reckoning):
        yield fact("older", f"{missing:,} older claims are not compared, the newest {MOST} are")
    yield Line()

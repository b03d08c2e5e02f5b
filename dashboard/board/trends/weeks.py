"""Strikes a week, in which a week without data is a gap, not a zero."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dashboard.board.absence import absence_lines
from dashboard.board.cited import tally_refs
from dashboard.board.conflict import is_open
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from dashboard.board.strike_timeline import week_bins
from dashboard.watch.headline import strikes_headline
from dashboard.watch.strike_weeks import Undated, Week, strike_weeks, undated
from widgets.charts import Drawing, Lane, Lanes, Mark
from widgets.views import Align, Bin, Line, Piece, Rank, Tone

WEEKS = 53
"""The newest weeks that can be drawn; a terminal shows those that fit."""
BLOCK = "█"
_TALL = 5
"""Rows that columns have at the most."""
_LEAST, _MOST = 5, 8
"""Columns of a week, with a blank before its figure."""


def strike_lanes(scene: Scene) -> Iterator[Drawing]:
    """Yield the listed strikes a week, how many have no day, and why there is no week if so."""
    weeks = strike_weeks(scene.reckoning, WEEKS)
    bins = week_bins(weeks)
    if not bins:
        yield Line((Piece("strikes", tone=Tone.MUTED), Piece("no week: no start date", gap=2)))
        yield from absence_lines(("strikes",), scene)
        return
    least = max(_LEAST, *(len(cell.text) + 1 for cell in bins))
    yield from _columns(weeks, least)
    yield Lanes(
        name="strikes",
        marks=tuple(Mark(at, cell.major) for at, cell in enumerate(bins) if cell.major),
        lanes=(
            Lane("week of", tuple(Bin(cell.minor, Tone.MUTED) for cell in bins)),
            Lane("listed", bins, key=str(Place(Kind.LIST, "strikes"))),
        ),
        align=Align.RIGHT,
        least=least,
        most=_MOST,
        lasting=True,
    )
    yield _note(undated(scene.reckoning), scene)


def _columns(weeks: Sequence[Week], least: int) -> Iterator[Drawing]:
    """Yield the same as columns of blocks over the figures, where there is more than one a week.

    A block stands in each row whose figure the week reaches; the lowest is one strike.
    """
    counts = [week.occurred + week.reported for week in weeks]
    most = max(counts)
    if most < 2:
        return
    steps = range(1, most + 1, -(-most // _TALL))
    lanes = (
        Lane(f"≥{at:,}", tuple(Bin(BLOCK if count >= at else "") for count in counts))
        for at in reversed(steps)
    )
    yield Lanes("a week", (), tuple(lanes), Align.RIGHT, least, _MOST, detail=3)


def _note(missing: Undated, scene: Scene) -> Line:
    gap = "· is a gap, not a zero"
    tally = scene.shown.strikes.count
    if not missing.least and not missing.more:
        return Line((Piece(gap),))
    count = f"{missing.least:,}{' or more' if missing.more else ''}"
    open_mark = " X" if tally is not None and is_open(tally, scene) else ""
    of_all = f" of the {strikes_headline(scene.reckoning)}{open_mark}" if tally else ""
    words = f"{count}{of_all} have no day: {gap}"
    refs = scene.refs(tally_refs(tally)) if tally else ()
    return Line((Piece(words, Rank.TITLE),), refs=refs, rows=2)

"""Polls of one question on one scale, each with its margin; where that is not told, without."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dashboard.board.absence import absence_lines
from dashboard.board.doubt import doubts
from dashboard.board.place import Kind, Place
from dashboard.board.poll_trend import trend_words
from dashboard.board.polling import field_dates, shares_text
from dashboard.board.scene import Scene
from dashboard.board.when import when
from dashboard.contract.polling import Poll
from dashboard.watch.headline import poll_day
from dashboard.watch.poll import net_margin, net_support, net_words
from widgets.charts import Drawing, Estimate, Scale
from widgets.views import Line, Piece, Rank, Tone

SHOWN_POLLS, SHOWN_QUESTIONS = 6, 6
"""Polls of a question that are drawn, the newest, and questions, those asked last."""
_NAME = "net support"
_REACH = 50
"""How far the scale goes on either side, unless a net lies beyond it: then to 100."""


def poll_scales(scene: Scene) -> Iterator[Drawing]:
    """Yield a scale a question, the question asked last first, its newest poll first."""
    asked = [scene.reckoning.reckoned(polls) for polls in scene.held.index.polls.values()]
    questions = sorted(filter(None, asked), key=lambda polls: poll_day(polls[-1]), reverse=True)
    if not questions:
        yield Line((Piece(_NAME, tone=Tone.MUTED), Piece("nothing to draw", gap=2)))
        yield from absence_lines(("polling",), scene)
    told = questions[:SHOWN_QUESTIONS]
    rows = [_estimates(polls[::-1], scene) for polls in told]
    reach = _reach([row for shown in rows for row in shown])
    # Of one question alone the name of the scale is enough where rows are short.
    detail = 2 if len(questions) == 1 else 0
    for number, (polls, shown) in enumerate(zip(told, rows, strict=True)):
        yield _question(polls[-1], detail, scene)
        yield Scale("" if number else _NAME, reach, shown)
        if len(polls) > SHOWN_POLLS:
            yield _more(f"{len(polls) - SHOWN_POLLS:,} earlier not shown")
    if len(questions) > SHOWN_QUESTIONS:
        yield _more(f"{len(questions) - SHOWN_QUESTIONS:,} other questions not shown")


def _more(words: str) -> Line:
    return Line((Piece(words),), key=str(Place(Kind.LIST, "polling")))


def _question(poll: Poll, detail: int, scene: Scene) -> Line:
    words = Piece(f'"{poll.question}"', Rank.TITLE)
    return Line((words,), refs=scene.refs(poll.refs), key=_key(poll), detail=detail)


def _estimates(polls: Sequence[Poll], scene: Scene) -> tuple[Estimate, ...]:
    return tuple(
        _estimate(poll, scene, newest=not number) for number, poll in enumerate(polls[:SHOWN_POLLS])
    )


def _reach(rows: Sequence[Estimate]) -> int:
    """Return how far the scale of all questions goes, so that they can be compared."""
    ends = [abs(row.at) + (row.margin or 0) for row in rows if row.at is not None]
    return 100 if max(ends, default=0) > _REACH else _REACH


def _estimate(poll: Poll, scene: Scene, *, newest: bool) -> Estimate:
    net, margin = net_support(poll), net_margin(poll)
    pieces = (
        *(Piece(f"{doubt}:") for doubt in doubts(poll, scene)),
        Piece(field_dates(poll, scene.year) or when(poll, scene.year)),
        Piece(poll.pollster or "", Rank.ATTRIBUTION),
        Piece(shares_text(poll)),
        Piece(net_words(poll), gap=2),
    )
    words = Line(pieces, key=_key(poll))
    at = None if net is None else float(net)
    return Estimate(words, at, None if at is None else margin, _note(poll, scene, newest=newest))


def _note(poll: Poll, scene: Scene, *, newest: bool) -> Line:
    """Return whom a poll asked, and of the newest of its question where support is going."""
    named = (("pollster", poll.pollster), ("n", poll.sample_size))
    lacks = [name for name, value in named if value is None]
    said = [f"{', '.join(lacks)} not given"] if lacks else []
    if poll.sample_size is not None:
        said.append(f"n {poll.sample_size:,}")
    trend = f"; trend {trend_words(poll, scene)}" if newest else ""
    return Line((Piece(f"{', '.join(said)}{trend}"),), refs=scene.refs(poll.refs), rows=2)


def _key(poll: Poll) -> str:
    return str(Place(Kind.RECORD, poll.id))

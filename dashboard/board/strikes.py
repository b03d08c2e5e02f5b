"""Strikes: the running count and the killed with their claims, the latest strike, the weeks."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.board.absence import absence
from dashboard.board.bound import bounded
from dashboard.board.doubt import with_doubts
from dashboard.board.figures import figure_column
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from dashboard.board.spoken import spoken
from dashboard.board.strike_timeline import strike_timeline
from dashboard.board.table import Table
from dashboard.board.tally import TallyView
from dashboard.board.title import panel_title
from dashboard.board.when import list_column, when_piece
from dashboard.contract.record import Record
from dashboard.contract.strikes import Strike, Tally
from dashboard.watch.counting import Weight
from dashboard.watch.day_words import day_words
from dashboard.watch.strike_weeks import undated
from dashboard.watch.tally import tally_headline
from widgets.views import Align, Column, Group, Line, Panel, Piece, Rank

NAME = "Strikes"


def strikes_panel(scene: Scene) -> Panel:
    """Return the panel: what is counted first, then what is listed."""
    return Panel(
        title=panel_title("5", NAME, ("strikes",), scene),
        groups=(*_tallies(scene), *_latest(scene), *_weeks(scene), *absence(("strikes",), scene)),
        key=str(Place(Kind.LIST, "strikes")),
        more=sum(bounded(tally.claims)[1] for tally in _tallied(scene)),
    )


def strikes_table(scene: Scene) -> Table[Record]:
    """Return the list behind the panel: the tallies, then the strikes, newest first."""
    tallies = _tallied(scene)
    records = (*tallies, *scene.held.index.strikes)
    columns = (
        list_column(NAME, records, scene),
        Column("kind", 6),
        Column("record", 24, flex=True),
        Column("figure", _figure_width(tallies, scene), Align.RIGHT),
        Column("domain", 7, rank=Rank.PLACE),
    )

    def cells(record: Record) -> tuple[Piece, ...]:
        day = when_piece(record, scene.year)
        match record:
            case Tally():
                label = Piece(with_doubts(record.label, record, scene), Rank.TITLE)
                figure = Piece(tally_headline(record, scene.reckoning))
                return (day, Piece("tally"), label, figure, Piece(""))
            case Strike():
                domain = Piece(spoken(record.domain, absent=""))
                name = Piece(with_doubts(strike_name(record), record, scene), Rank.TITLE)
                return (day, Piece("strike"), name, Piece(""), domain)
        raise TypeError(f"{record.id} is neither a tally nor a strike")

    return Table(NAME, records, columns, cells)


def _tallied(scene: Scene) -> list[Tally]:
    strikes = scene.shown.strikes
    return [tally for tally in (strikes.count, strikes.killed) if tally is not None]


def strike_name(strike: Strike) -> str:
    """Return where a strike fell and on what."""
    return f"{strike.place.name}, {strike.target}" if strike.target else strike.place.name


def _figure_width(tallies: Sequence[Tally], scene: Scene) -> int:
    return max((len(tally_headline(tally, scene.reckoning)) for tally in tallies), default=6)


def _tallies(scene: Scene) -> list[Group]:
    strikes = scene.shown.strikes
    views = []
    if strikes.count is not None:
        unit = strikes.count.claims[0].quantity.unit if strikes.count.claims else "strikes"
        views.append(TallyView(strikes.count, unit, scene))
    if strikes.killed is not None:
        views.append(TallyView(strikes.killed, "killed", scene))
    figures = figure_column([figure for view in views for figure in view.figures])
    groups = []
    for view in views:
        own = len(view.figures)
        groups.append(view.group(figures[:own]))
        figures = figures[own:]
    return groups


def _weeks(scene: Scene) -> list[Group]:
    timeline = strike_timeline(scene)
    if timeline is None:
        return []
    missing = undated(scene.reckoning)
    if not missing.least:
        return [Group(None, (timeline,))]
    count = f"{missing.least:,} or more" if missing.more else f"{missing.least:,}"
    words = Piece(f"{count} have no day: · is a gap, not a zero", Rank.TITLE)
    return [Group(None, (timeline, Line((words,), detail=3)))]


def _latest(scene: Scene) -> list[Group]:
    weight = scene.reckoning.weight
    counting = (one for one in scene.held.index.strikes if weight(one) is not Weight.OUT)
    strike = next(counting, None)
    if strike is None:
        return []
    domain = f", {spoken(strike.domain)}" if strike.domain else ""
    target = f", {strike.target}" if strike.target else ""
    head = Line(
        (
            Piece("latest"),
            Piece(with_doubts(strike.place.name, strike, scene), Rank.TITLE),
            Piece(domain, gap=0),
            Piece(target, Rank.PLACE, gap=0),
        ),
        refs=scene.refs(strike.refs),
        key=str(Place(Kind.RECORD, strike.id)),
    )
    return [Group(None, (head, *_days(strike, scene), *_said(strike)))]


def _days(strike: Strike, scene: Scene) -> list[Line]:
    occurred, reported = (
        day_words(day, scene.year) if day else "not given"
        for day in (strike.occurred, strike.reported)
    )
    ordinal = strike.ordinal.text if strike.ordinal else None
    return [
        Line(
            (
                Piece(f"occurred {occurred}, reported {reported}"),
                Piece(f', "{ordinal}"' if ordinal else "", Rank.QUOTE, gap=0),
            ),
            indent=2,
            detail=1,
        )
    ]


def _said(strike: Strike) -> list[Line]:
    words = [words for words in (strike.attributed_to, strike.text) if words]
    return [Line((Piece(said, Rank.TITLE),), indent=2, detail=4, rows=2) for said in words]

"""Polling: support against oppose, net with its margin of error, who asked whom and when."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from dashboard.board.absence import absence
from dashboard.board.bound import bounded
from dashboard.board.doubt import with_doubts
from dashboard.board.place import Kind, Place
from dashboard.board.poll_trend import trend_words
from dashboard.board.scene import Scene
from dashboard.board.spoken import spoken
from dashboard.board.table import Table
from dashboard.board.title import panel_title
from dashboard.contract.day import Day
from dashboard.contract.polling import AnswerSide, Poll
from dashboard.watch.day_words import day_words
from dashboard.watch.headline import poll_day
from dashboard.watch.poll import net_margin, net_support, net_words, points, side_share
from widgets.views import Align, Column, Group, Line, Panel, Piece, Rank, Split

NAME = "Polling"
NOT_GIVEN = "not given"


def polling_panel(scene: Scene) -> Panel:
    """Return the panel: the newest poll first, a group each."""
    polls, more = bounded(newest_polls(scene))
    return Panel(
        title=panel_title("8", NAME, ("polling",), scene),
        groups=(*(_group(poll, scene) for poll in polls), *absence(("polling",), scene)),
        key=str(Place(Kind.LIST, "polling")),
        more=more,
    )


def polling_table(scene: Scene) -> Table[Poll]:
    """Return the list behind the panel."""
    polls = newest_polls(scene)
    dates = max((len(field_dates(poll, scene.year)) for poll in polls), default=0)
    columns = (
        Column("field dates", max(dates, 11), Align.RIGHT),
        Column("question", 24, flex=True),
        Column("pollster", 14, rank=Rank.ATTRIBUTION),
        Column("support-oppose", 14, Align.RIGHT),
        Column("net", 22),
    )

    def cells(poll: Poll) -> tuple[Piece, ...]:
        return (
            Piece(field_dates(poll, scene.year) or "no day"),
            Piece(with_doubts(poll.question, poll, scene), Rank.TITLE),
            Piece(poll.pollster or NOT_GIVEN, Rank.TITLE),
            Piece(shares_text(poll)),
            Piece(net_words(poll)),
        )

    return Table(NAME, polls, columns, cells)


def newest_polls(scene: Scene) -> list[Poll]:
    """Return the polls by the last day they were in the field, newest first."""
    return sorted(scene.shown.polling.records, key=poll_day, reverse=True)


def field_dates(poll: Poll, year: int) -> str:
    """Return `7-12 Nov`, `28 Oct-3 Nov`, `from 7 Nov`, `to 12 Nov`; empty without any date."""
    first, last = poll.field_start, poll.field_end
    if first is None or last is None:
        return _one_end(first, last, year)
    if first == last:
        return day_words(last, year)
    month = (first.year, first.month) == (last.year, last.month)
    start = str(first.day) if month and first.day and last.day else day_words(first, year)
    return f"{start}-{day_words(last, year)}"


def _one_end(first: Day | None, last: Day | None, year: int) -> str:
    if first is not None:
        return f"from {day_words(first, year)}"
    return f"to {day_words(last, year)}" if last is not None else ""


def net_line(poll: Poll) -> str:
    """Return net support, said to be derived, with how it was derived."""
    net = net_support(poll)
    if net is None:
        return "net cannot tell: no answer says support, or none says oppose"
    shares = " - ".join(_share(poll, side) for side in _SIDES)
    margin = net_margin(poll)
    error = "MoE not given" if margin is None else f"± {round(margin)}"
    return f"net {points(net)} derived ({shares}), {error}"


def shares_text(poll: Poll) -> str:
    """Return the points of either side: `29-51`, `?` where the feed has none."""
    return "-".join(_share(poll, side) for side in _SIDES)


_SIDES = (AnswerSide.SUPPORT, AnswerSide.OPPOSE)


def _share(poll: Poll, side: AnswerSide) -> str:
    share = side_share(poll, side)
    return "?" if share is None else points(share)


def _group(poll: Poll, scene: Scene) -> Group:
    head = Line(
        (Piece(with_doubts(poll.question, poll, scene), Rank.TITLE),),
        refs=scene.refs(poll.refs),
        key=str(Place(Kind.RECORD, poll.id)),
    )
    return Group(None, (head, *_split(poll), *_net(poll), *_rest(poll, scene)))


def _split(poll: Poll) -> Sequence[Split]:
    support, oppose = (side_share(poll, side) for side in _SIDES)
    if support is None or oppose is None:
        return ()
    left, right = Piece(f"{points(support)} support"), Piece(f"oppose {points(oppose)}")
    return (Split(left, float(support), right, float(oppose), detail=2),)


def _net(poll: Poll) -> Sequence[Line]:
    words = net_line(poll).removeprefix("net ")
    return (Line((Piece("net", Rank.EXTRA), Piece(words, short=_short_net(poll))), detail=1),)


def _short_net(poll: Poll) -> str:
    net = net_support(poll)
    if net is None:
        return "cannot tell"
    margin = net_margin(poll)
    error = "MoE not given" if margin is None else f"± {round(margin)}"
    return f"{points(net)} derived, {error}"


def _rest(poll: Poll, scene: Scene) -> list[Line]:
    stated = sum((answer.pct for answer in poll.answers), Decimal(0))
    dates = field_dates(poll, scene.year)
    sample = f"{poll.sample_size:,}" if poll.sample_size is not None else NOT_GIVEN
    lines = [
        ("pollster", " for ".join(filter(None, (poll.pollster, poll.sponsor))) or NOT_GIVEN),
        ("field dates", dates or NOT_GIVEN),
        ("population", f"{spoken(poll.population, absent='unstated')}, sample {sample}"),
        ("trend", trend_words(poll, scene)),
    ]
    if stated < 100:
        lines.append(("not stated", f"{points(100 - stated)} of 100 points are in no answer"))
    return [
        Line((Piece(label, width=12), Piece(words, Rank.TITLE)), detail=3 + number)
        for number, (label, words) in enumerate(lines)
    ]

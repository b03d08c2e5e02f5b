"""The page of a poll."""

from __future__ import annotations

from dashboard.board.facts.fact import fact, facts
from dashboard.board.poll_trend import trend_words
from dashboard.board.polling import field_dates, net_line
from dashboard.board.scene import Scene
from dashboard.board.spoken import spoken
from dashboard.contract.polling import Poll
from dashboard.watch.poll import points
from widgets.views import Align, Line, Piece


def poll_facts(poll: Poll, scene: Scene) -> list[Line]:
    """Return question, every answer, net, margin of error, who was asked by whom and when."""
    answers = [
        Line((Piece(points(answer.pct), width=6, align=Align.RIGHT), Piece(answer.label),
              Piece("" if answer.side is None else f"({spoken(answer.side)})")))
        for answer in poll.answers
    ]  # fmt: skip
    size = poll.sample_size
    return [
        fact("question", poll.question, scene.refs(poll.refs)),
        *(facts("answers", answers) if answers else [fact("answers", "none reported")]),
        fact("net", net_line(poll)),
        fact("margin", margin_words(poll)),
        fact("pollster", poll.pollster),
        fact("sponsor", poll.sponsor),
        fact("field", field_dates(poll, 0)),
        fact("population", spoken(poll.population, absent="unstated")),
        fact("sample", None if size is None else f"{size:,}"),
        fact("trend", trend_words(poll, scene)),
    ]


def margin_words(poll: Poll) -> str | None:
    """Return the margin of error as the poll states it; None where it states none."""
    margin = poll.margin_of_error
    return None if margin is None else f"± {points(margin)} points, as stated"

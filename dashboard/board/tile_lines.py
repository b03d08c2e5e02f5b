"""What a tile says below its first line, by what its indicator links to."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from dashboard.board.set_aside import is_set_aside
from dashboard.contract.indicators import Level
from dashboard.contract.polling import AnswerSide, Poll
from dashboard.watch.figure import number_text
from dashboard.watch.headline import newest_advance_vote, poll_day
from dashboard.watch.indicators.status import Status
from dashboard.watch.legal_clock import clock_text
from dashboard.watch.measures.polls import questions
from dashboard.watch.measures.strikes import strikes_7d
from dashboard.watch.poll import points, side_share
from dashboard.watch.rules.registry import DECIDERS, Family
from dashboard.watch.rules.verdict import URGENCY
from widgets.views import Line, Piece, Rank

_NEXT = {
    Family.PAPERWORK: (
        (Level.ADVISORY, "A if signalled"),
        (Level.CAUTION, "C if announced"),
        (Level.WARNING, "W if published"),
    ),
    Family.TEMPO: (
        (Level.CAUTION, "C if a ship or group moves"),
        (Level.WARNING, "W if on land, or a force operational"),
    ),
    Family.HILL: (
        (Level.CAUTION, "C if an advance vote fails narrowly"),
        (Level.WARNING, "W if an advance vote carries"),
    ),
    Family.OPINION: (
        (Level.ADVISORY, "A if net support is below {below}"),
        (Level.CAUTION, "C if net ≤ {twice} in two polls"),
    ),
}
"""What raises an indicator of each family to each of its levels, in the table's order."""


def next_words(status: Status) -> str:
    """Return what would raise a tile next, `W if published`; empty where nothing would."""
    now = URGENCY.get(status.level, -1)
    settings = {rule.id: rule.judged.settings for rule in status.rules}
    figures = {
        "below": number_text(settings["PO-1"].figure("advisory.net")) if "PO-1" in settings else "",
        "twice": number_text(settings["PO-2"].figure("caution.net")) if "PO-2" in settings else "",
    }
    if _is_published(status):
        return "W if published anew"
    for family in status.families:
        for level, words in _NEXT[family]:
            if URGENCY[level] > max(now, 0):
                return words.format(**figures)
    return ""


def _is_published(status: Status) -> bool:
    """Tell whether a publication stands that a reset set aside, so that no lower step raises."""
    return any(
        rule.id == DECIDERS[Family.PAPERWORK] and is_set_aside(rule) for rule in status.rules
    )


def second_lines(status: Status, scene: Scene) -> Iterator[Line]:
    """Yield what else matters of an indicator: what cannot be told, the figures, a clock."""
    for family in status.families:
        match family:
            case Family.TEMPO:
                yield _tempo(scene)
            case Family.HILL:
                yield from _vote(scene)
            case Family.OPINION:
                yield from _polls(status, scene)
            case Family.PAPERWORK:
                pass
    yield from _clocks(status, scene)


def _tempo(scene: Scene) -> Line:
    week = strikes_7d(scene.situation.ground)
    exact = week.span is not None and week.span.low == week.span.high
    said = week if exact else "cannot tell"
    words = Piece(f"strikes in 7 d: {said}", short=f"7 d: {said}")
    return Line((words,), refs=_strike_refs(scene), rows=2)


def _strike_refs(scene: Scene) -> tuple[str, ...]:
    events = scene.shown.strikes.events.records
    return scene.refs(ref for strike in events[-1:] for ref in strike.refs or ())


def _vote(scene: Scene) -> Iterator[Line]:
    vote = newest_advance_vote(scene.situation.ground.reckoning)
    if vote is None:
        return
    chamber = vote.chamber.value.capitalize()
    said = "tally not in feed" if vote.tally is None else vote.question or vote.title
    key = str(Place(Kind.RECORD, vote.id))
    words = Piece(f"{chamber}; {said}", Rank.TITLE, short=said)
    yield Line((words,), refs=scene.refs(vote.refs), key=key, rows=2)


def _polls(status: Status, scene: Scene) -> Iterator[Line]:
    ground = scene.situation.ground
    for question in questions(ground, status.indicator):
        polls = ground.asking(question)
        if polls:
            newest = max(polls, key=poll_day)
            count = "one poll" if len(polls) == 1 else f"{len(polls)} polls"
            words = Piece(f"{_shares(newest)}, {count}", Rank.TITLE, short=_shares(newest))
            key = str(Place(Kind.RECORD, newest.id))
            yield Line((words,), refs=scene.refs(newest.refs), key=key, rows=2)


def _shares(poll: Poll) -> str:
    sides = (AnswerSide.SUPPORT, AnswerSide.OPPOSE)
    shares = ((side, side_share(poll, side)) for side in sides)
    return ", ".join(f"{points(share)} {side.value}" for side, share in shares if share is not None)


def _clocks(status: Status, scene: Scene) -> Iterator[Line]:
    ground = scene.situation.ground
    for clock in ground.clocks_of(status.indicator.id):
        title, stands = Piece(clock.title, Rank.TITLE), Piece(clock_text(clock, ground.today))
        key = str(Place(Kind.RECORD, clock.id))
        yield Line((title, stands), refs=scene.refs(clock.refs), key=key, rows=2)

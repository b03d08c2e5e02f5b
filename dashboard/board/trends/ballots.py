"""Votes: yeas and nays as bars, and the line that was needed; without a tally, words alone."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.board.absence import absence_lines
from dashboard.board.congress import outcome_words
from dashboard.board.doubt import with_doubts
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from dashboard.board.spoken import spoken
from dashboard.board.when import when
from dashboard.contract.congress import Action, ActionKind, VoteTally
from dashboard.watch.vote import nays, needed, shortfall_words, yeas
from widgets.charts import Ballot, Drawing
from widgets.views import Line, Piece, Rank, Tone

SHOWN_VOTES = 12
"""Votes that are drawn, the newest."""
_NAME = "votes"


def vote_bars(scene: Scene) -> Iterator[Drawing]:
    """Yield each vote, the newest first: what was needed, yeas, nays, what it was on."""
    actions = scene.reckoning.reckoned(scene.held.index.congress)
    votes = [action for action in actions if action.kind is ActionKind.VOTE]
    if not votes or votes[0].tally is None:
        none = "no vote listed" if actions and not votes else ""
        yield Line((Piece(_NAME, tone=Tone.MUTED), Piece(none, gap=2)))
    if not actions:
        yield from absence_lines(("congress",), scene)
    for number, vote in enumerate(votes[:SHOWN_VOTES]):
        if vote.tally is not None:
            yield _ballot(vote, vote.tally, "" if number else _NAME, scene)
        else:
            yield Line(_named(vote, scene), key=_key(vote))
        yield _note(vote, scene)
    if len(votes) > SHOWN_VOTES:
        words = Piece(f"{len(votes) - SHOWN_VOTES:,} earlier not shown")
        yield Line((words,), key=str(Place(Kind.LIST, "congress")))


def _ballot(vote: Action, tally: VoteTally, name: str, scene: Scene) -> Ballot:
    yea, nay, wanted = yeas(tally), nays(tally), needed(tally, vote.chamber)
    ends = () if wanted is None else tuple(dict.fromkeys((wanted.start, wanted.stop - 1)))
    goal = f"{'-'.join(map(str, ends))} needed" if ends else "needed: cannot tell"
    listed = yea + nay + (tally.present or 0) + (tally.not_voting or 0)
    outcome = spoken(vote.outcome, absent="")
    said = ", ".join(filter(None, (outcome, shortfall_words(vote))))
    return Ballot(
        name,
        yea,
        nay,
        whole=max(listed, *ends, 1),
        needed=ends,
        goal=goal,
        above=Line(_named(vote, scene), right=(Piece(f"yea {yea}"),), key=_key(vote)),
        below=Line((Piece(said),), right=(Piece(f"nay {nay}"),)),
    )


def _named(vote: Action, scene: Scene) -> tuple[Piece, ...]:
    number = vote.measure.number if vote.measure else None
    name = with_doubts(number or vote.title, vote, scene)
    chamber = spoken(vote.chamber).capitalize()
    return (Piece(when(vote, scene.year)), Piece(chamber), Piece(name, Rank.TITLE))


def _note(vote: Action, scene: Scene) -> Line:
    told = _told(vote)
    was = vote.correction.was if vote.correction else None
    pieces = (
        Piece(f"{told};" if told else ""),
        Piece(vote.question or vote.title, Rank.TITLE),
        Piece(f'; was "{was}"' if was else "", Rank.QUOTE, gap=0),
    )
    return Line(pieces, refs=scene.refs(vote.refs), key=_key(vote))


def _told(vote: Action) -> str:
    """Return what the bars do not say: how a vote without a tally ended, whose vote broke a tie."""
    if vote.tally is None:
        return f"{outcome_words(vote)}, {shortfall_words(vote)}"
    added = (vote.tally.yea, vote.tally.nay) != (yeas(vote.tally), nays(vote.tally))
    return "a tie, the chair's vote added" if added else ""


def _key(vote: Action) -> str:
    return str(Place(Kind.RECORD, vote.id))

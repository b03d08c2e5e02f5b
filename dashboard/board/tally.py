"""A tally on a panel: its headline, its claims side by side, where two of them conflict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.board.bound import bounded
from dashboard.board.cited import tally_refs
from dashboard.board.conflict import conflict_figures, conflict_words, is_open
from dashboard.board.doubt import doubts
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from dashboard.contract.day import Day
from dashboard.contract.strikes import Claim, Tally
from dashboard.watch.conflict import conflicts
from dashboard.watch.day_words import day_words
from dashboard.watch.figure import figure_text
from dashboard.watch.tally import tally_headline
from widgets.views import Group, Line, Piece, Rank, Tone


@dataclass(frozen=True, slots=True)
class TallyView:
    """One tally; its lines are made once the figures of a panel stand in one column."""

    tally: Tally
    word: str
    """What is counted, such as `strikes`."""
    scene: Scene

    @property
    def figures(self) -> list[str]:
        """Return the headline, then the figure of each claim where there are several."""
        return [
            tally_headline(self.tally, self.scene.reckoning),
            *(figure_text(claim.quantity) for claim in self._claims),
        ]

    def group(self, figures: Sequence[str]) -> Group:
        """Return the lines with the given, aligned, figures in the place of its own."""
        claims = [
            self._claim(claim, figure)
            for claim, figure in zip(self._claims, figures[1:], strict=True)
        ]
        lines = [line for own in claims for line in own]
        return Group(None, (self._head(figures[0]), *lines, *self._conflicts()))

    @property
    def _claims(self) -> tuple[Claim, ...]:
        claims, _ = bounded(self.tally.claims)
        return tuple(claims) if len(claims) > 1 else ()

    def _head(self, figure: str) -> Line:
        pieces = [Piece(figure, tone=Tone.STRONG)]
        if is_open(self.tally, self.scene):
            pieces.append(Piece("X", tone=Tone.STRONG))
        pieces += (Piece(self.word), *map(Piece, doubts(self.tally, self.scene)))
        if self.tally.since:
            pieces.append(Piece(f"since {day_words(self.tally.since)}", Rank.PLACE))
        match self.tally.claims:
            case (claim,):
                pieces += claim_words(claim, self.scene)
            case claims if claims:
                pieces.append(Piece(f", {len(claims)} claims", Rank.STATUS, gap=0))
        return Line(
            tuple(pieces),
            refs=self.scene.refs(tally_refs(self.tally)),
            key=str(Place(Kind.RECORD, self.tally.id)),
        )

    def _claim(self, claim: Claim, figure: str) -> list[Line]:
        key = str(Place(Kind.RECORD, claim.id))
        words = (Piece(figure), *claim_words(claim, self.scene))
        first = Line(words, refs=self.scene.refs(claim.refs), key=key, detail=2)
        if not claim.attributed_to:
            return [first]
        by = Piece(claim.attributed_to, Rank.TITLE)
        return [first, Line((by,), key=key, indent=len(figure) + 2, detail=4)]

    def _conflicts(self) -> list[Line]:
        lines = []
        is_marked = is_open(self.tally, self.scene)
        mark = Piece("X", tone=Tone.STRONG) if is_marked else Piece("compared", tone=Tone.MUTED)
        for pair in conflicts(self.tally, self.scene.reckoning):
            cited = (*(pair.later.refs or ()), *(pair.earlier.refs or ()))
            short = conflict_figures(pair, self.scene.year)
            words = Piece(conflict_words(pair, self.scene.year), Rank.TITLE, short=short)
            lines.append(Line((mark, words), refs=self.scene.refs(cited), detail=3))
        return lines


def claim_words(claim: Claim, scene: Scene) -> list[Piece]:
    """Return a claim's doubts, its own words, its time and who makes it.

    All but the doubts leave where room is short.
    """
    pieces = [Piece(doubt, gap=2) for doubt in doubts(claim, scene)]
    if claim.quantity.text:
        pieces.append(Piece(f'"{claim.quantity.text}"', Rank.QUOTE, gap=2))
    if claim.as_of:
        local = scene.local(claim.as_of)
        day = day_words(Day(local.year, local.month, local.day), scene.year)
        pieces.append(Piece(f"as of {day}", Rank.PLACE, gap=2))
    if not claim.attributed_to:
        pieces.append(Piece("not attributed", Rank.ATTRIBUTION, gap=2))
    return pieces

"""The pages of a tally, a claim and a strike."""

from __future__ import annotations

from dashboard.board.conflict import compared_words, conflict_words, is_open
from dashboard.board.facts.fact import fact, facts
from dashboard.board.figures import figure_column
from dashboard.board.place import Kind, Place
from dashboard.board.place_words import place_words
from dashboard.board.scene import Scene
from dashboard.board.spoken import spoken
from dashboard.board.stamp import stamp
from dashboard.contract.quantity import Quantity
from dashboard.contract.strikes import Claim, Strike, Tally
from dashboard.watch.conflict import conflicts
from dashboard.watch.day_words import day_words
from dashboard.watch.figure import figure_text, quantity_words
from dashboard.watch.tally import tally_headline
from widgets.views import Line, Piece, Tone


def tally_facts(tally: Tally, scene: Scene) -> list[Line]:
    """Return the headline, every claim side by side, and what contradicts."""
    found = conflicts(tally, scene.reckoning)
    head = [Piece(tally_headline(tally, scene.reckoning), tone=Tone.STRONG)]
    if is_open(tally, scene):
        head.append(Piece("X", tone=Tone.STRONG))
    since = f"since {day_words(tally.since)}; " if tally.since else ""
    head.append(Piece(f"{since}{_side_by_side(tally)}", gap=2))
    lines = [Line(tuple(head), label="headline", rows=0)]
    figures = figure_column(figure_text(claim.quantity) for claim in tally.claims)
    for claim, figure in zip(tally.claims, figures, strict=True):
        lines += claim_lines(claim, figure, scene)
    for pair in found:
        cited = (*(pair.later.refs or ()), *(pair.earlier.refs or ()))
        mark = "X" if is_open(tally, scene) else "conflict"
        lines.append(fact(mark, conflict_words(pair, scene.year), scene.refs(cited)))
    if words := compared_words(tally, scene):
        lines.append(fact("compared", words))
    return lines


def claim_lines(claim: Claim, figure: str, scene: Scene) -> list[Line]:
    """Return one claim under its figure: in words, in its source's words, whose it is and when."""
    quantity = claim.quantity
    said = _in_words(quantity)
    when = f"as of {stamp(claim.as_of, scene)}" if claim.as_of else "as of not given"
    # A claim leads on to its source; what else is known of it stands here.
    source = next(iter(claim.refs or ()), None)
    place = Place(Kind.SOURCE, source) if source else Place(Kind.RECORD, claim.id)
    key = str(place)
    first = Line((Piece(said),), refs=scene.refs(claim.refs), label=figure, key=key, rows=0)
    standing = "" if claim.standing.value == "reported" else f"; standing {spoken(claim.standing)}"
    who = f"{claim.attributed_to or 'not attributed'}; {when}{standing}"
    return [first, Line((Piece(who),), rows=0, label=" ")]


def claim_facts(claim: Claim, scene: Scene) -> list[Line]:
    """Return the quantity of a claim in full, and the tally it stands in."""
    strikes = scene.shown.strikes
    tallies = [
        fact("tally", tally.label, key=str(Place(Kind.RECORD, tally.id)))
        for tally in (strikes.count, strikes.killed)
        if tally is not None and claim in tally.claims
    ]
    return [
        *tallies,
        *quantity_facts(claim.quantity),
        fact("since", day_words(claim.since) if claim.since else None),
    ]


def strike_facts(strike: Strike, scene: Scene) -> list[Line]:
    """Return place, domain and target, and the figures that come with them."""
    lines = [
        fact("place", place_words(strike.place), scene.refs(strike.refs)),
        fact("domain", spoken(strike.domain)),
        fact("target", strike.target),
    ]
    for label, quantity in (("killed", strike.killed), ("number", strike.ordinal)):
        said = f"{figure_text(quantity)}, {_in_words(quantity)}" if quantity else None
        lines.append(fact(label, said))
    return lines


def quantity_facts(quantity: Quantity) -> list[Line]:
    """Return a figure, its qualifier in words with what bounds it, and its source's words."""
    return facts("figure", [
        Line((Piece(f"{figure_text(quantity)} {quantity.unit}", tone=Tone.STRONG),)),
        Line((Piece(_in_words(quantity)),), rows=0),
    ])  # fmt: skip


def _in_words(quantity: Quantity) -> str:
    quoted = f'; "{quantity.text}"' if quantity.text else ""
    return f"{quantity_words(quantity, quantity.unit)}{quoted}"


def _side_by_side(tally: Tally) -> str:
    match len(tally.claims):
        case 0:
            return "no claims reported"
        case 1:
            return "one claim"
        case count:
            return f"{count} claims side by side, none averaged"

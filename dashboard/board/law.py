"""Law and clocks: statutory clocks with each party's status, designations with their ladder."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dashboard.board.absence import absence
from dashboard.board.bound import bounded
from dashboard.board.doubt import with_doubts
from dashboard.board.facts.designations import step_line
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from dashboard.board.spoken import spoken
from dashboard.board.table import Table
from dashboard.board.title import panel_title
from dashboard.contract.clocks import Clock, DayRule
from dashboard.contract.designations import Designation, Step, StepStatus
from dashboard.contract.record import Record
from dashboard.watch.legal_clock import clock_text
from widgets.views import Column, Group, Line, Panel, Piece, Rank

NAME = "Law and clocks"
PANELS = ("clocks", "designations")
_LADDER = (
    StepStatus.OTHER,
    StepStatus.SIGNALLED,
    StepStatus.PREPARING,
    StepStatus.ANNOUNCED,
    StepStatus.NOTIFIED,
    StepStatus.UNDER_REVIEW,
    StepStatus.PUBLISHED,
    StepStatus.DISAPPROVED,
    StepStatus.REVOKED,
)
"""How far a designation has come (8 U.S.C. 1189(a)): from the first word to its end."""


def law_panel(scene: Scene) -> Panel:
    """Return the panel of the rail: clocks first, then designations."""
    clocks, more_clocks = bounded(scene.shown.clocks.records)
    listings, more_listings = bounded(scene.shown.designations.records)
    return Panel(
        title=panel_title("0", NAME, PANELS, scene),
        groups=(
            *(_clock(clock, scene) for clock in clocks),
            *(_designation(listing, scene) for listing in listings),
            *absence(PANELS, scene),
        ),
        key=str(Place(Kind.LIST, "law")),
        more=more_clocks + more_listings,
    )


def law_table(scene: Scene) -> Table[Record]:
    """Return the list of clocks and designations, with how far each has come."""
    columns = (
        Column("kind", 11),
        Column("title", 24, flex=True),
        Column("stands at", 22),
        Column("authority", 24, rank=Rank.PLACE),
    )

    def cells(record: Record) -> tuple[Piece, ...]:
        match record:
            case Clock():
                said = clock_text(record, scene.now.date())
                title, authority, kind = record.title, record.authority, "clock"
            case Designation():
                said = last_step(record)
                title, authority = f"{record.entity}, {record.title}", record.authority
                kind = "designation"
            case _:
                raise TypeError(f"{record.id} is neither a clock nor a designation")
        return (
            Piece(kind),
            Piece(with_doubts(title, record, scene), Rank.TITLE),
            Piece(said, Rank.TITLE),
            Piece(authority or "not given", Rank.TITLE),
        )

    document = scene.shown
    records = (*document.clocks.records, *document.designations.records)
    return Table(NAME, records, columns, cells)


def term_words(clock: Clock) -> str:
    """Return `7 calendar days`, `60 business days`."""
    rule = spoken(clock.day_rule or DayRule.CALENDAR)
    return f"{clock.days:,} {rule} {'day' if clock.days == 1 else 'days'}"


def last_step(designation: Designation) -> str:
    """Return the step reported last, the furthest of one day."""
    if not designation.steps:
        return "no step in the feed"
    return spoken(max(designation.steps, key=_reached).status)


def _reached(step: Step) -> tuple[date, int]:
    stated = step.reported or step.occurred
    return (stated.last if stated else date.min, _LADDER.index(step.status))


def _clock(clock: Clock, scene: Scene) -> Group:
    head = Line(
        (
            Piece(with_doubts(clock.title, clock, scene), Rank.TITLE),
            Piece(clock_text(clock, scene.now.date())),
        ),
        refs=scene.refs(clock.refs),
        key=str(Place(Kind.RECORD, clock.id)),
    )
    parties = [_below(f"{party.party}: {spoken(party.status)}", 1) for party in clock.parties or ()]
    rest = [_below(term_words(clock), 2)]
    if clock.start_basis:
        rest.append(_below(f"basis {clock.start_basis}", 3))
    if clock.ends_in:
        rest.append(_below(f"ends in {clock.ends_in}", 3))
    return Group(None, (head, *parties, *rest))


def _designation(designation: Designation, scene: Scene) -> Group:
    name = f"{designation.entity}, {designation.title}"
    head = Line(
        (Piece(with_doubts(name, designation, scene), Rank.TITLE),),
        refs=scene.refs(designation.refs),
        key=str(Place(Kind.RECORD, designation.id)),
    )
    return Group(None, (head, *_steps(designation, scene)))


def _steps(designation: Designation, scene: Scene) -> Sequence[Line]:
    return [step_line(step, scene, indent=2) for step in designation.steps or ()]


def _below(words: str, detail: int) -> Line:
    return Line((Piece(words, Rank.TITLE),), indent=2, detail=detail, rows=2)

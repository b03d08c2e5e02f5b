"""Every view by its place."""

from __future__ import annotations

from dashboard.board.alarms import alarms_page
from dashboard.board.changes.marked import gone_record_page, marked_page
from dashboard.board.changes.page import changes_page
from dashboard.board.claims import claims_page
from dashboard.board.handover.screen import handover_detail
from dashboard.board.held_back import absentees, flaw_page, held_back_roster
from dashboard.board.listing import panel_list, search_list
from dashboard.board.logbook import entry_page, log_roster
from dashboard.board.overview import overview
from dashboard.board.place import Kind, Place
from dashboard.board.record import record_page
from dashboard.board.rule_page import rule_page
from dashboard.board.scene import Scene
from dashboard.board.signposts import scenario_page
from dashboard.board.source import source_page
from dashboard.board.trends.chart import trends_chart
from dashboard.board.why import why_page
from widgets.pages import Detail, Page
from widgets.views import Line, Piece, Rank, Title, Tone


def page(place: Place, words: str, scene: Scene) -> Page:
    """Return the view of the feed at `place`, a list filtered by `words`.

    A record that is gone from the feed has a page that says so.
    """
    match place.kind:
        case Kind.BOARD:
            return overview(scene)
        case Kind.LIST if place.key == "scenarios":
            return scenario_page(scene)
        case Kind.LIST:
            return panel_list(place.key, words, scene)
        case Kind.SEARCH:
            return search_list(words, scene.live)
        case Kind.HELD_BACK:
            return held_back_roster(scene, words)
        case Kind.CHANGES:
            return changes_page(words, scene)
        case Kind.LOG:
            return log_roster(words, scene)
        case Kind.TRENDS:
            return trends_chart(place.key, scene)
    return detail(place, scene)


def detail(place: Place, scene: Scene) -> Detail:
    """Return a page of labelled lines; what is no longer in the feed has one that says so.

    While panels are held, what came since has its page too.
    """
    match place.kind:
        case Kind.CLAIMS:
            return claims_page(scene)
        case Kind.ALARMS:
            return alarms_page(scene.live)
        case Kind.HANDOVER:
            return handover_detail(scene)
        case Kind.ENTRY if (entry := entry_page(place.key, scene)) is not None:
            return entry
        case Kind.TILE if place.key in scene.situation.by_id:
            return why_page(place.key, scene)
        case Kind.RULE if (page := rule_page(str(place), scene)) is not None:
            return page
        case Kind.FLAW if (absentee := absentees(scene).get(place.key)) is not None:
            return flaw_page(absentee)
    return _held_or_live(place, scene) or gone_page(place.key)


def _held_or_live(place: Place, scene: Scene) -> Detail | None:
    for moment in (scene, scene.live):
        match place.kind:
            case Kind.RECORD if place.key in moment.shown.by_id:
                return marked_page(record_page, moment.shown.by_id[place.key], moment)
            case Kind.SOURCE if place.key in moment.shown.sources_by_id:
                return source_page(moment.shown.sources_by_id[place.key], moment)
    return gone_record_page(record_page, place.key, scene) if place.kind is Kind.RECORD else None


_PREVIEWED = (Kind.RECORD, Kind.SOURCE, Kind.FLAW, Kind.RULE, Kind.TILE, Kind.ENTRY)
"""What a selected row may lead to that has a page of its own."""


def preview(address: str, scene: Scene) -> Detail | None:
    """Return the page of a selected row, under a title that says it is only that."""
    try:
        place = Place.parse(address)
    except ValueError:
        return None
    if place.kind not in _PREVIEWED:
        return None
    shown = detail(place, scene)
    name = place.key if place.kind in (Kind.RECORD, Kind.SOURCE) else shown.title.name
    return Detail(Title("", "Selected", (Piece(name, Rank.TITLE, Tone.MUTED),)), shown.lines)


def gone_page(name: str) -> Detail:
    """Return the page of what is not on the board."""
    words = "not on the board: held back, retracted, dropped from the feed or never in it"
    where = Line((Piece("d lists what and why"),), label=" ")
    lines = (Line((Piece(words),), label="record", rows=0), where)
    return Detail(Title("", name or "nothing"), lines)

"""Nothing that grows is without a bound, and no bound is missing in the health view."""

import runpy

import pytest

from dashboard.health.bounds import LIMITS, Limit
from tests.house.growing import ROOT, caches, collections, constants, stated

TABLE = ROOT / "dashboard" / "health" / "bounds.py"
DOCUMENT = "of one document, whose size the settings bound: feed.limits"
SCREEN = "of one screen, drawn anew"
FIXED = "made whole, and never added to"
ENDS = {
    "dashboard.contract.day:parse": "dashboard.contract.day:MOST_DAYS",
    "dashboard.contract.fate:Fates._held": DOCUMENT,
    "dashboard.contract.fate:Fates._tally_of": DOCUMENT,
    "dashboard.contract.gathering:Gatherer.held_back": DOCUMENT,
    "dashboard.contract.gathering:Gatherer.taken": DOCUMENT,
    "dashboard.contract.leaves:_names": "one a kind of part that the contract knows",
    "dashboard.contract.report:Report.counts": DOCUMENT,
    "dashboard.contract.before:Before.taken": DOCUMENT,
    "dashboard.contract.stream:_Stream._doubled": DOCUMENT,
    "dashboard.contract.tolerance:_plan": "one a kind of record that the contract knows",
    "dashboard.deeds:Deeds._own": FIXED,
    "dashboard.feed.http:HttpSource._marks": "two headers, each cut at MOST_MARK",
    "dashboard.screens.floor:Floor._own": FIXED,
    "dashboard.screens.keystrokes:Keystrokes.held": "dashboard.keys:MOST_HELD",
    "dashboard.screens.overview:Overview._panels": FIXED,
    "dashboard.screens.overview:Overview._panes": FIXED,
    "dashboard.screens.overview:Overview._plan": SCREEN,
    "dashboard.screens.overview:Overview._roomy": SCREEN,
    "dashboard.screens.overview:Overview._tiles": FIXED,
    "dashboard.session.comparer:Comparer._seen": "dashboard.session.comparer:LOOKS",
    "dashboard.session.lookup:Lookup._known": "dashboard.session.lookup:KEPT_BASELINES",
    "dashboard.session.lookup:Lookup._stale_at": "dashboard.session.lookup:KEPT_TIMES",
    "dashboard.session.lookout:Lookout._announced": "dashboard.watch.log.open_items:MOST_OPEN",
    "dashboard.store.connection:Database._notes": "one a kind of note, of which there are two",
    "dashboard.store.inbox:Inbox._jobs": "dashboard.store.inbox:MOST_JOBS",
    "dashboard.store.live:_adapter": "the one adapter there is",
    "dashboard.store.owed:Owed._jobs": "dashboard.store.owed:MOST_LOOKS",
    "dashboard.terminal.backlog:Backlog._items": "dashboard.terminal.backlog:MOST",
    "dashboard.terminal.canvas:Canvas._rows": SCREEN,
    "dashboard.terminal.canvas:_Brush._written": SCREEN,
    "dashboard.terminal.update:_pen": "dashboard.terminal.pen:MOST_PENS",
    "dashboard.watch.age:_midnight": "dashboard.contract.day:MOST_DAYS",
    "dashboard.watch.counting:Reckoning.kept": "one a panel",
    "dashboard.watch.evaluator:Judged._known": "the newest alone",
    "dashboard.watch.federal_holidays:_observed": "dashboard.watch.federal_holidays:MOST_YEARS",
    "dashboard.watch.federal_holidays:business_days": "dashboard.watch.federal_holidays:MOST_YEARS",
    "dashboard.watch.ground:Ground.compared": "dashboard.watch.forgetting:MOST_GONE",
    "dashboard.watch.index:Index._moments": "one a panel",
    "dashboard.watch.index:Index._texts": DOCUMENT,
    "dashboard.watch.memory:Memory.alarms": "dashboard.watch.forgetting:MOST_GONE",
    "dashboard.watch.memory:Memory.compared": "dashboard.watch.forgetting:MOST_GONE",
    "dashboard.watch.memory:Memory.cursors": "dashboard.watch.changes.seeing:MOST_CURSORS",
    "dashboard.watch.memory:Memory.levels": DOCUMENT,
    "dashboard.watch.memory:Memory.rules": "dashboard.watch.forgetting:MOST_GONE",
    "dashboard.watch.picture:Picture.kept": "one a panel",
    "dashboard.watch.replay.rewound:_Rewinding._back": DOCUMENT,
    "dashboard.watch.replay.rewound:_Rewinding._held": DOCUMENT,
    "widgets.border:Border.edge": SCREEN,
    "widgets.border:Border.top": SCREEN,
    "widgets.chart:ChartPane._rows": SCREEN,
    "widgets.detail:DetailPane._rows": SCREEN,
    "widgets.drawn:Drawn._looks": "one a tone",
    "widgets.pane:Pane._visible": SCREEN,
    "widgets.roster:RosterPane._made": SCREEN,
    "widgets.roster:RosterPane._places": DOCUMENT,
}
"""What could grow, and the constant that bounds it, else why it cannot."""


def test_all_that_could_grow_has_a_bound_or_a_reason() -> None:
    """A new collection or cache is to be bounded, and to be entered in the table of the test."""
    assert {*collections(), *caches()} == ENDS.keys()


def test_every_bound_of_what_could_grow_is_in_the_health_view() -> None:
    bounds = {end for end in ENDS.values() if end.startswith("dashboard.")}
    assert bounds <= stated(TABLE)


def test_every_bound_of_the_code_is_in_the_health_view() -> None:
    assert set(constants()) <= stated(TABLE)


def test_a_bound_that_is_imported_is_shown() -> None:
    shown = [limit.most for limit in LIMITS]
    named = [name for name in stated(TABLE) if name.partition(":")[2].isupper()]
    assert len(shown) == len(named)


@pytest.mark.parametrize("limit", LIMITS, ids=lambda limit: limit.what)
def test_a_bound_is_a_number_with_a_unit(limit: Limit) -> None:
    bound = limit.bound(None)
    assert bound.used is None
    assert bound.most.split()[0].replace(",", "").isdecimal()
    assert len(bound.most.split()) > 1


def test_the_page_is_as_make_bounds_writes_it() -> None:
    docs = ROOT / "docs"
    page = runpy.run_path(str(docs / "bounds.py"))["page"]
    assert (docs / "bounds.md").read_text(encoding="utf-8") == page()

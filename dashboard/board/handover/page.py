"""The page as a whole: its two first lines, its sections, and the log it can be checked by."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dashboard.board.handover.account import Account
from dashboard.board.handover.alarms import alarms_section
from dashboard.board.handover.bottom_line import bottom_line
from dashboard.board.handover.carried import carried_section
from dashboard.board.handover.clocks import clocks_section
from dashboard.board.handover.coverage import coverage_section
from dashboard.board.handover.disputes import disputes_section
from dashboard.board.handover.facts import facts_section
from dashboard.board.handover.levels import levels_section
from dashboard.board.handover.section import Letters, Section
from dashboard.board.handover.told import told_section
from dashboard.board.modes import modes
from dashboard.board.scene import Scene
from dashboard.board.stamp import stamp
from dashboard.watch.elapsed import age_text
from dashboard.watch.log.verify import HEAD

TITLE = "WATCHFLOOR HAND-OVER"
BLANK = "________"
"""Stands for an officer whose name is not known yet."""
MAKERS = (
    bottom_line, levels_section, alarms_section, clocks_section, facts_section,
    disputes_section, coverage_section, carried_section, told_section,
)  # fmt: skip
"""In the order of the page; each section has its place for a number."""


@dataclass(frozen=True, slots=True)
class Page:
    """The hand-over page, in words."""

    title: str
    at: str
    officers: str
    since: str
    sections: tuple[Section, ...]
    log: str
    """How many entries the watch log has, and the head of its chain."""

    def lettered(self, letters: Letters) -> Page:
        """Return the page in the letters of what it is written to, before it is broken in rows."""
        return replace(
            self,
            title=letters(self.title),
            officers=letters(self.officers),
            sections=tuple(section.lettered(letters) for section in self.sections),
        )


def handover_page(account: Account) -> Page:
    """Return the page of an account."""
    scene = account.scene
    now = stamp(scene.now, scene)
    return Page(
        title="  ".join((TITLE, scene.picture.latest.head.title, *modes(scene))),
        at=f"as of {now}" if scene.as_of else now,
        officers=f"from {account.giver or BLANK} to {account.taker or BLANK}",
        since=_since(account),
        sections=tuple(make(account) for make in MAKERS),
        log=log_words(scene),
    )


def log_words(scene: Scene) -> str:
    """Return the count of entries and the head of the chain, by which the log can be checked."""
    if not scene.log:
        return "no watch log is kept here"
    last = scene.log[-1]
    count = "1 entry" if last.number == 1 else f"{last.number:,} entries"
    return f"watch log {count}, head {last.hash[:HEAD]}"


def _since(account: Account) -> str:
    begun, scene = account.since, account.scene
    if begun is None:
        return "of the document alone, no watch is kept"
    age = age_text(begun.at, scene.now)
    return f"since {begun.name} {stamp(begun.at, scene)}, {age}"

"""Who was told what since the page before."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.board.handover.account import Account
from dashboard.board.handover.section import Section
from dashboard.board.stamp import short_stamp
from dashboard.watch.log.entry import Kind
from dashboard.watch.log.logged import Logged
from widgets.views import Line, Piece


def told_section(account: Account) -> Section:
    """Return the section: in the order of the log, each with what corrects it."""
    told = (one for one in account.entries if one.entry.kind is Kind.TOLD)
    lines = tuple(line for one in told for line in _lines(one, account))
    return Section(9, "TOLD", "" if lines else "nobody logged", (), lines)


def _lines(told: Logged, account: Account) -> Iterator[Line]:
    entry, scene = told.entry, account.scene
    when = short_stamp(entry.at if entry.when is None else entry.when, scene)
    about = f" on {entry.item}" if entry.item else ""
    by = "" if entry.officer is None else f"; by {entry.officer.shown}"
    yield Line((Piece(f"{entry.whom} at {when}{about}: {entry.text}{by}, entry {told.number}"),))
    for one in scene.log:
        if one.entry.points_at == told.number:
            yield Line((Piece(f"corrected by entry {one.number}: {one.entry.text}"),), indent=2)

"""Open items, carried until somebody closes them."""

from __future__ import annotations

from dashboard.board.handover.account import Account
from dashboard.board.handover.section import Section
from dashboard.board.scene import Scene
from dashboard.board.stamp import short_stamp
from dashboard.watch.log.open_items import OpenItem, is_due, open_items
from widgets.views import Line, Piece


def carried_section(account: Account) -> Section:
    """Return the section: the oldest item first, those that are due marked."""
    scene = account.scene
    lines = tuple(_item(one, scene) for one in open_items(scene.log))
    return Section(8, "OPEN ITEMS", "" if lines else "none entered", (), lines)


def _item(item: OpenItem, scene: Scene) -> Line:
    entry, number = item.logged.entry, item.logged.number
    late = is_due(item, scene.now)
    verb = "was due" if late else "due"
    due = "" if entry.when is None else f"{verb} {short_stamp(entry.when, scene)}"
    about = f" on {entry.item}" if entry.item else ""
    by = "" if entry.officer is None else f"by {entry.officer.shown}, "
    words = f"{due}: {entry.text}{about}; {by}entry {number}"
    return Line((Piece(words),), mark="!" if late else "")

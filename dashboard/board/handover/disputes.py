"""The conflicts: claims of one count that cannot all be right, and who compared them."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.board.conflict import compared_words, conflict_words, is_open
from dashboard.board.handover.account import Account
from dashboard.board.handover.section import Section
from dashboard.board.scene import Scene
from dashboard.board.stamp import short_stamp
from dashboard.contract.indicators import Level
from dashboard.contract.strikes import Tally
from dashboard.watch.conflict import conflicts
from dashboard.watch.figure import figure_text
from dashboard.watch.rules.registry import CLAIMS
from dashboard.watch.tally import tally_headline
from widgets.views import Line, Piece


def disputes_section(account: Account) -> Section:
    """Return the section: each count in conflict with its claims, compared or not."""
    scene = account.scene.live
    blocks = tuple(line for tally in clashing(scene) for line in _tally(tally, scene))
    return Section(6, "CONFLICTS OPEN", "" if blocks else "none", (), blocks)


def clashing(scene: Scene) -> list[Tally]:
    """Return the counts whose claims are in conflict, whether or not anybody compared them."""
    strikes = scene.live.shown.strikes
    tallies = [tally for tally in (strikes.count, strikes.killed) if tally is not None]
    return [tally for tally in tallies if conflicts(tally, scene.live.reckoning)]


def _tally(tally: Tally, scene: Scene) -> Iterator[Line]:
    claims = (
        f"{figure_text(claim.quantity)} {''.join(scene.refs(claim.refs))}".rstrip()
        for claim in scene.reckoning.claims(tally)
    )
    name = f"{tally.label} {tally_headline(tally, scene.reckoning)}"
    still = is_open(tally, scene)
    yield Line((Piece(f"{name}: {', '.join(claims)}"),), mark="X" if still else "")
    for pair in conflicts(tally, scene.reckoning):
        yield Line((Piece(conflict_words(pair, scene.year)),), indent=2)
    words = compared_words(tally, scene)
    said = _page_words(words) if still else f"compared {words}"
    yield Line((Piece(f"{_since(tally, scene)}{said}"),), indent=2)


def _page_words(words: str) -> str:
    """Return the words without the keys that help: a page has none."""
    return words.removesuffix("; x, then a").removesuffix(" unless compared with x")


def _since(tally: Tally, scene: Scene) -> str:
    """Return since when the rule of conflicts knows of it."""
    for name in scene.indicators_of(tally):
        known = scene.situation.memory.rule((name, CLAIMS)).held(Level.ADVISORY).true_since
        if known is not None:
            return f"since {short_stamp(known, scene)}, "
    return ""

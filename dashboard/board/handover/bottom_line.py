"""The bottom line: the worst level, what moved and why, what waits, what nobody can tell."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.board.alarm_line import unacknowledged_words
from dashboard.board.conflict import is_open
from dashboard.board.handover.account import Account
from dashboard.board.handover.disputes import clashing
from dashboard.board.handover.section import Section
from dashboard.board.handover.unknown import unknown_spans
from dashboard.board.level_reason import level_reason
from dashboard.board.stamp import short_stamp
from dashboard.feed.outcome import FeedState
from dashboard.watch.changes.levels import LevelMove, level_moves
from dashboard.watch.indicators.status import SEVERITY, Status
from dashboard.watch.log.open_items import is_due, open_items
from dashboard.watch.log.wording import LETTERS
from widgets.views import Line, Piece


def bottom_line(account: Account) -> Section:
    """Return the section; it is never empty."""
    worst = account.scene.situation.worst.value.upper()
    waiting = unacknowledged_words(account.scene).removesuffix(" They stay so.")
    lines = (
        Line((Piece(f"{worst}. {waiting.removesuffix(' It stays so.')}"),)),
        *_moved(account),
        *_unmoved(account),
        *_open(account),
        *_feed(account),
    )
    return Section(1, "BOTTOM LINE", "", (), lines)


def _moved(account: Account) -> Iterator[Line]:
    """Yield a sentence for each tile whose level is another one than it was."""
    for status in account.scene.situation.statuses:
        before = account.level_before(status.indicator.id)
        if before is not None and before is not status.level:
            words, refs = level_reason(status, account.scene)
            verb = "rose" if SEVERITY[status.level] > SEVERITY[before] else "fell"
            said = f"{verb} from {LETTERS[before]} to {LETTERS[status.level]}: {words}"
            yield Line((Piece(f"{_named(status, account)} {said}."),), refs=refs)


def _unmoved(account: Account) -> Iterator[Line]:
    """Yield in one sentence the tiles that stand as they stood, in one those not known before."""
    moves = _moves(account)
    same, new = [], []
    for status in account.scene.situation.statuses:
        before = account.level_before(status.indicator.id)
        said = f"{_named(status, account)} {LETTERS[status.level]}"
        if before is None:
            new.append(said)
        elif before is status.level:
            same.append(f"{said}{_between(moves.get(status.indicator.id), status)}")
    for words, tiles in (("As before", same), ("New" if account.since else "Standing", new)):
        if tiles:
            yield Line((Piece(f"{words}: {', '.join(tiles)}."),))


def _moves(account: Account) -> dict[str, LevelMove]:
    begun, scene = account.since, account.scene
    if begun is None:
        return {}
    moves = level_moves(scene.history, begun.at, scene.now)
    return {one.indicator: one for one in moves if one.old is not None}


def _between(move: LevelMove | None, status: Status) -> str:
    if move is None or move.worst is status.level:
        return ""
    worse = SEVERITY[move.worst] > SEVERITY[status.level]
    return f" (was {LETTERS[move.worst]} in between)" if worse else " (was lower in between)"


def _open(account: Account) -> Iterator[Line]:
    """Yield conflicts and open items, where there are any."""
    scene = account.scene
    clashes = clashing(scene)
    said = []
    if clashes:
        still = sum(is_open(tally, scene.live) for tally in clashes)
        how = "not compared" if still == len(clashes) else f"{still} not compared"
        how = how if still else "compared"
        count = "1 count" if len(clashes) == 1 else f"{len(clashes)} counts"
        said.append(f"{count} in conflict, {how}.")
    items = open_items(scene.log)
    if items:
        due = sum(is_due(item, scene.now) for item in items)
        count = "1 open item" if len(items) == 1 else f"{len(items)} open items"
        said.append(f"{count}, {due} due.")
    if said:
        yield Line((Piece(" ".join(said)),))


def _feed(account: Account) -> Iterator[Line]:
    """Yield what keeps the page from being trusted: a feed that is stale, lost, or had gaps."""
    scene = account.scene
    said = []
    if scene.picture.is_stale(scene.now):
        said.append(f"The feed is stale since {short_stamp(scene.picture.stale_at, scene)}.")
    if scene.feed.state is not FeedState.OK:
        at = short_stamp(scene.feed.since, scene)
        said.append(f"The feed is {scene.feed.state.value} since {at}.")
    for gap in account.gaps[-1:]:
        if gap.ended is not None:
            began, ended = (short_stamp(at, scene) for at in (gap.began, gap.ended))
            said.append(f"No document came from {began} to {ended}.")
    for span in [] if account.gaps else unknown_spans(account)[-1:]:
        began, ended = (short_stamp(at, scene) for at in (span.began, span.ended))
        said.append(f"All tiles were unknown from {began} to {ended}.")
    held = sum(not one.double for one in scene.picture.latest.held_back)
    if held:
        said.append(f"{held} held back, see 7.")
    if said:
        yield Line((Piece(" ".join(said)),))


def _named(status: Status, account: Account) -> str:
    return f"{account.scene.number(status.indicator.id)} {status.indicator.title}"

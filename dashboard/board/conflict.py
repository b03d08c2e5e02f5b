"""What two claims say of each other, in words."""

from __future__ import annotations

from datetime import datetime

from dashboard.board.scene import Scene
from dashboard.board.stamp import short_stamp
from dashboard.contract.answer import Answer
from dashboard.contract.day import Day
from dashboard.contract.strikes import Claim, Tally
from dashboard.watch.conflict import Comparison, conflicts
from dashboard.watch.day_words import day_words
from dashboard.watch.figure import figure_text
from dashboard.watch.rules.claims import claims_mark
from dashboard.watch.rules.registry import CLAIMS


def conflict_words(pair: Comparison, year: int) -> str:
    """Return such as `≥20 on 17 Nov is a lower floor than ≥21 on 16 Nov`."""
    earlier = _dated(pair.earlier, pair.at[0], year)
    later = _dated(pair.later, pair.at[1], year)
    match pair.conflict:
        case Answer.TRUE if pair.floors and pair.at[0] < pair.at[1]:
            return f"{later} is a lower floor than {earlier}"
        case Answer.TRUE if pair.floors:
            return f"{later} is another floor than {earlier}"
        case Answer.TRUE:
            return f"{later} contradicts {earlier}"
        case Answer.FALSE:
            return f"{later} is compatible with {earlier}"
        case Answer.CANNOT_TELL:
            return f"{later} against {earlier}: cannot tell"


def conflict_figures(pair: Comparison, year: int) -> str:
    """Return the same in a few cells: both figures with their days."""
    return f"{_dated(pair.later, pair.at[1], year)}, {_dated(pair.earlier, pair.at[0], year)}"


def is_compared(tally: Tally, scene: Scene) -> bool:
    """Tell whether somebody compared the claims of a tally as they are now."""
    known = scene.situation.memory.compared.get(tally.id)
    reckoning = scene.situation.ground.reckoning
    return known is not None and known.mark == claims_mark(tally, reckoning)


def is_open(tally: Tally, scene: Scene) -> bool:
    """Tell whether claims of a tally are in conflict and nobody compared them: the X mark."""
    return bool(conflicts(tally, scene.reckoning)) and not is_compared(tally, scene)


def compared_words(tally: Tally, scene: Scene) -> str:
    """Return who compared a conflict, and that it waits for it; empty where there is none."""
    if not conflicts(tally, scene.reckoning):
        return ""
    known = scene.situation.memory.compared.get(tally.id)
    if known is not None and is_compared(tally, scene):
        at = short_stamp(known.act.at, scene)
        return f"by {known.act.officer} {at}: {known.act.note}; until a claim changes"
    linked = scene.indicators_of(tally)
    waiting = scene.situation.waiting
    waits = [at for key, _, at in waiting if key[0] in linked and key[1] == CLAIMS]
    later = f"; advisory by {CLAIMS} from {short_stamp(waits[0], scene)}" if waits else ""
    return f"not compared{later} unless compared with x" if later else "not compared; x, then a"


def _dated(claim: Claim, at: datetime, year: int) -> str:
    day = day_words(Day(at.year, at.month, at.day), year)
    return f"{figure_text(claim.quantity)} on {day}"

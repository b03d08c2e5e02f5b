"""The trend between two polls, told only where both asked the same question."""

from __future__ import annotations

from dashboard.board.scene import Scene
from dashboard.contract.answer import Answer
from dashboard.contract.polling import Poll
from dashboard.watch.headline import poll_day
from dashboard.watch.poll import net_change, points, question_key


def trend_words(poll: Poll, scene: Scene) -> str:
    """Return how net support moved since the poll before of the same question, or why not."""
    polls = scene.reckoning.reckoned(scene.shown.polling.records)
    same = [other for other in polls if question_key(other) == question_key(poll)]
    before = [other for other in same if poll_day(other) < poll_day(poll)]
    if not before:
        if len(same) > 1:
            return "cannot tell: no earlier poll of this question is dated"
        return "cannot tell: one poll of this question"
    change = net_change(max(before, key=poll_day), poll)
    if change is None:
        return "cannot tell: one of the two polls has no net"
    moved = f"net {'+' if change.points > 0 else ''}{points(change.points)} since the poll before"
    match change.beyond:
        case Answer.CANNOT_TELL:
            return f"cannot tell: {moved}, MoE not given"
        case Answer.TRUE:
            return f"{'rising' if change.points > 0 else 'falling'}: {moved}, beyond its margin"
        case Answer.FALSE:
            return f"steady: {moved}, within its margin"

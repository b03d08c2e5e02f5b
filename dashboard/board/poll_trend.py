"""The trend between two polls, told only where both asked the same question."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from dashboard.board.scene import Scene
from dashboard.contract.answer import Answer
from dashboard.contract.polling import Poll
from dashboard.watch.counting import Weight
from dashboard.watch.headline import poll_day
from dashboard.watch.poll import net_change, points, question_key


def trend_words(poll: Poll, scene: Scene) -> str:
    """Return how net support moved since the poll before of the same question, or why not."""
    asked = scene.held.index.polls[question_key(poll)]
    earlier = asked[: bisect_left(asked, poll_day(poll), key=poll_day)]
    before = _last_standing(earlier, scene)
    if before is None:
        others = [other for other in asked if other is not poll]
        if _last_standing(others, scene):
            return "cannot tell: no earlier poll of this question is dated"
        return "cannot tell: one poll of this question"
    change = net_change(before, poll)
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


def _last_standing(polls: Sequence[Poll], scene: Scene) -> Poll | None:
    stands = (p for p in reversed(polls) if scene.reckoning.weight(p) is not Weight.OUT)
    return next(stands, None)

"""What sets a board apart from a live one."""

from __future__ import annotations

from dashboard.board.scene import Replay, Scene
from dashboard.board.stamp import stamp
from dashboard.contract.head import Status
from dashboard.watch.elapsed import age_text

NOT_LIVE = "REPLAY - NOT LIVE"
_STATUS = {
    Status.EXERCISE: "EXERCISE",
    Status.TEST: "TEST",
    Status.UNKNOWN: "STATUS UNKNOWN",
}


def modes(scene: Scene) -> tuple[str, ...]:
    """Return what sets the board apart from a live one: REPLAY, EXAMPLE, EXERCISE, TEST, HELD."""
    said = [f"{NOT_LIVE} {replay_words(scene.replay, scene)}"] if scene.replay else []
    if scene.feed.built_in:
        said.append("EXAMPLE")
    status = scene.picture.latest.head.status
    if status in _STATUS:
        said.append(_STATUS[status])
    if scene.hold is not None:
        said.append(f"HELD {age_text(scene.hold.since, scene.wall)}")
    return tuple(said)


def replay_words(replay: Replay, scene: Scene) -> str:
    """Return what is replayed, whose knowledge of it, and what of it is reconstructed."""
    rebuilt = f", {replay.rebuilt.words}" if replay.rebuilt.words else ""
    return f"{stamp(scene.now, scene)} {replay.mode.value}{rebuilt}"

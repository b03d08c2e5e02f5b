"""The scene of a session's state: of this moment, or of a past time over it."""

from __future__ import annotations

from dataclasses import replace

from dashboard.board.dial import Dial
from dashboard.board.scene import Replay, Scene
from dashboard.config.settings import Config
from dashboard.session.replay.replayed import Replayed
from dashboard.session.state import State
from dashboard.watch.situation import Situation


def present_scene(
    state: State, situation: Situation, dial: Dial, config: Config, *, as_of: bool
) -> Scene:
    """Return the live board."""
    return Scene(
        now=dial.now,
        wall=dial.wall,
        zone=dial.zone,
        picture=situation.judged.picture,
        feed=state.feed,
        situation=situation,
        history=state.stored.history,
        log=state.stored.log,
        officer=state.officer,
        trouble=state.stored.trouble,
        leader="" if state.stored.leads else state.stored.leader,
        notes=state.stored.notes,
        others=state.stored.others,
        taken=state.taken,
        read_back=state.read_back,
        as_of=as_of,
        hold=state.hold,
        tile_ids=config.board.tiles,
    )


def replay_scene(replayed: Replayed, present: Scene) -> Scene:
    """Return a past time as the board shows it while the present goes on."""
    mode, at = replayed.wish.mode, replayed.wish.at
    return replace(
        present,
        now=at,
        picture=replayed.picture,
        feed=replace(present.feed, fetched_at=replayed.came_at),
        situation=replayed.situation,
        history=replayed.history,
        log=replayed.log,
        as_of=True,
        hold=None,
        since=None,
        read_back=None,
        replay=Replay(mode, present, replayed.rebuilt, replayed.kept_from),
    )

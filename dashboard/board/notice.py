"""What a desk's own program is told of a new alarm."""

from __future__ import annotations

import json
from collections.abc import Iterable

from dashboard.board.alarm_line import alarm_words
from dashboard.board.scene import Scene
from dashboard.contract.indicators import Level
from dashboard.watch.memory import Key
from dashboard.watch.rules.verdict import URGENCY


def notices(raised: Iterable[Key], least: Level, scene: Scene) -> list[str]:
    """Return one JSON object for each new alarm of a level or a higher one.

    The most urgent first: the program is run for one after the other, and may be slow.
    """
    memory, said = scene.situation.memory, []
    for key in sorted(raised, key=lambda key: -URGENCY[memory.alarm(key).level]):
        alarm = memory.alarm(key)
        if URGENCY[alarm.level] < URGENCY[least]:
            continue
        head = scene.picture.latest.head
        since = alarm.since.isoformat() if alarm.since is not None else None
        said.append(
            json.dumps(
                {
                    "feed_id": head.feed_id,
                    "situation": head.title,
                    "status": None if head.status is None else head.status.value,
                    "indicator": key[0],
                    "title": scene.title(key[0]),
                    "rule": key[1],
                    "level": alarm.level.value,
                    "since": since,
                    "because": alarm_words(key, alarm, scene),
                }
            )
        )
    return said

"""Alarms that come and go: four changes in eight documents, until eight calm ones."""

from __future__ import annotations

from dataclasses import replace

from dashboard.contract.indicators import Level
from dashboard.watch.alarms.alarm import Alarm
from dashboard.watch.rules.verdict import URGENCY

WINDOW = 8
"""Documents looked back on."""
CHANGES = 4
"""Changes among them that make an alarm flap."""


def counted(alarm: Alarm, *, changed: bool) -> Alarm:
    """Return the alarm after one more document, which changed its level or left it as it was."""
    calm = (*alarm.calm, not changed)[-WINDOW:]
    is_calm = len(calm) == WINDOW and all(calm)
    flapping = not is_calm if alarm.flapping else calm.count(False) >= CHANGES
    loudest = max(alarm.loudest, alarm.level, key=URGENCY.__getitem__)
    return replace(
        alarm, calm=calm, flapping=flapping, loudest=Level.NORMAL if is_calm else loudest
    )


def is_chatter(was: Alarm, now: Alarm) -> bool:
    """Tell whether an alarm that moved is to be silent: it flaps, and rose no higher than before.

    A warning behind an advisory that comes and goes is heard, and so is each that latches anew:
    it cannot go by itself.
    """
    latches = now.latched and not was.latched
    return now.flapping and not latches and URGENCY[now.level] <= URGENCY[was.loudest]

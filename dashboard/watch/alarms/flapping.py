"""Alarms that come and go: four changes in eight documents, until eight calm ones."""

from __future__ import annotations

from dataclasses import replace

from dashboard.watch.alarms.alarm import Alarm

WINDOW = 8
"""Documents looked back on."""
CHANGES = 4
"""Changes among them that make an alarm flap."""


def counted(alarm: Alarm, *, changed: bool) -> Alarm:
    """Return the alarm after one more document, which changed its level or left it as it was."""
    calm = (*alarm.calm, not changed)[-WINDOW:]
    if alarm.flapping:
        return replace(alarm, calm=calm, flapping=not (len(calm) == WINDOW and all(calm)))
    return replace(alarm, calm=calm, flapping=calm.count(False) >= CHANGES)

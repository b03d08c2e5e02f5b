"""A flood is more than ten new alarms in ten minutes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dashboard.watch.alarms.alarm import Alarm, State
from dashboard.watch.alarms.flood import flood
from tests.watch.alarms.alarm_steps import START, alarm

NEW = alarm(State.UNACKNOWLEDGED)
MINUTE = timedelta(minutes=1)


def old(minutes: float) -> Alarm:
    return replace(NEW, since=START - minutes * MINUTE)


FLOODS = {
    "none": ([], 0),
    "ten": ([NEW] * 10, 0),
    "eleven": ([NEW] * 11, 11),
    "eleven within ten minutes": ([old(9.9)] * 11, 11),
    "one of them ten minutes old": ([NEW] * 10 + [old(10)], 0),
    "old ones beside": ([NEW] * 12 + [old(11)] * 5, 12),
    "one acknowledged": ([NEW] * 10 + [alarm(State.ACKNOWLEDGED)], 0),
    "one yet to come": ([NEW] * 10 + [old(-1)], 0),
    "one without a time": ([NEW] * 10 + [replace(NEW, since=None)], 0),
}


@pytest.mark.parametrize(("alarms", "count"), FLOODS.values(), ids=FLOODS)
def test_more_than_ten_new_alarms_in_ten_minutes_are_a_flood(
    alarms: list[Alarm], count: int
) -> None:
    assert flood(alarms, START) == count

"""The deed of a hand-over: one turn, or none."""

from dataclasses import replace

import pytest

from dashboard.contract.indicators import Level
from dashboard.watch.alarms.alarm import Act, Alarm, State
from dashboard.watch.alarms.life import RefusedError
from dashboard.watch.log.entry import Kind, Officer
from dashboard.watch.memory import Memory, Relief
from dashboard.watch.relief import Handing, relieving
from tests.watch.documents import NOW

GIVER, TAKER = Officer("watch1"), Officer("watch1", "watch2")
KEY = ("watch.hill", "HP-3")
SHELVED = Alarm(State.SHELVED, Level.CAUTION, NOW, act=Act("watch1", NOW, "why"), until=NOW)
HANDING = Handing(GIVER, TAKER, NOW, "9 sections read back", None)
OTHER = Relief(1, "watch1", "watch3", NOW)


def test_one_turn_logs_the_relief_and_ends_the_shelf() -> None:
    turn = relieving(HANDING, lambda key: key[1])(Memory(alarms={KEY: SHELVED}))
    assert turn.memory.relief == Relief(1, "watch1", "watch2", NOW)
    assert [one.kind for one in turn.entries] == [Kind.RELIEF, Kind.SHELVE]
    assert {one.officer for one in turn.entries} == {TAKER}
    assert turn.memory.alarm(KEY).state is State.UNACKNOWLEDGED


def test_a_shelf_over_what_is_calm_leaves_no_alarm() -> None:
    calm = replace(SHELVED, level=Level.NORMAL)
    turn = relieving(HANDING, lambda key: key[1])(Memory(alarms={KEY: calm}))
    assert turn.memory.alarms == {}


@pytest.mark.parametrize(
    ("before", "now"),
    [(None, OTHER), (OTHER, replace(OTHER, number=2)), (OTHER, None)],
)
def test_another_relief_meanwhile_refuses_it(before: Relief | None, now: Relief | None) -> None:
    deed = relieving(replace(HANDING, before=before), lambda key: key[1])
    with pytest.raises(RefusedError, match="handed over meanwhile"):
        deed(Memory(relief=now))


def test_reliefs_are_counted() -> None:
    turn = relieving(replace(HANDING, before=OTHER), lambda key: key[1])(Memory(relief=OTHER))
    assert turn.memory.relief == Relief(2, "watch1", "watch2", NOW)

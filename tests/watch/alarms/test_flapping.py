"""An alarm flaps after four changes in eight documents, until eight calm ones."""

import pytest

from dashboard.watch.alarms.alarm import Alarm
from dashboard.watch.alarms.flapping import counted

FLAPPING = {
    "none": ("", False),
    "three changes": ("xxx", False),
    "four changes": ("xxxx", True),
    "four in eight": ("x.x.x..x", True),
    "four in nine": ("x..x.x..x", False),
    "seven calm ones after": ("xxxx.......", True),
    "eight calm ones after": ("xxxx........", False),
    "a change among the calm ones": ("xxxx....x...", True),
    "eight after that": ("xxxx....x........", False),
    "once more": ("xxxx........xxxx", True),
}


@pytest.mark.parametrize(("documents", "flaps"), FLAPPING.values(), ids=FLAPPING)
def test_four_changes_in_eight_flap_until_eight_calm_ones(documents: str, flaps: bool) -> None:
    alarm = Alarm()
    for one in documents:
        alarm = counted(alarm, changed=one == "x")
    assert alarm.flapping is flaps

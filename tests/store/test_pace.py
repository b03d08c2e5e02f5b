"""How long a board that is alone waits for its next look."""

import pytest

from dashboard.store.pace import USUAL


@pytest.mark.parametrize(
    ("due_in", "pause"),
    [
        pytest.param(10, USUAL.alone, id="no heartbeat is due soon"),
        pytest.param(1.25, 1.25, id="one is, and is written then"),
        pytest.param(0.1, USUAL.watch, id="one is at once"),
        pytest.param(-5e9, USUAL.watch, id="none was ever written"),
    ],
)
def test_a_board_alone_looks_less_often_but_for_its_heartbeat(due_in: float, pause: float) -> None:
    assert USUAL.alone_for(due_in) == pause

"""Where commands lead that only go somewhere."""

import pytest

from dashboard.board.place import Kind, Place
from dashboard.board.trends.window import USUAL, WINDOWS, window
from dashboard.screens.destinations import NEXT, VIEWS, destination


@pytest.mark.parametrize("days", WINDOWS)
def test_days_step_round(days: int) -> None:
    places = [f"trends:{days}"]
    for _ in WINDOWS:
        places.append(destination("days", places[-1]))
    assert places[0] == places[-1]
    assert {window(Place.parse(place).key) for place in places} == set(WINDOWS)


@pytest.mark.parametrize(("command", "place"), [("days", "board:"), ("quit", "trends:30")])
def test_elsewhere_a_command_leads_nowhere(command: str, place: str) -> None:
    assert destination(command, place) == ""


def test_every_address_is_a_place() -> None:
    addresses = [*VIEWS.values(), *(to for steps in NEXT.values() for to in steps.values())]
    assert all(Place.parse(address).kind in Kind for address in addresses)
    assert VIEWS["trends"] == f"trends:{USUAL}"

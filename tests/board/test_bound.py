"""However long a document, a panel is given no more than a terminal can show."""

from collections.abc import Callable

import pytest

from dashboard.board.bound import MOST, bounded
from tests.board.reading import panel
from tests.board.scenes import scene
from tests.board.test_polling import poll
from tests.watch.documents import Json, claim, force, quantity, tally
from widgets.views import Panel

MANY = 20_000
TITLED = {"title": "T"}

VOTE: Json = {"kind": "vote", "chamber": "house", "title": "T"}
PANELS: dict[str, tuple[str, Callable[[str], Json]]] = {
    "posture": ("Force posture", force),
    "congress": (
        "Congress",
        lambda name: VOTE | {"id": name},
    ),
    "polling": ("Polling", poll),
    "developments": ("Developments", lambda name: {"id": name, "topic": "legal"} | TITLED),
    "clocks": ("Law and clocks", lambda name: {"id": name, "days": 7} | TITLED),
    "designations": ("Law and clocks", lambda name: {"id": name, "entity": "E"} | TITLED),
}


def opened(shown: Panel) -> set[str]:
    """Return what can be opened from the rows of a panel."""
    lines = [block for group in shown.groups for block in group.blocks]
    return {key for block in lines if (key := getattr(block, "key", ""))}


@pytest.mark.parametrize("name", PANELS)
def test_a_panel_of_a_long_document(name: str) -> None:
    title, make = PANELS[name]
    members: Json = {name: [make(f"r{number}") for number in range(MANY)]}
    shown = panel(title, scene(**members))
    assert len(opened(shown)) == MOST
    assert shown.more == MANY - MOST


def test_the_claims_of_a_tally() -> None:
    claims = [claim(f"c{number}", quantity("at_least", number)) for number in range(MOST + 7)]
    shown = panel("Strikes", scene(strikes={"count": tally(*claims)}))
    assert shown.more == 7


@pytest.mark.parametrize(("count", "more"), [(0, 0), (MOST, 0), (MOST + 1, 1)])
def test_the_rest_is_counted(count: int, more: int) -> None:
    shown, beyond = bounded(range(count))
    assert (len(shown), beyond) == (min(count, MOST), more)

"""Each hostile text alone in the place of every free text: no view has anything in it that acts."""

import dataclasses
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.board.listing import TABLES
from tests.hostile_documents import HOSTILE, LONG, hostile, long_words
from tests.session.watching import Clock, polled, session, settings
from tests.watch.documents import taken
from widgets.pages import Roster

LISTS = (
    "strikes",
    "posture",
    "congress",
    "polling",
    "developments",
    "law",
    "sources",
    "indicators",
)
PLACES = (
    *("board:", "claims:", "trends:", "alarms:", "handover:", "log:", "changes:", "held-back:"),
    *("health:", "search:", "actions:board:", "tile:tempo", "record:strikes.tally"),
    *(f"list:{name}" for name in TABLES),
)
HIDDEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ue000]")


def texts(view: object) -> Iterator[str]:
    """Yield every text in a view, rows of a list included."""
    match view:
        case str():
            yield view
        case Roster():
            for at in range(len(view.keys)):
                yield from texts(view.row(at))
            yield from texts(view.foot)
        case tuple() | list() | frozenset():
            for part in view:
                yield from texts(part)
        case _ if dataclasses.is_dataclass(view):
            for field in dataclasses.fields(view):
                yield from texts(getattr(view, field.name))


@pytest.mark.parametrize("text", [*HOSTILE, LONG], ids=lambda text: repr(text)[:20])
def test_no_view_holds_what_acts(tmp_path: Path, text: str) -> None:
    document = long_words() if text is LONG else hostile(text)
    shown = session(settings(tmp_path), Clock())
    shown.receive(polled(taken(json.dumps(document).encode())))
    found = [said for place in PLACES for said in texts(shown.show(place, ""))]
    assert len(found) > 1_000
    assert [said for said in found if not said.isprintable() or HIDDEN.search(said)] == []

"""What a tile says below its first line: figures, clocks, and what would raise it next."""

from typing import Any

import pytest

from dashboard.board.scene import Scene
from dashboard.board.tile import tiles
from dashboard.watch.acts import resetting
from tests.board.alarmed import hand, scene_of_watch
from tests.board.reading import tile_words
from tests.watch.alarms.looks import LADDER, Watch, indicator
from tests.watch.documents import Json, document
from tests.watch.rules.congress_records import vote
from tests.watch.rules.designation_records import designation, step
from tests.watch.rules.poll_records import before, poll
from tests.watch.rules.strike_records import count, days


def seen(link: str, **members: Any) -> Scene:
    shown = document(indicators=[indicator(link)], **members)
    watch = Watch()
    watch.see(shown)
    return scene_of_watch(watch, shown)


def lines(shown: Scene) -> list[str]:
    """Return the lines between the first and the count of signposts."""
    said = tile_words(tiles(shown)[0])
    return said[1 : said.index("no signpost names it")]


def strikes(kind: str, figure: int) -> Json:
    """Return two listed strikes of this week, and a count of so many."""
    counted = count(kind, figure, since="2025-11-15")
    return {"events": days("2025-11-15", "2025-11-16"), "count": counted}


START = {"earliest": "2025-11-10", "latest": "2025-11-10"}
CLOCK: Json = {"id": "c", "title": "Notice", "days": 10, "start": START}
WATCHED_CLOCK = CLOCK | {"indicator": "watched"}


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        (seen("d", designations=[designation()]), ["A if signalled"]),
        (seen("d", designations=[designation(step("signalled"))]), ["C if announced"]),
        (seen("d", designations=[designation(step("announced"))]), ["W if published"]),
        (seen("d", designations=[designation(step("published"))]), []),
        (
            seen("s0", strikes=strikes("exact", 2), posture=[]),
            ["strikes in 7 d: 2", "C if a ship or group moves"],
        ),
        (
            seen("s0", strikes=strikes("at_least", 4), posture=[]),
            ["strikes in 7 d: cannot tell", "C if a ship or group moves"],
        ),
        (
            seen("v", congress=[vote(49, 51)]),
            ["Senate; T", "W if an advance vote carries"],
        ),
        (
            seen("v", congress=[vote(40, 60)]),
            ["Senate; T", "C if an advance vote fails narrowly"],
        ),
        (
            seen("v", congress=[vote(None, question="On passage", outcome="rejected")]),
            ["Senate; tally not in feed", "C if an advance vote fails narrowly"],
        ),
        (seen("v", congress=[vote(60, 40)]), ["Senate; T"]),
        (
            seen("p", polling=[poll(29, 51)]),
            ["29 support, 51 oppose, one poll", "C if net ≤ -20 in two polls"],
        ),
        (
            seen("p", polling=[poll(60, 30), before(55, 35)]),
            ["60 support, 30 oppose, 2 polls", "A if net support is below 0"],
        ),
        (
            seen("p", polling=[poll(None, 51)]),
            ["51 oppose, one poll", "A if net support is below 0"],
        ),
        (
            seen("d", designations=[designation()], clocks=[WATCHED_CLOCK]),
            ["Notice T-3d", "A if signalled"],
        ),
        (
            seen("v", congress=[vote(49, 51)], clocks=[WATCHED_CLOCK, CLOCK | {"id": "other"}]),
            ["Senate; T", "Notice T-3d", "W if an advance vote carries"],
        ),
    ],
    ids=[
        "no step",
        "signalled",
        "announced",
        "published",
        "strikes",
        "strikes without an upper bound",
        "lost narrowly",
        "lost",
        "no tally",
        "carried",
        "one poll",
        "two polls",
        "one side",
        "a clock",
        "a clock that names it, and one that does not",
    ],
)
def test_the_lines_below_the_first(shown: Scene, said: list[str]) -> None:
    assert lines(shown) == said


def test_a_publication_that_was_reset_has_to_come_anew() -> None:
    shown = document(indicators=[indicator("d")], designations=[designation(step("published"))])
    watch = Watch()
    watch.see(shown)
    rule = watch.situation.rule(LADDER)
    assert rule is not None
    watch.do(lambda key: resetting(key, "1", hand("known"), rule.verdict, watch.judged.ground))
    watch.see(shown, 1)
    assert lines(scene_of_watch(watch, shown)) == ["W if published anew"]


def test_an_indicator_without_a_rule_has_none() -> None:
    assert lines(seen("x")) == []

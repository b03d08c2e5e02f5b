"""A tile that is stale, be it by its feed, by its own expiry or by its polls, is unknown."""

from typing import Any

import pytest

from dashboard.contract.indicators import Level
from tests.watch.alarms.looks import Watch, climbed
from tests.watch.documents import Json
from tests.watch.indicators.standing import Tile, linked, seen
from tests.watch.rules.congress_records import vote
from tests.watch.rules.designation_records import designation, step
from tests.watch.rules.poll_records import poll

FTO: dict[str, Any] = {"designations": [designation(step("announced"))]}
OLD_POLL = poll(29, 51, field_end="2025-10-17")
SHORT, CALM = vote(49, 51), vote(40, 60)
OLD = "the feed is stale"

STALE: dict[str, tuple[Tile, Json, str]] = {
    "the feed is a day old": (linked("d"), {"as_of": "2025-11-16T11:59:59Z"}, OLD),
    "the feed has expired": (linked("d"), {"expires_at": "2025-11-17T11:59:59Z"}, OLD),
    "assessed or not": (Tile(("d",), "warning"), {"as_of": "2025-11-16T11:59:59Z"}, OLD),
    "the indicator has expired": (
        Tile(("d",), "warning", expires_at="2025-11-17T11:59:59Z"),
        {},
        "the indicator has expired",
    ),
}


@pytest.mark.parametrize(("tile", "members", "why"), STALE.values(), ids=STALE)
def test_what_is_stale_is_unknown_and_says_why(tile: Tile, members: Json, why: str) -> None:
    stands = seen(tile, **FTO, **members)
    assert (stands.level, stands.stale) == (Level.UNKNOWN, why)
    assert all(rule.given is Level.NORMAL for rule in stands.rules)


FRESH = {
    "a day old": (linked("d"), {"as_of": "2025-11-16T12:00:00Z"}),
    "until now": (linked("d"), {"expires_at": "2025-11-17T12:00:00Z"}),
    "old, but not expired": (
        linked("d"),
        {"as_of": "2025-11-10T12:00:00Z", "expires_at": "2025-11-18T00:00:00Z"},
    ),
    "an indicator until now": (Tile(("d",), expires_at="2025-11-17T12:00:00Z"), {}),
}


@pytest.mark.parametrize(("tile", "members"), FRESH.values(), ids=FRESH)
def test_what_holds_until_now_is_not_stale(tile: Tile, members: Json) -> None:
    assert seen(tile, **FTO, **members).stale == ""


def test_a_latched_tile_is_unknown_once_the_feed_is_stale() -> None:
    watch = Watch()
    watch.see(climbed("published"))
    watch.see(climbed("published"), 24 * 60 + 1)
    (stands,) = watch.situation.statuses
    assert (stands.level, watch.alarm().mark) == (Level.UNKNOWN, "!L?")


POLLS: dict[str, tuple[Tile, Json, str]] = {
    "alone": (linked("p"), {}, "unknown"),
    "beside a family that raises nothing": (linked("p", "v"), {"congress": [CALM]}, "unknown"),
    "beside a family that raises a level": (linked("p", "v"), {"congress": [SHORT]}, "caution"),
    "assessed": (Tile(("p",), "advisory"), {}, "advisory"),
    "assessed normal": (Tile(("p",), "normal"), {}, "unknown"),
}


@pytest.mark.parametrize(("tile", "members", "level"), POLLS.values(), ids=POLLS)
def test_a_poll_too_old_makes_unknown_what_nothing_else_raises(
    tile: Tile, members: Json, level: str
) -> None:
    stands = seen(tile, polling=[OLD_POLL], **members)
    assert stands.level == level
    assert stands.stale == ("the newest poll is too old" if level == "unknown" else "")

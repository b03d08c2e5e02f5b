"""The level of a tile: the highest of what its rules give and of what the feed says."""

from typing import Any

import pytest

from dashboard.contract.indicators import Level
from tests.watch.alarms.looks import Watch, climbed, indicator, without
from tests.watch.documents import Json, document
from tests.watch.indicators.standing import Tile, linked, seen
from tests.watch.rules.asking import UNREAD
from tests.watch.rules.congress_records import vote
from tests.watch.rules.designation_records import designation, step
from tests.watch.rules.poll_records import poll

FTO: dict[str, Any] = {"designations": [designation(step("announced"))]}

# Of a designation that is announced (C by FP-1), and what the feed says: level and whose it is.
SAID = {
    "nothing": (None, "caution", "FP-1"),
    "lower": ("advisory", "caution", "FP-1"),
    "the same": ("caution", "caution", "FP-1"),
    "higher": ("warning", "warning", "assessed"),
    "normal": ("normal", "caution", "FP-1"),
    "unknown": ("unknown", "caution", "FP-1"),
}


@pytest.mark.parametrize(("said", "level", "by"), SAID.values(), ids=SAID)
def test_the_higher_of_rule_and_assessment_counts_and_is_named(
    said: str | None, level: str, by: str
) -> None:
    stands = seen(Tile(("d",), said), **FTO)
    assert (stands.level, stands.by) == (level, by)


# Of a designation without a step: nothing is raised, and FP-1 decides.
CALM_SAID = {
    "nothing": (None, "normal", ""),
    "normal": ("normal", "normal", ""),
    "unknown": ("unknown", "unknown", ""),
    "advisory": ("advisory", "advisory", "assessed"),
}


@pytest.mark.parametrize(("said", "level", "by"), CALM_SAID.values(), ids=CALM_SAID)
def test_where_nothing_is_raised_the_tile_is_normal(said: str | None, level: str, by: str) -> None:
    stands = seen(Tile(("d",), said), designations=[designation()])
    assert (stands.level, stands.by) == (level, by)


NO_FAMILY = {
    "nothing said": (None, "unknown", ""),
    "normal": ("normal", "normal", "assessed"),
    "unknown": ("unknown", "unknown", "assessed"),
    "caution": ("caution", "caution", "assessed"),
}


@pytest.mark.parametrize(("said", "level", "by"), NO_FAMILY.values(), ids=NO_FAMILY)
def test_a_tile_without_a_family_has_the_assessed_level(
    said: str | None, level: str, by: str
) -> None:
    stands = seen(Tile((), said))
    assert (stands.level, stands.by) == (level, by)


HELD = [designation(), UNREAD]
UNTOLD: dict[str, tuple[Tile, Json]] = {
    "its list has a record held back": (linked("d"), {"designations": HELD}),
    "its list cannot be read": (linked("d"), {"designations": "unreadable"}),
    "it links to a record held back alone": (linked("unread"), {"designations": [UNREAD]}),
    "one of two families cannot tell": (
        linked("d", "v"),
        {"designations": [designation()], "congress": [vote()]},
    ),
    "the newest vote has no tally": (linked("v"), {"congress": [vote()]}),
    "a poll without a side": (linked("p"), {"polling": [poll(29, None)]}),
}


@pytest.mark.parametrize(("tile", "members"), UNTOLD.values(), ids=UNTOLD)
def test_a_decider_that_cannot_tell_makes_the_tile_unknown(tile: Tile, members: Json) -> None:
    stands = seen(tile, **members)
    assert (stands.level, stands.by) == (Level.UNKNOWN, "")


def test_what_another_rule_raises_stands_though_the_decider_cannot_tell() -> None:
    assert seen(linked("v"), congress=[vote(margin="narrowly")]).by == "HP-3"


def test_the_first_rule_of_the_table_is_named_of_several_at_the_top() -> None:
    members: Json = {"congress": [vote(49, 51)], **FTO}
    assert seen(linked("v", "d"), **members).by == "FP-1"


def test_a_decider_out_of_service_makes_the_tile_unknown() -> None:
    watch = Watch(without("FP-1"))
    watch.see(climbed("published"))
    assert watch.situation.by_id["watched"].level is Level.UNKNOWN


WORST = {
    "warning": (("normal", "warning", "unknown"), "warning"),
    "unknown": (("caution", "unknown", "advisory"), "unknown"),
    "caution": (("normal", "caution", "advisory"), "caution"),
    "advisory": (("normal", "advisory"), "advisory"),
    "normal": (("normal",), "normal"),
    "no indicator": ((), "unknown"),
}


@pytest.mark.parametrize(("said", "level"), WORST.values(), ids=WORST)
def test_the_worst_is_warning_then_unknown_then_caution(said: tuple[str, ...], level: str) -> None:
    assert worst_of(*said) == level


@pytest.mark.parametrize(("said", "level"), [("caution", "unknown"), ("warning", "warning")])
def test_an_indicator_held_back_makes_the_worst_at_least_unknown(said: str, level: str) -> None:
    assert worst_of(said, broken=True) == level


def worst_of(*said: str, broken: bool = False) -> Level:
    tiles = [indicator(name=f"i{at}", assessed={"level": one}) for at, one in enumerate(said)]
    watch = Watch()
    watch.see(document(indicators=[*tiles, *([UNREAD] if broken else [])]))
    return watch.situation.worst

"""The first line of a tile: what gives its level, and whether that still holds."""

from typing import Any

import pytest

from dashboard.board.page import page
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from dashboard.board.tile import tiles
from dashboard.contract.feed import Document
from dashboard.watch.acts import resetting
from dashboard.watch.memory import Key
from tests.board.alarmed import hand, scene_of_watch
from tests.board.reading import detail_words, tile_words
from tests.watch.alarms.looks import LADDER, Watch, climbed, indicator, without
from tests.watch.documents import Json, document
from tests.watch.rules.asking import WATCHED
from tests.watch.rules.congress_records import vote
from tests.watch.rules.strike_records import count, days
from widgets.pages import Detail

LAND: Key = (WATCHED, "OT-1")


def hill(*votes: Json, **members: Any) -> Document:
    return document(indicators=[indicator("v", **members)], congress=list(votes))


def tempo(domain: str) -> Document:
    events = days("2025-11-17", domain=domain, standing="confirmed")
    strikes = {"events": events, "count": count("exact", 1, since="2025-11-17")}
    return document(indicators=[indicator("s0")], strikes=strikes, posture=[])


def level_and_line(shown: Scene) -> tuple[str, str]:
    tile = tiles(shown)[0]
    return tile.level.text, tile_words(tile)[0]


def seen(*documents: Document, minute: int = 30) -> Scene:
    """Return the board after these documents came, so many minutes apart."""
    watch = Watch()
    for at, one in enumerate(documents):
        watch.see(one, at * minute)
    return scene_of_watch(watch, documents[-1])


def assessed(level: str) -> Json:
    return {"assessed": {"level": level, "by": "J2"}}


SHORT, LOST = vote(49, 51), vote(40, 60)
RETALLIED = vote(None, outcome="rejected")


@pytest.mark.parametrize(
    ("shown", "level", "line"),
    [
        (seen(hill(SHORT)), "C!", "49-51, short by 2, voted 6 Nov"),
        (seen(hill(SHORT), hill(LOST)), "C!", "HP-1 now false, caution is ending"),
        (seen(hill(SHORT), hill(RETALLIED)), "C!?", "HP-1 now cannot tell, caution is kept"),
        (seen(hill(SHORT), hill(LOST), hill(LOST), hill(LOST)), "r", "nothing raises it"),
        (seen(tempo("land")), "W!L", "strike on land, 1 listed"),
        (seen(tempo("land"), tempo("sea"), minute=300), "W!L", "OT-1 is latched, R resets it"),
        (seen(hill(RETALLIED)), "U", "cannot tell: HP-1, rejected, tally not in feed"),
        (seen(hill(LOST)), "", "nothing raises it"),
        (seen(hill(SHORT, **assessed("warning"))), "W!", "assessed warning by J2"),
        (seen(hill(SHORT, **assessed("advisory"))), "C!", "49-51, short by 2, voted 6 Nov"),
        (seen(hill(LOST, **assessed("unknown"))), "U", "assessed unknown by J2"),
    ],
    ids=[
        "raised",
        "ending",
        "kept",
        "ended",
        "latched",
        "latched, no longer true",
        "cannot tell",
        "false",
        "assessed higher",
        "assessed lower",
        "assessed unknown",
    ],
)
def test_the_first_line_says_what_gives_the_level(shown: Scene, level: str, line: str) -> None:
    assert level_and_line(shown) == (level, line)


def test_a_decider_out_of_service_is_named() -> None:
    watch = Watch(without("HP-1"))
    watch.see(hill(SHORT))
    said = level_and_line(scene_of_watch(watch, hill(SHORT)))
    assert said == ("U", "cannot tell: HP-1 out of service")


def why(shown: Scene) -> list[str]:
    found = page(Place(Kind.TILE, WATCHED), "", shown)
    assert isinstance(found, Detail)
    return detail_words(found)


@pytest.mark.parametrize(
    ("shown", "line"),
    [
        (seen(hill(SHORT), hill(LOST)), " | C kept, false"),
        (seen(hill(SHORT), hill(RETALLIED)), " | C kept, cannot tell"),
        (seen(tempo("land"), tempo("sea"), minute=300), " | W latched, false"),
    ],
    ids=["ending", "kept", "latched"],
)
def test_the_why_page_says_what_a_rule_keeps_and_what_it_says_now(shown: Scene, line: str) -> None:
    assert [said for said in why(shown) if said.endswith(line)]


def reset_at(key: Key, shown: Document) -> Scene:
    """Return the board after the alarm of a rule was reset."""
    watch = Watch()
    watch.see(shown)
    rule = watch.situation.rule(key)
    assert rule is not None
    deed = resetting(key, "1", hand("known"), rule.verdict, watch.judged.ground)
    watch.do(lambda _: deed, key)
    watch.see(shown, 1)
    return scene_of_watch(watch, shown)


def test_after_a_reset_the_ladder_gives_an_advisory_that_does_not_end() -> None:
    shown = reset_at(LADDER, climbed("published"))
    assert level_and_line(shown) == ("A*", "published 10 Nov, reset")
    assert [line for line in why(shown) if line.endswith(" | A since the reset, true")]


def test_after_a_reset_another_rule_gives_nothing_and_says_that_its_facts_are_known() -> None:
    shown = reset_at(LAND, tempo("land"))
    assert level_and_line(shown) == ("", "nothing raises it")
    assert [line for line in why(shown) if line.endswith(" | set aside by a reset, true")]
    assert "would change it: a fact that was not known at the reset" in map(str.strip, why(shown))

"""What a desk's own program is told of new alarms."""

import json
from collections.abc import Mapping

import pytest

from dashboard.board.notice import notices
from dashboard.board.scene import Scene
from dashboard.contract.indicators import Level
from dashboard.watch.alarms.alarm import Alarm, State
from dashboard.watch.memory import Key
from tests.board.alarmed import FTO, HILL, OPINION, TEMPO, raised, with_alarm, with_alarms
from tests.board.scenes import example_scene, scene_of, updated_scene
from tests.watch.documents import document

ALL = (FTO, TEMPO, HILL, OPINION)
EXAMPLE, UPDATED = example_scene(), updated_scene()
GONE: Key = ("gone.one", "DESK")


def told(shown: Scene, *keys: Key, least: Level = Level.ADVISORY) -> list[Mapping[str, object]]:
    return [json.loads(said) for said in notices(keys, least, shown)]


def test_a_notice_says_what_came_of_what_and_why() -> None:
    assert told(UPDATED, FTO) == [
        {
            "feed_id": UPDATED.picture.latest.head.feed_id,
            "situation": "US-Venezuela",
            "status": "actual",
            "indicator": "watch.fto",
            "title": "FTO paperwork and timing",
            "rule": "FP-1",
            "level": "warning",
            "since": "2025-11-24T18:00:00+00:00",
            "because": "published 24 Nov",
        }
    ]


@pytest.mark.parametrize(
    ("least", "rules"),
    [
        (Level.ADVISORY, ["FP-1", "OT-4", "HP-3", "PO-1"]),
        (Level.CAUTION, ["FP-1", "OT-4", "HP-3"]),
        (Level.WARNING, []),
    ],
)
def test_only_alarms_of_the_level_chosen_or_higher_are_told(least: Level, rules: list[str]) -> None:
    assert [notice["rule"] for notice in told(EXAMPLE, *ALL, least=least)] == rules


@pytest.mark.parametrize("key", [GONE, FTO], ids=["gone", "never raised"])
def test_what_is_no_alarm_any_longer_is_not_told(key: Key) -> None:
    assert told(with_alarms(EXAMPLE, {}), key) == []


def test_one_without_status_or_time_has_nulls() -> None:
    bare = with_alarms(scene_of(document()), {GONE: Alarm(State.UNACKNOWLEDGED, Level.CAUTION)})
    (notice,) = told(bare, GONE)
    assert (notice["status"], notice["since"], notice["title"]) == (None, None, "gone.one")


def test_each_notice_is_one_line_of_plain_json_whatever_the_feed_says() -> None:
    indicator = {"id": "i", "title": 'A "quoted"\u2028 titlé', "question": "Q"}
    shown = with_alarms(
        scene_of(document(indicators=[indicator])), {("i", "DESK"): raised(Level.WARNING)}
    )
    (said,) = notices([("i", "DESK")], Level.WARNING, shown)
    assert said.isascii()
    assert "\n" not in said
    assert json.loads(said)["title"] == shown.title("i")


def test_a_frozen_one_gives_the_sentence_of_its_rule() -> None:
    (notice,) = told(with_alarm(EXAMPLE, HILL, frozen=True), HILL)
    assert notice["because"] == "the newest advance vote has a word for a tally"


def test_the_most_urgent_is_told_first() -> None:
    levels = (Level.ADVISORY, Level.CAUTION, Level.WARNING, Level.CAUTION)
    shown = with_alarms(EXAMPLE, {key: raised(one) for key, one in zip(ALL, levels, strict=True)})
    assert [notice["rule"] for notice in told(shown, *ALL)] == ["HP-3", "OT-4", "PO-1", "FP-1"]

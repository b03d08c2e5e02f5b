"""Why a panel has no record to show, or only old ones."""

from datetime import timedelta

import pytest

from dashboard.board.absence import absence, absence_lines
from tests.board.reading import line_words
from tests.board.scenes import NOW, scene, scene_of
from tests.watch.documents import Json, document, force, strike

EXPIRED = NOW + timedelta(days=2)
AS_OF = "as of 171200Z NOV 25 (old)"
FORCES: Json = {"posture": [force("f")]}
EMPTY: Json = {"posture": []}
NONE_THEN = "no record at that time"
BROKEN: Json = {"posture": 3}


@pytest.mark.parametrize(
    ("panel", "members", "said"),
    [
        ("posture", FORCES, []),
        ("posture", EMPTY, ["nothing reported", "The feed lists no force."]),
        ("posture", {}, ["not in feed", "The feed has no posture list."]),
        ("posture", BROKEN, ["could not be read", "posture is not a list; none held yet."]),
        (
            "posture",
            {"posture": [{"id": "f"}]},
            ["could not be read", "All that the feed lists is held back; d says why."],
        ),
        (
            "posture",
            FORCES | {"retractions": [{"id": "f", "at": "2025-11-17T10:00:00Z", "reason": "r"}]},
            [
                "nothing that counts",
                "All that the feed lists is withdrawn or retracted; d says why.",
            ],
        ),
        ("strikes", {"strikes": {"events": [strike("s")]}}, []),
        (
            "strikes",
            {"strikes": {"events": []}},
            ["nothing reported", "The feed lists no strike."],
        ),
        (
            "strikes",
            {"strikes": 3},
            ["could not be read", "strikes is not an object; none held yet."],
        ),
        (
            "strikes",
            {"strikes": {"events": 3}},
            ["could not be read", "strikes.events is not a list; none held yet."],
        ),
        ("clocks", {}, ["not in feed", "The feed has no clocks list."]),
        ("sources", {"sources": []}, ["nothing reported", "The feed lists no source."]),
    ],
)
def test_each_lack_has_words_of_its_own(panel: str, members: Json, said: list[str]) -> None:
    assert [line_words(line) for line in absence_lines((panel,), scene(**members))] == said


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (FORCES, BROKEN, [AS_OF, "could not be read: posture is not a list"]),
        (FORCES, FORCES, []),
        (FORCES, EMPTY, ["nothing reported", "The feed lists no force."]),
        (BROKEN, FORCES, []),
        (BROKEN, BROKEN, ["could not be read", "posture is not a list; none held yet."]),
        (EMPTY, BROKEN, [AS_OF, "could not be read: posture is not a list", NONE_THEN]),
        ({}, BROKEN, ["could not be read", "posture is not a list; none held yet."]),
    ],
)
def test_an_older_list_stays_with_its_time(before: Json, after: Json, said: list[str]) -> None:
    shown = scene_of(document(**before), document(**after))
    assert [line_words(line) for line in absence_lines(("posture",), shown)] == said


@pytest.mark.parametrize(
    ("members", "said"),
    [(FORCES, [AS_OF]), (EMPTY, ["nothing reported", "The feed lists no force."])],
)
def test_an_expired_feed_is_said_to_be_old(members: Json, said: list[str]) -> None:
    shown = scene(EXPIRED, **members)
    assert [line_words(line) for line in absence_lines(("posture",), shown)] == said


def test_two_panels_of_a_pane_say_a_thing_once() -> None:
    pane = ("clocks", "designations")
    assert [line_words(line) for line in absence_lines(pane, scene())] == [
        "not in feed",
        "The feed has no clocks list.",
        "The feed has no designations list.",
    ]


def test_all_is_well_has_no_group() -> None:
    assert absence(("posture",), scene(**FORCES)) == ()

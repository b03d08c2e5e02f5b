"""The second row: what waits, the first alarm in words, and what is wrong with feed or store."""

from dataclasses import replace

import pytest

from dashboard.board.alarm_line import alarm_line, unacknowledged_words
from dashboard.board.masthead import masthead, title_words
from dashboard.board.scene import Scene
from dashboard.contract.indicators import Level
from dashboard.watch.alarms.alarm import State
from tests.board.alarmed import (
    FTO,
    HILL,
    OPINION,
    TEMPO,
    acknowledged_scene,
    raised,
    with_alarm,
    with_alarms,
)
from tests.board.reading import words
from tests.board.scenes import example_scene, feed, updated_scene

ALL = (FTO, TEMPO, HILL, OPINION)
FIRST = "first: C 1 FTO paperwork and timing, FP-1: announced, not published"
GONE = ("gone.one", "HP-1")
DONE = State.ACKNOWLEDGED


def left(shown: Scene) -> str:
    return words(alarm_line(shown.feed, shown).left)


def right(shown: Scene) -> str:
    return words(alarm_line(shown.feed, shown).right)


def flooded(count: int, minutes: int = 0) -> Scene:
    many = {(f"i{number}", "DESK"): raised(Level.CAUTION, minutes) for number in range(count)}
    return with_alarms(example_scene(), many)


@pytest.mark.parametrize(
    ("shown", "said", "beside"),
    [
        (example_scene(), " 4 alarms unacknowledged: C 1 2 3  A 4", FIRST),
        (
            updated_scene(),
            " 4 alarms unacknowledged: W 1  C 3  A 4",
            "first: W 1 FTO paperwork and timing, FP-1: published 24 Nov",
        ),
        (
            acknowledged_scene(FTO, HILL, OPINION),
            " 1 alarm unacknowledged: C 2",
            "first: C 2 Operational tempo, OT-4: USS Gerald R. Ford arrived 11 Nov",
        ),
        (acknowledged_scene(*ALL), " 4 alarms, none unacknowledged", ""),
        (
            with_alarms(example_scene(), {FTO: raised(Level.CAUTION, state=DONE)}),
            " 1 alarm, none unacknowledged",
            "",
        ),
        (with_alarms(example_scene(), {}), " no alarms", ""),
        (
            with_alarms(example_scene(), {GONE: raised(Level.WARNING)}),
            " 1 alarm unacknowledged: W gone.one",
            "first: W gone.one HP-1: its indicator or its rule is no longer there",
        ),
    ],
    ids=["example", "update", "one left", "all acknowledged", "one alarm", "none", "gone"],
)
def test_what_waits_and_the_first_in_words(shown: Scene, said: str, beside: str) -> None:
    assert (left(shown), right(shown)) == (said, beside)


@pytest.mark.parametrize(
    ("members", "beside"),
    [
        (
            {"state": State.RETURNED},
            "ended before anyone saw it; how far a linked designation has come",
        ),
        ({"flapping": True}, "flapping; announced, not published"),
        ({"frozen": True}, "how far a linked designation has come"),
    ],
    ids=["returned", "flapping", "frozen"],
)
def test_an_alarm_that_is_not_simply_true_says_so(members: dict[str, object], beside: str) -> None:
    shown = with_alarm(with_alarms(example_scene(), {FTO: raised(Level.CAUTION)}), FTO, **members)
    assert right(shown) == f"first: C 1 FTO paperwork and timing, FP-1: {beside}"


@pytest.mark.parametrize(
    ("count", "minutes", "said"),
    [
        (11, 0, " FLOOD 11 new alarms in 10 m"),
        (11, 9, " FLOOD 11 new alarms in 10 m"),
        (10, 0, " 10 alarms unacknowledged:"),
        (11, 10, " 11 alarms unacknowledged:"),
    ],
)
def test_more_than_ten_new_alarms_in_ten_minutes_are_a_flood(
    count: int, minutes: int, said: str
) -> None:
    assert left(flooded(count, minutes)).startswith(said)


def test_a_flood_names_the_list_and_drops_nothing() -> None:
    shown = flooded(12)
    assert right(shown) == "b lists them all"
    assert all(f"i{number}" in left(shown).split() for number in range(12))


@pytest.mark.parametrize("shown", [example_scene(), flooded(11)], ids=["alarms", "flood"])
def test_trouble_of_the_store_comes_before_the_note_of_the_feed(shown: Scene) -> None:
    noted = replace(shown, feed=feed(note="older document ignored"))
    assert right(noted) == "older document ignored"
    assert right(replace(noted, trouble="the store is full")) == "the store is full"


def test_before_the_first_document_there_are_no_alarms_yet() -> None:
    bar = alarm_line(feed(note="waits"), None)
    assert (words(bar.left), words(bar.right)) == (" no alarms yet", "waits")


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        (example_scene(), "4 alarms unacknowledged: C 1 2 3, A 4. They stay so."),
        (acknowledged_scene(FTO, HILL, OPINION), "1 alarm unacknowledged: C 2. It stays so."),
        (acknowledged_scene(*ALL), "Nothing is unacknowledged."),
    ],
    ids=["four", "one", "none"],
)
def test_who_quits_is_told_what_is_left(shown: Scene, said: str) -> None:
    assert unacknowledged_words(shown) == said


@pytest.mark.parametrize(
    ("shown", "counts", "title"),
    [
        (example_scene(), "3C 1A  4!", "4 unacknowledged"),
        (acknowledged_scene(*ALL), "3C 1A", ""),
        (
            with_alarms(example_scene(), {FTO: replace(raised(Level.CAUTION), frozen=True)}),
            "3C 1A  1!?",
            "1 unacknowledged",
        ),
    ],
    ids=["waiting", "acknowledged", "frozen"],
)
def test_masthead_and_terminal_title_count_what_waits(
    shown: Scene, counts: str, title: str
) -> None:
    assert (words(masthead(shown).right), title_words(shown)) == (counts, title)

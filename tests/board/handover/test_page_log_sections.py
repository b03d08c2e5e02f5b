"""The sections of the page that tell of the watch: its feed, its log, its officers."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dashboard.board.handover.account import account_of
from dashboard.board.handover.carried import carried_section
from dashboard.board.handover.coverage import coverage_section
from dashboard.board.handover.page import MAKERS, handover_page, log_words
from dashboard.board.handover.told import told_section
from dashboard.contract.indicators import Level
from dashboard.feed.outcome import FeedState
from dashboard.watch.changes.gaps import Gap
from dashboard.watch.history import Span
from dashboard.watch.log.entry import Entry, Kind
from dashboard.watch.memory import Relief
from tests.board.alarmed import with_memory
from tests.board.handover.accounts import WATCH1, moved, watched, with_log, words
from tests.board.scenes import (
    NOW,
    example_scene,
    feed,
    scene_of,
)
from tests.watch.documents import document

FEED = (
    Entry(Kind.AUTO, NOW, "DOWN: name not found", "feed"),
    Entry(Kind.AUTO, NOW + timedelta(hours=1), "OK", "feed"),
    Entry(Kind.AUTO, NOW + timedelta(hours=2), "AUTH: token refused", "feed"),
)
GAP = Gap(NOW, NOW + timedelta(hours=1), NOW + timedelta(hours=2))


def test_the_feed_has_its_losses_and_gaps() -> None:
    lost = with_log(*FEED)
    assert words(coverage_section(lost))[1:] == [
        "lost 171730Z to 171830Z: DOWN: name not found",
        "lost 171930Z to now: AUTH: token refused",
    ]
    assert words(coverage_section(replace(lost, gaps=(GAP,))))[1] == (
        "gap: no document 171730Z to 171930Z; stale, tiles unknown, 171830Z to 171930Z"
    )


def test_a_loss_before_the_last_hand_over_is_told_while_it_lasts() -> None:
    relief = Entry(Kind.RELIEF, NOW, "b relieves a", "watch", (), WATCH1)
    assert words(coverage_section(with_log(FEED[0], FEED[1], relief)))[1:] == []
    assert words(coverage_section(with_log(FEED[0], relief)))[1:] == [
        "lost 171730Z to now: DOWN: name not found"
    ]


def test_times_without_a_board_or_without_a_level_are_gaps() -> None:
    spans = (
        Span(NOW - timedelta(hours=9), NOW - timedelta(hours=8)),
        Span(NOW - timedelta(hours=6), NOW),
    )
    changes = (
        moved("a", 9, Level.NORMAL),
        moved("a", 5, Level.UNKNOWN),
        moved("a", 4, Level.NORMAL),
    )
    shown = watched(example_scene(), *changes, spans=spans)
    assert words(coverage_section(account_of(shown)))[1:] == [
        "gap: all tiles unknown 171230Z to 171330Z",
        "gap: no board kept watch 170930Z to 171130Z",
    ]


def test_a_feed_in_trouble_says_what_to_do() -> None:
    down = feed(FeedState.DOWN, reason="name not found", explanation="check feed.address")
    section = coverage_section(account_of(scene_of(document(), watch=down)))
    assert section.note.startswith("DOWN: name not found, since 171730Z, ")
    assert words(section)[1] == "check feed.address"


def test_open_items_are_carried_over_a_hand_over_until_they_are_closed() -> None:
    item = Entry(Kind.OPEN, NOW, "ask Ipsos", "4", (), WATCH1, when=NOW + timedelta(hours=1))
    relief = Entry(Kind.RELIEF, NOW, "b relieves a", "watch", (), WATCH1)
    closed = Entry(Kind.CLOSED, NOW, "done", "entry 1", (), WATCH1, points_at=1)
    assert words(carried_section(with_log(item, relief))) == [
        "", "due 171830Z: ask Ipsos on 4; by J2, entry 1",
    ]  # fmt: skip
    assert words(carried_section(with_log(item, relief, closed))) == ["none entered"]
    late = replace(item, when=NOW)
    assert words(carried_section(with_log(late)))[1].startswith("!was due 171730Z: ask Ipsos")


def test_told_is_what_was_told_since_the_last_hand_over_with_its_corrections() -> None:
    told = Entry(Kind.TOLD, NOW, "not published", "1", (), WATCH1, "the desk", NOW)
    relief = Entry(Kind.RELIEF, NOW, "b relieves a", "watch", (), WATCH1)
    mended = Entry(Kind.NOTE, NOW, "it is", "entry 1", (), WATCH1, points_at=1)
    assert words(told_section(with_log(told, mended))) == [
        "",
        "the desk at 171730Z on 1: not published; by J2, entry 1",
        "corrected by entry 2: it is",
    ]
    assert words(told_section(with_log(told, relief))) == ["nobody logged"]


@pytest.mark.parametrize(
    ("relief", "officers", "since"),
    [
        (None, "from J2 to ________", "since watch start 161730Z NOV 25, 24h"),
        (Relief(1, "a", "b", NOW), "from b to ________", "since last hand-over 171730Z NOV 25, 0m"),
    ],
)
def test_the_head_names_who_has_the_watch_and_since_when(
    relief: Relief | None, officers: str, since: str
) -> None:
    shown = watched(example_scene())
    shown = with_memory(shown, replace(shown.situation.memory, relief=relief))
    page = handover_page(account_of(replace(shown, officer=WATCH1)))
    assert (page.officers, page.since) == (officers, since)


def test_the_log_is_named_by_its_count_and_its_head() -> None:
    shown = with_log(*FEED).scene
    assert log_words(shown) == f"watch log 3 entries, head {shown.log[-1].hash[:12]}"
    assert log_words(with_log(FEED[0]).scene).startswith("watch log 1 entry, head ")
    assert log_words(example_scene()) == "no watch log is kept here"


def test_each_section_has_the_number_of_its_place() -> None:
    account = account_of(example_scene())
    assert [make(account).number for make in MAKERS] == list(range(1, 10))

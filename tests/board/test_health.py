"""The health view."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dashboard.board.health import MOST_FLAGS, health_page
from dashboard.board.process import Bound, Process, Timing
from dashboard.board.scene import Scene
from dashboard.feed.outcome import FeedState
from dashboard.watch.log.entry import Officer
from dashboard.watch.post import Post
from tests.board.reading import detail_words
from tests.board.scenes import NOW, example_scene, feed, scene, scene_of, updated_scene
from tests.watch.documents import document, force

PROCESS = Process(
    memory_mib=61,
    threads=8,
    files=14,
    cpu_seconds=588,
    up_minutes=2 * 24 * 60 + 65,
    poll=Timing(84, 1_400),
    paint=Timing(18, 210),
    held_ms=95,
    written=1_234_567,
    versions=("watchfloor 1", "Python 3.11"),
    state_dir="/state",
    store_kib=4_100,
    bounds=(Bound("views to go back to", "100 views"), Bound("open items", "500 at a time", 3)),
)
DOWN = feed(
    FeedState.DOWN,
    reason="name not found",
    explanation="no server has this name; check feed.address",
    checked_at=NOW - timedelta(minutes=3),
    next_at=NOW + timedelta(minutes=15),
    note="ignored an older document",
)


def said(shown: Scene, process: Process = PROCESS) -> list[str]:
    return detail_words(health_page(shown, process))


@pytest.mark.parametrize(
    "line",
    [
        "feed: https://feed.example/board.json",
        "state: DOWN: name not found, since 171730Z NOV 25",
        "do: no server has this name; check feed.address",
        "checked: 171727Z NOV 25, 3m ago",
        "fetched: never",
        "next try: 171745Z NOV 25",
        "note: ignored an older document",
    ],
)
def test_how_the_feed_stands(line: str) -> None:
    assert line in said(scene_of(document(), watch=DOWN))


@pytest.mark.parametrize(
    "line",
    [
        "document: watch.venezuela-2025, version 1.0, sequence 8",
        "as of: 241745Z NOV 25",
        "published: 241800Z NOV 25",
        "expires: 250600Z NOV 25",
        "kept: no panel is older than the document",
        "held back: 1",
    ],
)
def test_what_the_document_holds(line: str) -> None:
    assert line in said(updated_scene())


def test_what_is_kept_of_older_documents() -> None:
    shown = scene_of(document(posture=[force("f")]), document(posture=3))
    assert "kept: posture from 171200Z NOV 25" in said(shown)


def test_the_example_was_never_fetched() -> None:
    lines = said(example_scene())
    assert "checked: built-in example" in lines
    assert "next try: none" in lines


@pytest.mark.parametrize(
    "line",
    [
        "memory: 61 MiB",
        "processor: 588 s, 0.3% of one since the start",
        "threads: 8",
        "files: 14 descriptors open",
        "poll: 84 ms, 1.4 s at the longest",
        "paint: 18 ms, 210 ms at the longest",
        "event loop: held 95 ms at the longest",
        "terminal: 1,234,567 bytes written",
        "running: 2d 1h 5m",
        "state dir: /state",
        "versions: watchfloor 1",
        "Python 3.11",
        "bounds: views to go back to: 100 views",
        "open items: 3 of 500 at a time",
    ],
)
def test_what_the_program_uses(line: str) -> None:
    assert line in said(scene())


@pytest.mark.parametrize(
    "line",
    [
        "memory: not told by this system",
        "processor: not told by this system",
        "threads: not told by this system",
        "files: not told by this system",
        "poll: none yet",
        "paint: none yet",
        "event loop: not timed",
        "terminal: not counted",
        "store: nothing yet, the watch log in it is never pruned",
    ],
)
def test_what_is_not_told_is_said_in_words(line: str) -> None:
    assert line in said(scene(), Process())


@pytest.mark.parametrize(("count", "last"), [(0, "flags: none"), (MOST_FLAGS + 12, "12 more")])
def test_flags_are_bounded_and_the_rest_is_counted(count: int, last: str) -> None:
    flagged = replace(document(), flags=tuple(f"flag {number}" for number in range(count)))
    lines = said(scene_of(flagged))
    assert last in lines
    assert sum("flag " in line for line in lines) == min(count, MOST_FLAGS)


def test_how_the_watch_is_kept() -> None:
    alone = detail_words(health_page(example_scene(), PROCESS))
    assert "store: 4,100 KiB, the watch log in it is never pruned" in alone
    shared = replace(
        example_scene(),
        leader="watch2",
        officer=Officer("watch1", "J2"),
        trouble="not kept: no space",
        notes=("the store was corrupt",),
    )
    said = detail_words(health_page(shared, PROCESS))
    assert "watch: watch2 leads; this board follows; officer J2, login watch1" in said
    assert "trouble: not kept: no space" in said
    assert "note: the store was corrupt" in said


def test_store_network_file_system_is_said_in_health() -> None:
    words = "the state folder is on a network: a rollback journal is used"
    said = detail_words(health_page(replace(example_scene(), notes=(words,)), PROCESS))
    assert f"note: {words}" in said


def test_who_else_is_on_this_watch_a_dead_board_aside() -> None:
    shown = scene_of(document())
    assert "others: no other board is on this watch" in said(shown)
    posts = (
        Post(Officer("watch2"), NOW - timedelta(hours=2), NOW - timedelta(minutes=1)),
        Post(Officer("watch3", "J2"), NOW - timedelta(hours=1), NOW),
        Post(Officer("dead"), NOW - timedelta(hours=1), NOW - timedelta(minutes=2)),
    )
    found = said(replace(shown, others=posts))
    assert "others: watch2, since 171530Z NOV 25, last beat 1m ago" in found
    assert "J2, login watch3, since 171630Z NOV 25, last beat 0m ago" in found
    assert not [line for line in found if "dead" in line]

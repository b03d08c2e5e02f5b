"""A replay on screen: it never looks live, and the live watch is told beside it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from dashboard.board.actions import keys_roster
from dashboard.board.alarm_line import alarm_line
from dashboard.board.availability import why_not
from dashboard.board.citation import origin_text
from dashboard.board.health import health_page
from dashboard.board.keyline import key_hints
from dashboard.board.level_strip import level_strip
from dashboard.board.listing import panel_list
from dashboard.board.masthead import masthead
from dashboard.board.overview import overview
from dashboard.board.place import BOARD
from dashboard.board.process import Process
from dashboard.board.prompts import quit_prompt
from dashboard.board.replay import as_of_prompt
from dashboard.board.scene import Rebuilt, Replay, Scene
from dashboard.board.snapshot import snapshot_text
from dashboard.commands import COMMANDS
from dashboard.contract.head import Status
from dashboard.feed.outcome import FeedState
from dashboard.watch.feed_watch import FeedWatch
from dashboard.watch.replay.mode import Mode
from tests.board.reading import block_words, detail_words, panel, panel_words, title_words, words
from tests.board.scenes import LATER, NOW, example_document, feed, scene_of
from tests.watch.documents import document
from widgets.fit import fit
from widgets.glyphs import ASCII, UNICODE, Glyphs
from widgets.pages import Bar
from widgets.views import Line, Tone

THEN, NOWADAYS = Mode.THEN, Mode.NOW
KEPT, ALL = Rebuilt(), Rebuilt(documents=True, levels=True)
OK = feed(checked_at=NOW - timedelta(minutes=2))
DOWN = feed(FeedState.DOWN, reason="name not found", since=NOW - timedelta(hours=4))
SAID = {Status.EXERCISE: "EXERCISE", Status.TEST: "TEST", Status.UNKNOWN: "STATUS "}
STALE = {"expires_at": "2025-11-18T06:00:00Z"}


def replayed(
    mode: Mode = THEN,
    rebuilt: Rebuilt = KEPT,
    watch: FeedWatch = OK,
    kept_from: datetime | None = NOW,
    status: Status = Status.ACTUAL,
) -> Scene:
    """Return the example as it stood on the 16th, while the live board is a day on."""
    past = scene_of(example_document(), now=datetime(2025, 11, 16, 12, tzinfo=UTC))
    example = example_document()
    head = example.head.model_copy(update={"status": status})
    present = scene_of(replace(example, head=head), watch=watch)
    replay = Replay(mode, present, rebuilt, kept_from)
    return replace(past, wall=NOW, feed=watch, replay=replay)


def drawn(bar: Bar, width: int, glyphs: Glyphs = UNICODE) -> str:
    return "".join(run.text for run in fit(Line(bar.left, bar.right), width, glyphs))


@pytest.mark.parametrize(
    ("width", "said"),
    [
        (79, "REPLAY - NOT LIVE  161200Z NOV 25 known then  now: feed OK 2m         3C 1A  4!"),
        (59, "REPLAY - NOT LIVE  161200Z NOV 25 known then      3C 1A  4!"),
    ],
)
def test_the_masthead_is_as_drawn(width: int, said: str) -> None:
    shown = drawn(masthead(replayed()), width)
    assert shown == said


@pytest.mark.parametrize("width", [59, 79, 119, 199])
@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
@pytest.mark.parametrize(
    ("status", "watch"),
    [
        *((status, watch) for status in Status for watch in (OK, DOWN)),
        (Status.ACTUAL, replace(OK, built_in=True)),
    ],
)
@pytest.mark.parametrize("mode", Mode)
def test_what_a_replay_says_never_leaves(
    width: int, glyphs: Glyphs, status: Status, watch: FeedWatch, mode: Mode
) -> None:
    shown = drawn(masthead(replayed(mode, watch=watch, status=status)), width, glyphs)
    assert len(shown) == width
    assert "REPLAY - NOT LIVE" in shown
    assert "161200Z" in shown
    assert mode.value in shown
    assert shown.endswith("3C 1A  4!")
    if width > 59:
        assert "now: feed" in shown or watch.built_in or status is Status.UNKNOWN
    if status is not Status.ACTUAL:
        assert SAID[status] in shown


def test_where_the_masthead_has_no_room_the_line_below_says_that_the_feed_is_down() -> None:
    scene = replayed(watch=DOWN)
    shown = drawn(alarm_line(scene.feed, scene), 59)
    assert shown.endswith("feed DOWN")


@pytest.mark.parametrize(
    ("rebuilt", "begins"),
    [
        (Rebuilt(), " now: 4 alarms unacknowledged: C 1 2 3  A 4"),
        (ALL, " reconstructed, now: 4 alarms unacknowledged: C 1 2 3  A 4"),
        (Rebuilt(documents=True), " documents reconstructed, now: 4 alarms unacknowledged: C"),
        (Rebuilt(levels=True), " levels reconstructed, now: 4 alarms unacknowledged: C 1 2 3"),
    ],
)
def test_the_alarm_line_is_of_the_present(rebuilt: Rebuilt, begins: str) -> None:
    scene = replayed(rebuilt=rebuilt)
    assert words(alarm_line(scene.feed, scene).left).startswith(begins)


def test_a_present_without_alarms_says_so() -> None:
    present = scene_of(document(**STALE), now=NOW)
    scene = replace(present, replay=Replay(THEN, present))
    assert words(alarm_line(scene.feed, scene).left) == " now: no alarms"


@pytest.mark.parametrize(("rebuilt", "says"), [(Rebuilt(), False), (ALL, True)])
def test_every_panel_says_that_it_is_no_live_one(rebuilt: Rebuilt, says: bool) -> None:
    scene = replayed(rebuilt=rebuilt)
    for shown in overview(scene).panels:
        modes = [note.text for note in shown.title.notes if note.tone is Tone.MODE]
        assert modes == ["REPLAY"]
        assert ("reconstructed as of 161200Z" in panel_words(shown)) is says


def test_ages_go_by_the_time_that_is_replayed() -> None:
    scene = replayed()
    assert title_words(panel("Force posture", scene).title).endswith("REPLAY 5d")
    assert title_words(panel("Force posture", scene.present).title).endswith("6d")


def test_texts_that_leave_the_screen_say_what_they_are() -> None:
    scene = replayed(rebuilt=ALL)
    said = "REPLAY - NOT LIVE 161200Z NOV 25 known then, reconstructed"
    assert origin_text(scene).startswith(said)
    assert "REPLAY - NOT LIVE" in snapshot_text(scene).splitlines()[0]


def test_what_is_known_now_has_no_past_levels() -> None:
    scene = replayed(NOWADAYS)
    for indicator in scene.tiles:
        said = [shown for block in level_strip(indicator.id, scene) for shown in block_words(block)]
        assert said[-1] == "past levels are not judged again"


def test_the_health_view_says_what_a_replay_rests_on() -> None:
    page = health_page(replayed(rebuilt=ALL), Process())
    said = detail_words(page)
    assert "replay: 161200Z NOV 25 known then, reconstructed" in said
    assert "documents: kept from 171730Z NOV 25" in said
    nothing = health_page(replayed(kept_from=None), Process())
    assert "documents: none kept" in detail_words(nothing)


def test_leaving_says_what_is_unacknowledged_now() -> None:
    scene = replayed()
    assert words(quit_prompt(scene.present).hint).startswith("4 alarms unacknowledged")


@pytest.mark.parametrize(
    ("kept_from", "note", "hint"),
    [
        (NOW, "kept from 171730Z NOV 25", "Before 171730Z: reconstructed."),
        (
            LATER - timedelta(31),
            "kept from 241800Z OCT 25",
            "Before 241800Z OCT 25: reconstructed.",
        ),
        (None, "no document kept", "All is reconstructed."),
    ],
)
def test_the_prompt_says_what_is_kept(kept_from: datetime | None, note: str, hint: str) -> None:
    prompt = as_of_prompt(kept_from, scene_of(example_document()))
    assert (prompt.title, words(prompt.notes)) == ("Show the board as of", note)
    assert words(prompt.hint) == f"Date-time group, -6h, 2d ago or RFC 3339. {hint}"
    assert (prompt.label, prompt.enter, prompt.escape) == ("time:", "Enter go", "Esc stay")


def test_the_keys_of_a_replay_come_first() -> None:
    keys = {command.id: command.keys for command in COMMANDS}
    hints = key_hints(BOARD, replayed(), keys)
    said = [f"{hint.key} {hint.word}" for hint in hints[:6] if hint.enabled]
    assert said == ["1-8 go", "L live", "t time", ", before", ". after", "m then/now"]
    assert not [hint for hint in hints if hint.word in ("ack", "shelve", "note") and hint.enabled]


def test_looking_around_is_as_free_as_ever() -> None:
    scene = replayed()
    refused = {one.id for one in COMMANDS if why_not(one.id, BOARD, scene)}
    assert refused - {one.id for one in COMMANDS if why_not(one.id, BOARD, scene.present)} == {
        "acknowledge", "acknowledge_all", "shelve", "reset", "officer", "note", "hold",
        "changes", "mark_seen", "handover",
    }  # fmt: skip


def test_a_list_is_drawn_anew_when_it_is_another_that_knows() -> None:
    versions = {
        roster.version
        for scene in (replayed(), replayed(NOWADAYS), replayed().present)
        for roster in (panel_list("congress", "", scene), keys_roster("", BOARD, scene, {}))
    }
    assert len(versions) == 6

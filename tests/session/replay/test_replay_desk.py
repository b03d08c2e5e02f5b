"""What an officer can do in a replay, what is refused, and what goes on underneath."""

from pathlib import Path

import pytest

from dashboard.board.masthead import masthead
from dashboard.board.purpose import Purpose
from dashboard.board.replay import REFUSAL
from dashboard.feed.outcome import Polled
from dashboard.session.alarm_desk import AlarmDesk
from dashboard.session.asking import Asking
from dashboard.session.note_desk import NoteDesk
from dashboard.session.replay.replay_desk import ReplayDesk, Work
from dashboard.session.replay.replayer import Replayer
from dashboard.watch.replay.mode import Mode
from tests.board.reading import words
from tests.session.boards import Board
from tests.session.replay.kept_watch import Watch, climbed_body, watching
from tests.session.watching import settings
from tests.watch.documents import taken

TILE = "tile:watched"
ALARM_COMMANDS = ("acknowledge", "acknowledge_all", "shelve", "unshelve", "reset", "officer")


def replaying(watch: Watch) -> None:
    watch.comes(climbed_body("announced", 1))
    for _ in range(10):
        watch.board.ticks(minutes=1)
    watch.goes("-5m")


@pytest.mark.parametrize(
    "command", [*ALARM_COMMANDS, "note", "hold", "changes", "mark_seen", "handover"]
)
def test_nothing_is_done_to_the_past(command: str, tmp_path: Path) -> None:
    with watching(tmp_path) as watch:
        replaying(watch)
        assert watch.session.refusal(command, "board:") == REFUSAL
        watch.desk.ask("live")
        assert watch.session.refusal(command, "board:") != REFUSAL


@pytest.mark.parametrize("command", ALARM_COMMANDS)
def test_what_was_asked_before_a_replay_is_not_answered_in_it(command: str, tmp_path: Path) -> None:
    with watching(tmp_path) as watch:
        watch.comes(climbed_body("published", 1))
        alarms, before = AlarmDesk(watch.session), watch.board.log
        alarms.ask(command, "board:", TILE)
        watch.board.ticks(minutes=1)
        watch.goes("-1m")
        assert alarms.answer("a note").refusal == REFUSAL
        assert alarms.ask(command, "board:", TILE).refusal == REFUSAL
        assert watch.board.log == before


def test_no_note_that_was_begun_before_a_replay_is_written_in_it(tmp_path: Path) -> None:
    with watching(tmp_path) as watch:
        watch.comes(climbed_body("announced", 1))
        notes, before = NoteDesk(watch.session), watch.board.log
        notes.ask("board:", "")
        watch.board.ticks(minutes=1)
        watch.goes("-1m")
        assert notes.answer("words").refusal == REFUSAL
        assert notes.ask("board:", "").refusal == REFUSAL
        assert watch.board.log == before


@pytest.mark.parametrize("command", ["snapshot_after", "known", "live"])
def test_a_live_board_has_nothing_to_come_back_from(command: str, tmp_path: Path) -> None:
    with watching(tmp_path) as watch:
        watch.comes(climbed_body("announced", 1))
        assert watch.session.refusal(command, "board:").startswith("the board is live")
        watch.board.ticks(minutes=1)
        watch.goes("-1m")
        assert watch.session.refusal(command, "board:") == ""


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("", "that is no time; such as 161200Z"),
        ("6h", "that is no time; such as 161200Z"),
        ("321200Z", "that is no time; such as 161200Z"),
        ("2026-01-01T00:00Z", "010000Z JAN 26 lies ahead"),
    ],
)
def test_a_time_that_is_none_leaves_all_as_it_was(typed: str, refusal: str, tmp_path: Path) -> None:
    with watching(tmp_path) as watch:
        watch.comes(climbed_body("announced", 1))
        asked = watch.desk.ask("as_of")
        assert asked.purpose is Purpose.AS_OF
        answer = watch.desk.answer(typed)
        assert answer.refusal.startswith(refusal)
        again = Asking(watch.session).again(asked, answer, typed)
        assert again.prompt is not None
        assert again.prompt.value == typed
        assert watch.session.state.replay is None


def test_the_prompt_says_from_when_on_documents_are_kept(tmp_path: Path) -> None:
    with watching(tmp_path) as watch:
        assert watch.desk.ask("as_of").refusal == "no document yet"
        watch.comes(climbed_body("announced", 1))
        watch.board.ticks(hours=1)
        watch.comes(climbed_body("published", 2))
        prompt = watch.desk.ask("as_of").prompt
        assert prompt is not None
        assert words(prompt.notes) == "kept from 171730Z NOV 25"
        assert words(prompt.hint).endswith("Before 171730Z: reconstructed.")


def test_a_warning_that_comes_rings_and_counts_while_a_replay_stays(tmp_path: Path) -> None:
    with watching(tmp_path) as watch:
        replaying(watch)
        board, session = watch.board, watch.session
        before = session.scene
        assert before is not None
        assert words(masthead(before).right) == "1C  1!"
        board.asked.clear()
        watch.comes(climbed_body("published", 2))
        shown = session.scene
        assert shown is not None
        assert board.rings == 1
        assert words(masthead(shown).right) == "1W  1!"
        assert session.title() == "1 unacknowledged"
        assert (watch.sequence, watch.levels) == (1, ["caution !"])
        assert shown.now == before.now
        assert len(session.state.stored.log) > len(shown.log)
        watch.desk.ask("live")
        assert (watch.sequence, watch.levels) == (2, ["warning !L"])


def test_a_replay_itself_rings_and_raises_nothing(tmp_path: Path) -> None:
    with watching(tmp_path) as watch:
        watch.comes(climbed_body(None, 1))
        watch.board.ticks(minutes=5)
        watch.comes(climbed_body("published", 2))
        watch.board.asked.clear()
        log = watch.board.log
        for typed in ("-5m", "-1m", "-1d", "-0m"):
            watch.goes(typed)
            watch.desk.ask("known")
        watch.desk.ask("live")
        assert (watch.board.rings, watch.board.raised, watch.board.log) == (0, [], log)


def test_what_is_known_now_follows_the_newest_document(tmp_path: Path) -> None:
    with watching(tmp_path) as watch:
        replaying(watch)
        watch.desk.ask("known")
        watch.desk.catch_up()
        asked = len(watch.said)
        watch.comes(climbed_body("published", 2))
        watch.desk.catch_up()
        watch.desk.catch_up()
        assert (watch.sequence, len(watch.said)) == (2, asked + 1)
        watch.desk.ask("known")
        assert watch.sequence == 1
        watch.comes(climbed_body("published", 3))
        watch.desk.catch_up()
        assert watch.sequence == 1


def test_the_mode_stays_from_time_to_time(tmp_path: Path) -> None:
    with watching(tmp_path) as watch:
        replaying(watch)
        modes = []
        for step in ("", "known", "snapshot_before", "-3m", "known", "-2m"):
            if step.startswith("-"):
                watch.goes(step)
            elif step:
                watch.desk.ask(step)
            scene = watch.session.scene
            assert scene is not None
            assert scene.replay is not None
            modes.append(scene.replay.mode)
        then, now = Mode.THEN, Mode.NOW
        assert modes == [then, now, now, now, then, then]


@pytest.mark.parametrize(
    ("begin", "said", "replays"),
    [("-2m", "", True), ("171731Z", "", True), ("2026-01-01T00:00Z", "010000Z JAN 26", False)],
)
def test_a_board_begins_at_the_time_asked_for(
    begin: str, said: str, replays: bool, tmp_path: Path
) -> None:
    with watching(tmp_path) as watch:
        desk = ReplayDesk(watch.session, watch.replayer, watch.apart, begin)
        assert desk.catch_up() == ""
        watch.comes(climbed_body("announced", 1))
        watch.board.ticks(minutes=5)
        assert desk.catch_up().startswith(said)
        assert (watch.session.state.replay is not None) is replays
        desk.ask("live")
        assert desk.catch_up() == ""
        assert watch.session.state.replay is None


def test_a_board_without_a_store_reconstructs_what_it_holds(tmp_path: Path) -> None:
    board = Board(tmp_path)

    def apart(work: Work | None) -> None:
        assert work is not None
        board.session.receive(work())

    desk = ReplayDesk(board.session, Replayer(settings(tmp_path), None, as_of=False), apart)
    now = board.clock()
    board.polls(Polled(taken(climbed_body("announced", 1)), now, now))
    board.ticks(hours=1)
    for typed, said in (("-30m", "levels reconstructed"), ("-2h", "reconstructed")):
        assert desk.answer(typed).refusal == ""
        scene = board.session.scene
        assert scene is not None
        assert scene.replay is not None
        assert scene.replay.rebuilt.words == said
        assert scene.picture.latest.head.sequence == 1
    found = Replayer(settings(tmp_path), None, as_of=False).kept_from(None)
    assert found is None


def test_a_fault_in_reading_the_past_leaves_the_board_live(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with watching(tmp_path) as watch:
        watch.comes(climbed_body("announced", 1))
        monkeypatch.setattr(watch.replayer, "found", lambda wish, present: 1 / 0)
        assert watch.goes("-1m").startswith("not replayed: a fault of the program, ZeroDivision")
        assert watch.session.state.replay is None

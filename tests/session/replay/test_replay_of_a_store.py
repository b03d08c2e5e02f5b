"""A past time as a real store kept it."""

from pathlib import Path

import pytest

from dashboard.board.scene import Rebuilt
from dashboard.watch.acts import Hand, acknowledging
from dashboard.watch.log.entry import Officer
from dashboard.watch.replay.mode import Mode
from tests.session.replay.kept_watch import Watch, climbed_body, watching
from tests.watch.alarms.looks import LADDER
from tests.watch.documents import EXAMPLE, UPDATE

KEPT = Rebuilt()


def three(watch: Watch) -> None:
    """Have three documents come an hour apart; after the second the alarm is acknowledged."""
    for sequence, status in enumerate(("signalled", "announced", "published"), 1):
        watch.comes(climbed_body(status, sequence))
        for _ in range(60):
            watch.board.ticks(minutes=1)
        if sequence == 2:
            acknowledge(watch)


def acknowledge(watch: Watch) -> None:
    hand = Hand(Officer("watch1"), watch.board.clock(), "seen")
    watch.session.act(acknowledging([LADDER], lambda key: "1 FP-1", hand), "acknowledged")


def rebuilt(watch: Watch) -> Rebuilt | None:
    scene = watch.session.scene
    return None if scene is None or scene.replay is None else scene.replay.rebuilt


@pytest.mark.parametrize(
    ("typed", "sequence", "levels", "stands"),
    [
        ("171730Z", 1, ["advisory !"], KEPT),
        ("171829Z", 1, ["advisory !"], KEPT),
        ("171830Z", 2, ["caution !"], KEPT),
        ("171929Z", 2, ["caution !"], KEPT),
        ("171930Z", 3, ["warning !L"], KEPT),
        ("-30m", 3, ["warning !L"], KEPT),
        ("2h ago", 2, ["caution !"], KEPT),
        ("2025-11-17T18:45:00Z", 2, ["caution !"], KEPT),
        ("171729Z NOV 25", 1, ["advisory !"], Rebuilt(True, True)),
    ],
)
def test_the_board_stands_as_it_stood(
    typed: str, sequence: int, levels: list[str], stands: Rebuilt, tmp_path: Path
) -> None:
    with watching(tmp_path) as watch:
        three(watch)
        watch.goes(typed)
        assert watch.sequence == sequence
        assert watch.levels == levels
        assert rebuilt(watch) == stands


def test_an_acknowledgement_is_there_from_its_own_time_on(tmp_path: Path) -> None:
    with watching(tmp_path) as watch:
        watch.comes(climbed_body("announced", 1))
        watch.board.ticks(minutes=10)
        acknowledge(watch)
        for _ in range(20):
            watch.board.ticks(minutes=1)
        watch.goes("171739Z")
        assert watch.levels == ["caution !"]
        scene = watch.session.scene
        assert scene is not None
        entries = [one.entry.text for one in scene.log]
        watch.goes("171740Z")
        assert watch.levels == ["caution *"]
        scene = watch.session.scene
        assert scene is not None
        assert [one.entry.text for one in scene.log] == [*entries, "seen"]
        assert scene.history.changes == watch.session.state.stored.history.changes


def test_documents_are_stepped_through_until_the_board_goes_live(tmp_path: Path) -> None:
    with watching(tmp_path) as watch:
        three(watch)
        seen = []
        for command in (
            "snapshot_before", "snapshot_before", "snapshot_before", "snapshot_before",
            "snapshot_after", "snapshot_after", "snapshot_after",
        ):  # fmt: skip
            watch.desk.ask(command)
            scene = watch.session.scene
            assert scene is not None
            seen.append((watch.sequence, f"{scene.now:%H%M}", watch.said[-1]))
        assert seen == [
            (3, "1930", ""),
            (2, "1830", ""),
            (1, "1730", ""),
            (1, "1730", "no earlier document is kept"),
            (2, "1830", ""),
            (3, "1930", ""),
            (3, "1930", "no later document is kept; L goes live"),
        ]
        assert rebuilt(watch) == KEPT
        watch.desk.ask("live")
        scene = watch.session.scene
        assert scene is not None
        assert (scene.replay, scene.now, watch.given_up) == (None, watch.board.clock(), 1)


def test_no_watch_was_kept_while_no_board_ran(tmp_path: Path) -> None:
    with watching(tmp_path) as watch:
        watch.comes(climbed_body("announced", 1))
        watch.board.ticks(hours=3)
        watch.goes("-1h")
        assert rebuilt(watch) == Rebuilt(documents=False, levels=True)
        assert watch.levels == ["caution !"]
        assert watch.said == [""]


def test_documents_dropped_by_retention_are_reconstructed_and_levels_stand(tmp_path: Path) -> None:
    with watching(tmp_path) as watch:
        three(watch)
        ledger = watch.keeper.ledger
        ledger._database.open().execute("DELETE FROM document WHERE number < 3")
        said = watch.goes("171840Z")
        assert said == "no document kept before 171930Z NOV 25: reconstructed"
        assert rebuilt(watch) == Rebuilt(documents=True, levels=False)
        assert watch.levels == ["caution !"]


def test_levels_stand_as_they_were_told_whatever_the_rules_are_now(tmp_path: Path) -> None:
    with watching(tmp_path) as watch:
        three(watch)
    with watching(tmp_path, text="[rules.FP-1]\non = false\n", hours=5) as later:
        later.board.ticks(seconds=1)
        later.goes("171845Z")
        assert later.levels == ["caution !"]
        assert rebuilt(later) == KEPT


def test_what_was_known_then_and_what_is_known_now_of_the_corrected_strike(tmp_path: Path) -> None:
    with watching(tmp_path) as watch:
        watch.comes(EXAMPLE.read_bytes())
        watch.board.ticks(minutes=1)
        watch.board.ticks(days=7)
        watch.comes(UPDATE.read_bytes())
        said = {}
        for typed in ("141200Z", "151200Z", "161200Z", "171730Z", "241731Z"):
            for mode in Mode:
                watch.goes(typed)
                watch.desk.ask("known")
                scene = watch.session.scene
                assert scene is not None
                assert scene.replay is not None
                found = [str(one.occurred) for one in scene.shown.strikes.events.records]
                said[typed, scene.replay.mode] = found
                assert bool(scene.situation.alarms) is (scene.replay.mode is Mode.THEN), mode
        then, now = Mode.THEN, Mode.NOW
        assert said == {
            ("141200Z", then): [], ("141200Z", now): [],
            ("151200Z", then): [], ("151200Z", now): ["2025-11-15"],
            ("161200Z", then): ["None"], ("161200Z", now): ["2025-11-15"],
            ("171730Z", then): ["None"], ("171730Z", now): ["2025-11-15"],
            ("241731Z", then): ["2025-11-15"], ("241731Z", now): ["2025-11-15"],
        }  # fmt: skip


def test_a_store_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    with watching(tmp_path) as watch:
        watch.comes(climbed_body("announced", 1))
        watch.board.ticks(minutes=5)
        watch.keeper.ledger._database.open().execute("PRAGMA user_version=99")
        said = watch.goes("-1m")
        assert said == f"reconstructed, since {watch.folder / 'watch.sqlite3'} cannot be read"
        assert watch.sequence == 1
        assert watch.levels == ["caution !"]
        assert watch.goes("-1d") == said
        assert rebuilt(watch) == Rebuilt(True, True)


def test_a_board_that_follows_replays_what_the_other_one_kept(tmp_path: Path) -> None:
    with watching(tmp_path) as leader, watching(tmp_path, login="watch2", hours=3) as other:
        three(leader)
        other.keeper.follow()
        scene = other.session.scene
        assert scene is not None
        assert scene.leader == "watch1"
        other.goes("171845Z")
        assert (other.sequence, other.levels, rebuilt(other)) == (2, ["caution !"], KEPT)


def test_a_document_that_the_store_never_got_is_the_one_that_was_there(tmp_path: Path) -> None:
    with watching(tmp_path) as watch:
        three(watch)
        database = watch.keeper.ledger._database.open()
        database.execute("DELETE FROM document WHERE number = 3")
        watch.goes("-1m")
        assert (watch.sequence, rebuilt(watch)) == (3, KEPT)
        watch.goes("171929Z")
        assert watch.sequence == 2


def test_what_is_reckoned_only_now_has_no_time_of_its_own(tmp_path: Path) -> None:
    with watching(tmp_path) as watch:
        watch.comes(climbed_body("announced", 1))
        watch.board.ticks(hours=3)
        for typed, dated in (("171730Z", True), ("-1h", True), ("-1d", False)):
            watch.goes(typed)
            scene = watch.session.scene
            assert scene is not None
            assert (scene.situation.level(LADDER[0]) is not None) is dated
            alarms = [alarm.since is not None for _, alarm in scene.situation.alarms]
            assert alarms == [dated]
            if dated:
                watch.desk.ask("known")
                scene = watch.session.scene
                assert scene is not None
                assert scene.situation.level(LADDER[0]) is None
                watch.desk.ask("known")

"""A read of the past that takes longer than the next document."""

from pathlib import Path

from dashboard.session.replay.replay_desk import ReplayDesk, Work
from tests.session.replay.kept_watch import climbed_body, watching


def test_a_newer_document_does_not_give_up_what_is_being_read(tmp_path: Path) -> None:
    with watching(tmp_path) as watch:
        watch.comes(climbed_body("announced", 1))
        watch.board.ticks(minutes=10)
        watch.goes("-5m")
        watch.desk.ask("known")
        slow: list[Work] = []
        desk = ReplayDesk(
            watch.session, watch.replayer, lambda work: slow.extend(filter(None, [work]))
        )
        for sequence in (2, 3, 4):
            watch.comes(climbed_body("published", sequence))
            desk.catch_up()
        [read] = slow
        assert read is not None
        watch.session.receive(read())
        assert watch.sequence == 2
        desk.catch_up()
        [_, again] = slow
        assert again is not None
        watch.session.receive(again())
        assert watch.sequence == 4

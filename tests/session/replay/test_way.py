"""Keys typed while a past time is still being read count, as if it had been there at once."""

from pathlib import Path

import pytest

from dashboard.session.replay.replay_desk import ReplayDesk, Work
from dashboard.watch.replay.mode import Mode
from tests.session.replay.kept_watch import Watch, climbed_body, watching


class Slow:
    """Keeps the newest work alone, as a board gives up what it no longer waits for."""

    def __init__(self, watch: Watch) -> None:
        self.watch = watch
        self.work: Work | None = None
        self.desk = ReplayDesk(watch.session, watch.replayer, self.apart)

    def apart(self, work: Work | None) -> None:
        self.work = work

    def arrives(self) -> str:
        work, self.work = self.work, None
        return "" if work is None else self.watch.session.receive(work()).said

    def types(self, *keys: str) -> None:
        for key in keys:
            if key.startswith("-"):
                self.desk.answer(key)
            else:
                self.desk.ask(key)


def three_documents(watch: Watch) -> None:
    for sequence, status in enumerate(("announced", "transmitted", "published"), 1):
        watch.comes(climbed_body(status, sequence))
        watch.board.ticks(hours=1)


@pytest.mark.parametrize(
    ("keys", "sequence", "mode"),
    [
        (("-30m", "snapshot_before"), 3, Mode.THEN),
        (("-30m", "snapshot_before", "snapshot_before"), 2, Mode.THEN),
        (("-30m", "snapshot_before", "snapshot_before", "snapshot_after"), 3, Mode.THEN),
        (("-150m", "known", "known"), 1, Mode.THEN),
        (("-30m", "known"), 3, Mode.NOW),
        (("snapshot_before", "snapshot_before", "-30m"), 3, Mode.THEN),
    ],
)
def test_keys_typed_ahead_lead_where_they_lead_one_by_one(
    keys: tuple[str, ...], sequence: int, mode: Mode, tmp_path: Path
) -> None:
    with watching(tmp_path) as watch:
        three_documents(watch)
        slow = Slow(watch)
        slow.types(*keys)
        assert slow.arrives() == ""
        there = watch.session.state.replay
        assert there is not None
        slow.types("live")
        for key in keys:
            slow.types(key)
            slow.arrives()
        one_by_one = watch.session.state.replay
        assert one_by_one is not None
        assert one_by_one.wish == there.wish
        assert (watch.sequence, there.wish.mode) == (sequence, mode)


def test_a_step_too_far_says_so_and_the_others_count(tmp_path: Path) -> None:
    with watching(tmp_path) as watch:
        three_documents(watch)
        slow = Slow(watch)
        slow.types(*["snapshot_before"] * 5)
        assert slow.arrives() == "no earlier document is kept"
        assert watch.sequence == 1
        slow.types("snapshot_before")
        assert slow.arrives() == "no earlier document is kept"
        assert watch.sequence == 1


def test_what_was_typed_before_going_live_is_forgotten(tmp_path: Path) -> None:
    with watching(tmp_path) as watch:
        three_documents(watch)
        slow = Slow(watch)
        slow.types("-30m", "snapshot_before", "live")
        assert slow.arrives() == ""
        assert watch.session.state.replay is None
        slow.types("known")
        slow.arrives()
        there = watch.session.state.replay
        assert there is not None
        assert (there.wish.at, there.wish.mode) == (watch.board.clock(), Mode.NOW)

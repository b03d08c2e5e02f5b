"""Documents that are whole, and yet not what the board waits for."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from dashboard.feed.outcome import FeedState, Ignored, Polled
from tests.board.reading import detail_words
from tests.feed_faults.bodies import body
from tests.feed_faults.faulted import Faulted, Unharmed
from tests.feed_faults.stage import Stage
from widgets.pages import Detail

AN_HOUR_AGO = "2025-11-17T16:30:00Z"


@pytest.mark.parametrize(
    ("members", "note"),
    [
        ({"sequence": 4}, "ignored an older document, sequence 4 below 5"),
        (
            {"sequence": None, "published_at": AN_HOUR_AGO, "as_of": AN_HOUR_AGO},
            "ignored an older document, published 171630Z",
        ),
        ({"feed_id": "other", "sequence": 99}, "ignored a document of another feed, other"),
    ],
    ids=["a lower sequence", "published before", "another feed"],
)
async def test_feed_older_or_foreign(
    stage: Stage, tmp_path: Path, members: dict[str, Any], note: str
) -> None:
    board = Faulted(tmp_path, stage.source(), stage.clock)
    unharmed = Unharmed(tmp_path, stage.clock)
    good = body(5, stage.clock())
    stage.works(good)
    await board.poll()
    unharmed.gets(good)
    stage.works(body(**{"sequence": 4, "now": stage.clock(), **members}))
    for _ in range(3):
        assert isinstance(await board.poll(), Ignored)
        unharmed.checks()
        assert replace(board.shown, feed="") == replace(unharmed.shown, feed="")
        assert "feed OK 0m" in board.shown.feed
        assert f"note: {note}" in health(board)
    older = "feed_id" not in members
    assert ("feed went back" in board.shown.feed) is older
    # Only the officer's word has an older document taken, and none of another feed ever is.
    board.session.poller.accept()
    assert isinstance(await board.poll(), Polled if older else Ignored)
    stage.works(body(6, stage.clock()))
    assert isinstance(await board.poll(), Polled)
    assert not [line for line in health(board) if line.startswith("note: ignored")]
    await board.close()


async def test_feed_from_the_future(stage: Stage, tmp_path: Path) -> None:
    """Its document is shown with a doubt, and ages as from when it came."""
    board = Faulted(tmp_path, stage.source(), stage.clock)
    three_days = timedelta(days=3)
    stage.works(body(1, stage.clock() + three_days, expires_at=None))
    assert isinstance(await board.poll(), Polled)
    assert "feed CLOCK? +3d, checked 0m, next 1m" in board.shown.feed
    received = stage.clock()
    stage.server.listen(False)
    await board.poll()
    assert "feed DOWN 0m: refused" in board.shown.feed
    stage.clock.at = received + timedelta(hours=24)
    assert "(old)" not in posture(board)
    stage.clock.move(minutes=1)
    assert "(old)" in posture(board)
    stage.works(body(2, stage.clock() + timedelta(minutes=2), expires_at=None))
    assert isinstance(await board.poll(), Polled)
    assert f"feed {FeedState.OK.value} 0m" in board.shown.feed
    assert "(old)" not in posture(board)
    await board.close()


def health(board: Faulted) -> list[str]:
    _, page = board.session.show("health:", "")
    assert isinstance(page, Detail)
    return detail_words(page)


def posture(board: Faulted) -> str:
    return str(board.session.text("board:"))

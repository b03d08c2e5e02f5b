"""A board on a feed that is collected while it looks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from docs.live_demo import STAGES, Services, collect, serving
from tests.end_to_end.terminal import ENTER, Terminal, environment


@pytest.fixture
def services() -> Iterator[Services]:
    with serving() as running:
        yield running


def test_the_tiles_follow_the_sources_and_each_vote_is_a_key_from_its_own(
    services: Services, tmp_path: Path
) -> None:
    feed, state = tmp_path / "feed.json", tmp_path / "collecting"
    variables = environment(tmp_path) | services.variables | {"no_proxy": "*"}

    def collected(stage: int) -> None:
        services.stage = stage
        assert collect(feed, state, variables) == 0

    collected(STAGES[0])
    board = Terminal(
        "--feed", str(feed), "--interval", "1", state=tmp_path, columns=120, rows=40
    )  # fmt: skip
    with board as terminal:
        terminal.wait_for("TEST", "announced, not published", "49-51, short by 2")
        collected(STAGES[-1])
        terminal.wait_for("published 24 Nov 2025", "carried")
        terminal.send("/", *"Discharge S.J.Res. 98", ENTER)
        terminal.wait_for("1 of 35")
        terminal.send(ENTER)
        terminal.wait_for("unitedstates/congress", "52-47, carried")
        terminal.send(ENTER)
        terminal.wait_for("vote_119_2_00005.xml")

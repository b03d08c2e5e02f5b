"""Boards that are killed: whatever they said was done is there when they are opened again."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.store.board import Board, texts
from tests.store.jobs import KEY
from tests.store.scripted_watch import ROOT, Figures, ScriptedWatch, Told

PROGRAM = """
import sys, os, signal
from pathlib import Path
from tests.store.board import Board, said
from tests.store.jobs import acking, body, look, noting, raising
board = Board(Path(sys.argv[1]), "watch1").__enter__()
board.look(raising())
board.look(look("document", body("{}")))
board.act(acking())
board.until(said("ack watch2"))
for number in range(100):
    board.act(noting(f"note {number}"))
board.until(said("note 3"))
os.kill(os.getpid(), signal.SIGKILL)
"""
EXERCISE = 7
WAITING = ("unacknowledged", "returned")


def test_store_killed_keeps_what_was_told_as_done_and_frees_the_lead(tmp_path: Path) -> None:
    folder = tmp_path / "state" / "feed"
    killed = subprocess.run([sys.executable, "-c", PROGRAM, folder], cwd=ROOT, check=False)
    assert killed.returncode == -9
    with Board(folder) as board:
        begun = board.now
    assert texts(begun)[:3] == ["raised", "document", "ack watch2"]
    notes = texts(begun)[3:]
    assert len(notes) >= 4
    assert notes == [f"note {number}" for number in range(len(notes))]
    acted = begun.memory.alarm(KEY).act
    assert acted is not None
    assert acted.officer == "watch2"
    assert begun.bodies
    assert begun.leads
    assert not begun.trouble


def play(watch: ScriptedWatch, boards: int, kills: int, chance: Random) -> None:
    """Play the script: each document is polled, noted, acknowledged, and one alarm is shelved.

    The kills are spread over it, every third document with a full disk.
    """
    count = len(watch.bodies)
    watch.begin(boards)
    for number in range(count):
        full = bool(kills) and number % 3 == 1
        if full:
            watch.fill(chance)
        digest = watch.publish(number)
        due = kills * (number + 1) // count
        if watch.figures.kills < due:
            watch.strike(chance, full=full)
        watch.empty()
        watch.reach(digest)
        watch.act("note", f"read {number}", chance, noted(watch, f"read {number}"))
        if number == count // 2:
            watch.act("shelve", "shelved", chance, lambda told: "shelved" in states(told))
        if watch.figures.kills < due:
            watch.strike(chance)
        watch.act("ack", f"seen {number}", chance, nothing_waits)
        if watch.figures.kills < due:
            watch.strike(chance)
    watch.agree()
    watch.look_over()


def noted(watch: ScriptedWatch, text: str) -> Callable[[Told], bool]:
    return lambda told: any(one.entry.text == text for one in watch.entries())


def states(told: Told) -> set[str]:
    return {state for state, _, _ in told["alarms"].values()}


def nothing_waits(told: Told) -> bool:
    return not told["trouble"] and states(told).isdisjoint(WAITING)


def told_by_data(watch: ScriptedWatch) -> list[str]:
    """Return what the log says of levels, alarms and clocks, by the data alone."""
    return [
        one.entry.text
        for one in watch.entries()
        if one.entry.officer is None and one.entry.item not in ("feed", "store")
    ]


def watched(home: Path, documents: int, boards: int, kills: int, seed: int) -> ScriptedWatch:
    home.mkdir()
    watch = ScriptedWatch(home, EXERCISE, documents)
    try:
        play(watch, boards, kills, Random(seed))
    finally:
        watch.end()
    return watch


def survived(tmp_path: Path, documents: int, kills: int, seed: int) -> Figures:
    """Play a watch with kills and one without, and compare what became of them."""
    calm = watched(tmp_path / "calm", documents, boards=1, kills=0, seed=seed)
    killed = watched(tmp_path / "killed", documents, boards=2, kills=kills, seed=seed)
    assert killed.figures.kills >= kills
    assert killed.documents() == calm.documents()
    # No alarm is lost or told twice, whatever was killed between two documents.
    assert told_by_data(killed) == told_by_data(calm)
    assert killed.last["alarms"] == calm.last["alarms"]
    assert killed.last["levels"] == calm.last["levels"]
    verified = subprocess.run(
        [sys.executable, "-m", "dashboard", "log", "--verify", "--as-of", "feed",
         "--feed", str(killed.feed), "--state-dir", str(killed.state)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (verified.returncode, verified.stderr) == (0, "")
    assert verified.stdout.startswith(f"intact: {len(killed.entries())} entries")
    return killed.figures


def test_store_killed_a_few_times_in_a_watch_of_two_boards_loses_nothing(tmp_path: Path) -> None:
    figures = survived(tmp_path, documents=3, kills=3, seed=1)
    assert figures.while_full > 0


@pytest.mark.long
@pytest.mark.timeout(1200)
def test_store_killed_fifty_times_with_a_disk_that_fills_loses_nothing(tmp_path: Path) -> None:
    figures = survived(tmp_path, documents=25, kills=50, seed=20251117)
    assert figures.while_full >= 8
    sys.stdout.write(f"\n{figures}\n")

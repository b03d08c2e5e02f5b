"""A board that is killed: whatever it said was done is there when it is opened again."""

import subprocess
import sys
from pathlib import Path

from tests.store.board import Board, texts
from tests.store.jobs import KEY

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys, os, signal
from pathlib import Path
from tests.store.board import Board, said
from tests.store.jobs import acking, body, look, noting, raising
board = Board(Path(sys.argv[1]), "watch1").__enter__()
board.look(raising())
board.look(look("document", body("{}")))
board.act(acking())
board.until(said("ack watch2"), seconds=10)
for number in range(100):
    board.act(noting(f"note {number}"))
board.until(said("note 3"), seconds=10)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_store_killed_keeps_what_was_told_as_done_and_frees_the_lead(
    tmp_path: Path,
) -> None:
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

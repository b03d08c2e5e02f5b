"""Ten officers who write into one log at once: nothing is lost, and the chain holds."""

import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from dashboard.store.reading_log import reading_log
from dashboard.watch.log.logged import Logged
from dashboard.watch.log.verify import verify

ROOT = Path(__file__).parents[2]
WRITERS, EACH = 10, 50
PROGRAM = """
import sys
from pathlib import Path
from dashboard.store.connection import Database
from dashboard.store.folder import Sharing
from dashboard.store.lead import Lead
from dashboard.store.ledger import Ledger
from dashboard.store.lock import LeadLock
from dashboard.store.tables import Retention
from tests.store.board import BEAT, clock
from tests.store.jobs import noting

folder, login, each = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
database = Database(folder, Sharing(), clock, patience=60)
lead = Lead(LeadLock(folder, Sharing()), login, BEAT, lambda: 0.0)
ledger = Ledger(database, lead, Retention(30, 10))
print("ready", flush=True)
sys.stdin.readline()
for number in range(each):
    ledger.act(noting(f"{login} {number}").deed)
ledger.close()
"""


def start(folder: Path, writer: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, folder, f"watch{writer}", str(EACH)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def go(writer: subprocess.Popen[str]) -> None:
    assert writer.stdin is not None
    writer.stdin.write("go\n")
    writer.stdin.flush()


def test_store_ten_boards_as_processes_lose_no_entry_and_break_no_chain(tmp_path: Path) -> None:
    folder = tmp_path / "state" / "feed"
    writers = [start(folder, number) for number in range(WRITERS)]
    try:
        for writer in writers:
            assert writer.stdout is not None
            assert writer.stdout.readline() == "ready\n"
        for writer in writers:
            go(writer)
        for writer in writers:
            assert writer.wait(60) == 0
            # Others still write: what is read is whole at every moment.
            assert verify(reading_log(folder)).broken is None
    finally:
        for writer in writers:
            writer.kill()
            writer.communicate()
    verdict = verify(reading_log(folder))
    assert (verdict.entries, verdict.broken) == (WRITERS * EACH, None)
    said = defaultdict(list)
    for one in reading_log(folder)():
        assert isinstance(one, Logged)
        login, number = one.entry.text.split()
        said[login].append(int(number))
    assert said == {f"watch{writer}": list(range(EACH)) for writer in range(WRITERS)}

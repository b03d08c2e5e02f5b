"""Hand-overs are known however many entries came since, written or not."""

from dataclasses import replace
from pathlib import Path

from dashboard.store.memory_keeper import logged
from dashboard.store.stored import SHOWN_LOG, ActJob, Stored
from dashboard.watch.log.entry import Kind
from dashboard.watch.memory import Memory, Turn
from tests.store.board import open_ledger
from tests.store.jobs import AT, entry


def writing(*texts: str, kind: Kind = Kind.NOTE) -> ActJob:
    entries = tuple(entry(text, kind) for text in texts)
    return ActJob(lambda memory: Turn(memory, entries), "written", AT)


def told(stored: Stored) -> list[str]:
    return [one.entry.text for one in stored.reliefs]


def test_a_hand_over_is_known_beyond_the_entries_that_a_board_holds(tmp_path: Path) -> None:
    _, ledger = open_ledger(tmp_path)
    ledger.act(writing("relief", kind=Kind.RELIEF).deed)
    ledger.act(writing(*map(str, range(SHOWN_LOG + 1))).deed)
    assert [one.number for one in ledger.stored.log[:2]] == [1, 3]
    assert len(ledger.stored.log) == 1 + SHOWN_LOG
    assert told(ledger.stored) == ["relief"]
    ledger.act(writing("second", kind=Kind.RELIEF).deed)
    assert told(ledger.stored) == ["relief", "second"]
    ledger.close()


def test_one_that_is_not_written_yet_counts_too(tmp_path: Path) -> None:
    _, ledger = open_ledger(tmp_path)
    ledger.act(writing("relief", kind=Kind.RELIEF).deed)
    known = ledger.stored
    later = logged(known.log, (entry("not written", Kind.RELIEF),))
    assert told(replace(known, log=later)) == ["relief", "not written"]
    assert told(Stored(Memory(), log=later)) == ["relief", "not written"]
    ledger.close()

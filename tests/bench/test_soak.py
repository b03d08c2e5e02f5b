"""A short form of `make soak`, and what it concludes."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bench.soak.clock import SharedClock
from bench.soak.officer import ESCAPE, VISITS, Officer
from bench.soak.sample import Sample, flaw, table
from bench.soak.soak import Soak
from bench.soak.story import story
from dashboard.commands import COMMANDS
from dashboard.health.threads import MOST_THREADS
from tests.watch.documents import taken

ONE = Sample(100, 100_000, 9, 14, 12.5, 1_000)
REFRESHES = 80
"""So many that each trouble comes at least once."""
OWN_THREADS = 6
"""The loop, the keeper, the guard, and those of the terminal's keys, frames and clipboard."""


@pytest.mark.timeout(240)
def test_a_board_bears_faults_locks_resizes_and_a_stall(tmp_path: Path) -> None:
    soak = Soak(REFRESHES, tmp_path, length=0.15)
    try:
        samples = list(soak.run())
    finally:
        status = soak.end()
    assert status == 128 + 15
    assert samples[-1].refreshes >= REFRESHES
    assert max(one.threads for one in samples) <= OWN_THREADS + MOST_THREADS
    assert samples[-1].bytes > samples[0].bytes
    assert soak.visits > 1


def with_memory(*figures: int) -> Sequence[Sample]:
    return [replace(ONE, memory_kib=figure) for figure in figures]


@pytest.mark.parametrize(
    ("samples", "words"),
    [
        (with_memory(*[100_000] * 9, 101_900), ""),
        (with_memory(*[100_000] * 8, 102_100, 102_100), "memory grew by 2.1%"),
        (with_memory(100_000, 100_000, *[150_000] * 6, 100_000, 100_000), ""),
        ([ONE, ONE, replace(ONE, threads=10), ONE], "threads grew from 9 to 10"),
        ([ONE, replace(ONE, threads=10), ONE, replace(ONE, threads=10)], ""),
        ([ONE, ONE, ONE, replace(ONE, files=15)], "files grew from 14 to 15"),
        ([ONE], ""),
    ],
)
def test_what_grows_after_the_warm_up_is_named(samples: Sequence[Sample], words: str) -> None:
    found = flaw(samples)
    assert found.startswith(words) if words else found == ""


def test_the_table_has_a_row_a_sample() -> None:
    head, first, second = table([ONE, ONE]).splitlines()
    assert first == second
    assert len(head) == len(first)


def test_a_clock_that_one_sets_is_read_by_another(tmp_path: Path) -> None:
    setting, reading = SharedClock(tmp_path / "clock"), SharedClock(tmp_path / "clock")
    noon = datetime(2025, 11, 17, 12, tzinfo=UTC)
    setting.set(noon)
    setting.advance(timedelta(minutes=1))
    assert reading.now() == noon + timedelta(minutes=1)


def test_no_two_documents_that_follow_say_the_same() -> None:
    head = re.compile(rb'^"(?:published_at|as_of|expires_at|sequence)": .*$', re.MULTILINE)
    told = list(itertools.islice(story(), 60))
    said = [head.sub(b"", body) for _, body in told]
    assert all(one != other for one, other in itertools.pairwise(said))
    heads = [taken(body).head for _, body in told]
    assert [one.as_of for one in heads] == sorted(at for at, _ in told)
    assert [one.sequence for one in heads] == list(range(1, 61))
    assert len({one.feed_id for one in heads}) == 1


def test_the_officer_goes_through_every_view() -> None:
    shown = {key for visit in VISITS for key in visit}
    views = {one for one in COMMANDS if one.group.value in ("Views", "Panes")}
    signs = {"colon": ":", "question_mark": "?"}
    missed = [one.id for one in views if signs.get(one.keys[0], one.keys[0]) not in shown]
    assert missed == []


def test_a_key_after_escape_waits_until_it_is_one_of_its_own() -> None:
    now = [0.0]
    officer = Officer(lambda: now[0])
    while officer.next() != ESCAPE:
        pass
    assert officer.next() == ""
    now[0] = 1.0
    assert officer.next() != ""

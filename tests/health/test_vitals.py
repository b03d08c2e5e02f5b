"""What the health view is told of the process."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from dashboard.board.process import Timing
from dashboard.health.bounds import LIMITS, bounds
from dashboard.health.gauges import Gauges
from dashboard.health.usage import Usage
from dashboard.health.vitals import Vitals
from dashboard.health.watched import watched_session
from tests.config.loading import Officer

BEGAN = datetime(2025, 11, 17, 17, 30, tzinfo=UTC)


def vitals(home: Path, found: Usage, gauges: Gauges) -> Vitals:
    times = iter((BEGAN, BEGAN + timedelta(hours=2)))
    return Vitals(Officer(home).load(), lambda: next(times), gauges, lambda: 4_711, lambda: found)


def test_all_that_was_measured_is_told(tmp_path: Path) -> None:
    gauges = Gauges()
    gauges.poll.take(1.5)
    gauges.poll.take(0.25)
    gauges.paint.take(0.0184)
    gauges.hold.take(0.09)
    process = vitals(tmp_path, Usage(62_500, 8, 14, 3.4), gauges).process()
    assert (process.memory_mib, process.threads, process.files) == (61, 8, 14)
    assert (process.cpu_seconds, process.up_minutes, process.written) == (3, 120, 4_711)
    assert (process.poll, process.paint) == (Timing(250, 1_500), Timing(18, 18))
    assert process.held_ms == 90
    assert process.store_kib is None


def test_what_the_system_does_not_tell_is_none(tmp_path: Path) -> None:
    process = vitals(tmp_path, Usage(), Gauges()).process()
    assert (process.memory_mib, process.threads, process.files) == (None, None, None)
    assert (process.cpu_seconds, process.poll, process.held_ms) == (None, Timing(), None)


def test_what_is_used_is_counted_once_there_is_a_session(tmp_path: Path) -> None:
    config = Officer(tmp_path).load()
    before = bounds(config, None)
    after = bounds(config, watched_session(config, lambda: BEGAN).state)
    assert [one.what for one in before] == [one.what for one in after]
    assert {one.used for one in before} == {None}
    counted = [one for one in LIMITS if one.used is not None]
    assert [one.used for one in after if one.used is not None] == [0] * len(counted)

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.config.system_zone import SystemZone

NAMED = ZoneInfo("America/New_York")


@pytest.fixture(autouse=True)
def new_york() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "America/New_York")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.parametrize(
    ("zulu", "local", "name"),
    [
        ("2025-11-02T05:59", "2025-11-02T01:59-04:00", "EDT"),
        ("2025-11-02T06:00", "2025-11-02T01:00-05:00", "EST"),
        ("2026-03-08T06:59", "2026-03-08T01:59-05:00", "EST"),
        ("2026-03-08T07:00", "2026-03-08T03:00-04:00", "EDT"),
    ],
)
def test_it_follows_a_change_of_the_clocks(zulu: str, local: str, name: str) -> None:
    moment = datetime.fromisoformat(zulu).replace(tzinfo=UTC).astimezone(SystemZone())
    assert (moment.isoformat(timespec="minutes"), moment.tzname()) == (local, name)
    assert moment.astimezone(UTC) == datetime.fromisoformat(zulu).replace(tzinfo=UTC)


@given(st.integers(0, 2_100_000_000))
def test_it_is_the_zone_of_that_name(seconds: int) -> None:
    moment = datetime.fromtimestamp(seconds, UTC)
    system, named = moment.astimezone(SystemZone()), moment.astimezone(NAMED)
    assert system.isoformat() == named.isoformat()
    assert (system.fold, system.tzname()) == (named.fold, named.tzname())
    assert system.astimezone(UTC) == moment


def test_a_time_without_a_day_has_no_offset() -> None:
    zone = SystemZone()
    assert (zone.utcoffset(None), zone.tzname(None)) == (None, None)

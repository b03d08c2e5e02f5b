"""Date-time groups."""

from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

import pytest

from dashboard.board.stamp import short_stamp, stamp
from tests.board.scenes import dial

EAST = timezone(timedelta(hours=7))
CARACAS = ZoneInfo("America/Caracas")


@pytest.mark.parametrize(
    ("moment", "zone", "whole", "short"),
    [
        ("2025-11-17T17:30Z", None, "171730Z NOV 25", "171730Z"),
        ("2025-11-01T00:05Z", None, "010005Z NOV 25", "010005Z"),
        ("2025-10-17T17:30Z", None, "171730Z OCT 25", "171730Z OCT 25"),
        ("2024-11-17T17:30Z", None, "171730Z NOV 24", "171730Z NOV 24"),
        ("2005-11-17T17:30Z", None, "171730Z NOV 05", "171730Z NOV 05"),
        ("2025-11-17T17:30Z", EAST, "180030L NOV 25", "180030L"),
        ("2025-11-30T18:00Z", EAST, "010100L DEC 25", "010100L DEC 25"),
        ("2025-10-31T18:00Z", CARACAS, "311400L OCT 25", "311400L OCT 25"),
    ],
)
def test_month_and_year_are_left_out_where_they_are_the_mastheads(
    moment: str, zone: tzinfo | None, whole: str, short: str
) -> None:
    utc = datetime.fromisoformat(moment)
    assert stamp(utc, dial(zone=zone)) == whole
    assert short_stamp(utc, dial(zone=zone)) == short


def test_the_masthead_itself_is_read_in_the_zone_shown() -> None:
    last_night = datetime(2025, 11, 30, 20, 0, tzinfo=UTC)
    assert short_stamp(last_night, dial(last_night, EAST)) == "010300L"

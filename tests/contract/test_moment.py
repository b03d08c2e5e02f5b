"""Times, read to UTC."""

from datetime import UTC, datetime

import pytest

from dashboard.contract.moment import read_time


def at(
    year: int, month: int, day: int, hour: int, minute: int = 0, second: int = 0, micro: int = 0
) -> datetime:
    return datetime(year, month, day, hour, minute, second, micro, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2025-11-17T18:00:00Z", at(2025, 11, 17, 18)),
        ("2025-11-17t18:00:00z", at(2025, 11, 17, 18)),
        ("2025-11-17 18:00:00Z", at(2025, 11, 17, 18)),
        ("2025-11-17T18:00:00.5Z", at(2025, 11, 17, 18, 0, 0, 500_000)),
        ("2025-11-17T18:00:00.1234567899Z", at(2025, 11, 17, 18, 0, 0, 123_456)),
        ("2025-11-17T18:00:00+05:30", at(2025, 11, 17, 12, 30)),
        ("2025-11-17T18:00:00-05:00", at(2025, 11, 17, 23)),
        ("2025-11-17T18:00:00-00:00", at(2025, 11, 17, 18)),
        ("2025-12-31T23:30:00-01:00", at(2026, 1, 1, 0, 30)),
        ("1900-01-01T00:00:00+14:00", at(1899, 12, 31, 10)),
        ("2200-12-31T23:59:59Z", at(2200, 12, 31, 23, 59, 59)),
    ],
)
def test_a_time_is_read_to_utc(text: str, time: datetime) -> None:
    reading = read_time(text)
    assert (reading.time, reading.flaws) == (time, ())
    assert reading.time.tzinfo is UTC


@pytest.mark.parametrize(
    ("text", "time", "flaws"),
    [
        ("2025-11-17T18:00:00", at(2025, 11, 17, 18), 1),
        ("2025-12-31T23:59:60Z", at(2025, 12, 31, 23, 59, 59), 1),
        ("2025-12-31T23:59:60.75", at(2025, 12, 31, 23, 59, 59, 750_000), 2),
    ],
)
def test_what_is_read_in_spite_of_a_flaw(text: str, time: datetime, flaws: int) -> None:
    reading = read_time(text)
    assert reading.time == time
    assert len(reading.flaws) == flaws


@pytest.mark.parametrize(
    "text",
    [
        "", "2025-11-17", "2025-11-17T18:00Z", "20251117T180000Z", "2025-11-17T24:00:00Z",
        "2025-13-01T00:00:00Z", "2025-02-29T00:00:00Z", "1899-12-31T23:59:59Z",
        "2201-01-01T00:00:00Z", "2025-11-17T18:00:61Z", "2025-11-17T18:60:00Z",
        "2025-11-17T18:00:00.Z", "2025-11-17T18:00:00,5Z", "2025-11-17T18:00:00+0100",
        "2025-11-17T18:00:00+01", "2025-11-17T18:00:00+24:00", "2025-11-17T18:00:00+01:60",
        "2025-11-17  18:00:00Z", "2025-11-17T18:00:00Z ", "2025-11-17T18:00:00Z\n",
        "٢٠٢٥-11-17T18:00:00Z", "2025-W47-1T00:00:00Z", "2025-11-17_18:00:00Z",
    ],
)  # fmt: skip
def test_no_time(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_time(text)

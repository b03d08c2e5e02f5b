"""A past time as an officer types it."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.board.typed_past import typed_past
from dashboard.board.typed_time import UntoldTimeError
from tests.board.scenes import NOW, dial

CARACAS = timezone(timedelta(hours=-4))
END = timedelta(seconds=59, microseconds=999_999)


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type, misc]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("161200Z", at(2025, 11, 16, 12, 0) + END),
        (" 161200z  nov 25 ", at(2025, 11, 16, 12, 0) + END),
        ("160800L", at(2025, 11, 16, 12, 0) + END),
        ("181200Z", at(2025, 10, 18, 12, 0) + END),
        ("310000Z", at(2025, 10, 31, 0, 0) + END),
        ("171730Z", NOW),
        ("-6h", NOW - timedelta(hours=6)),
        ("-45m", NOW - timedelta(minutes=45)),
        ("-2 D", NOW - timedelta(days=2)),
        ("2d ago", NOW - timedelta(days=2)),
        ("90 m AGO", NOW - timedelta(minutes=90)),
        ("-0m", NOW),
        ("2025-11-16T12:00:00Z", at(2025, 11, 16, 12, 0)),
        ("2025-11-16T08:00-04:00", at(2025, 11, 16, 12, 0)),
        ("2025-11-16 12:00", at(2025, 11, 16, 12, 0)),
    ],
)
def test_what_names_a_past_time(text: str, moment: datetime) -> None:
    assert typed_past(text, dial(zone=CARACAS)) == moment


def test_a_day_that_few_months_have_is_the_last_one_gone_by() -> None:
    assert typed_past("310000Z", dial(at(2026, 3, 1))) == at(2026, 1, 31) + END
    assert typed_past("300000Z", dial(at(2026, 3, 1))) == at(2026, 1, 30) + END


@pytest.mark.parametrize(
    "text",
    ["", "soon", "6h", "+6h", "-6w", "-6h ago", "6 ago", "-12345h", "321200Z", "161260Z", "16120Z"],
)
def test_what_names_none_is_refused_with_what_would(text: str) -> None:
    with pytest.raises(UntoldTimeError, match="that is no time; such as 161200Z, -6h, 2d ago or "):
        typed_past(text, dial())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("171731Z NOV 25", "171731Z NOV 25 lies ahead; a past time is needed"),
        ("2025-11-18T00:00:00Z", "180000Z NOV 25 lies ahead; a past time is needed"),
    ],
)
def test_a_time_ahead_is_refused(text: str, said: str) -> None:
    with pytest.raises(UntoldTimeError, match=said):
        typed_past(text, dial())


def test_a_span_beyond_the_calendar_is_refused() -> None:
    with pytest.raises(UntoldTimeError, match="longer ago than times are told"):
        typed_past("-9999d", dial(at(3, 1, 1)))


@given(st.text(max_size=30))
def test_no_text_does_more_than_be_refused(text: str) -> None:
    try:
        moment = typed_past(text, dial(zone=CARACAS))
    except UntoldTimeError:
        return
    assert moment <= NOW

"""A time as an officer types it."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.board.stamp import short_stamp, stamp
from dashboard.board.typed_time import UntoldTimeError, typed_time
from tests.board.scenes import NOW, dial

CARACAS = timezone(timedelta(hours=-4))
HERE, THERE = dial(), dial(zone=CARACAS)


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type, misc]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("172000Z", at(2025, 11, 17, 20, 0)),
        (" 172000z ", at(2025, 11, 17, 20, 0)),
        ("172000Z DEC", at(2025, 12, 17, 20, 0)),
        ("172000Z NOV 25", at(2025, 11, 17, 20, 0)),
        ("172000z  nov   26", at(2026, 11, 17, 20, 0)),
        ("172000L", at(2025, 11, 17, 20, 0)),
        ("2h", NOW + timedelta(hours=2)),
        ("+45m", NOW + timedelta(minutes=45)),
        ("3 D", NOW + timedelta(days=3)),
        ("9999d", NOW + timedelta(days=9999)),
        ("0m", NOW),
        ("2025-11-17T20:00:00Z", at(2025, 11, 17, 20, 0)),
        ("2025-11-17T16:00:00-04:00", at(2025, 11, 17, 20, 0)),
        ("2025-11-17 20:00", at(2025, 11, 17, 20, 0)),
    ],
)
def test_what_names_a_time(text: str, moment: datetime) -> None:
    assert typed_time(text, HERE) == moment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("171600L", at(2025, 11, 17, 20, 0)),
        ("171600L NOV 25", at(2025, 11, 17, 20, 0)),
        ("172000Z", at(2025, 11, 17, 20, 0)),
        ("301600L", at(2025, 11, 30, 20, 0)),
    ],
)
def test_local_time_is_of_the_zone_shown(text: str, moment: datetime) -> None:
    assert typed_time(text, THERE) == moment


def test_the_month_is_that_of_the_masthead_in_the_zone_typed() -> None:
    just_past = dial(at(2025, 12, 1, 2, 0), CARACAS)
    assert typed_time("302300L", just_past) == at(2025, 12, 1, 3, 0)
    assert typed_time("010300Z", just_past) == at(2025, 12, 1, 3, 0)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "soon",
        "h",
        "2",
        "2w",
        "-2h",
        "12345h",
        "321200Z",
        "310000Z",
        "172500Z",
        "172060Z",
        "172000",
        "172000X",
        "172000Z FOO",
        "300000Z FEB 26",
        "172000Z NOV 2025",
        "17200OZ",
        "٢h",
        "2025-13-01T00:00:00Z",
        "0001-01-01T00:00:00+05:00",
        "9999-12-31T23:00:00-05:00",
    ],
)
def test_what_names_none_is_refused_with_what_would(text: str) -> None:
    with pytest.raises(UntoldTimeError, match="that is no time; such as 172000Z"):
        typed_time(text, HERE)


@given(st.text(max_size=30))
def test_no_text_does_more_than_be_refused(text: str) -> None:
    try:
        moment = typed_time(text, THERE)
    except UntoldTimeError:
        return
    assert moment.tzinfo is UTC


@given(
    st.integers(0, 90 * 365 * 24 * 60),
    st.sampled_from([None, CARACAS, timezone(timedelta(hours=5, minutes=45))]),
)
def test_what_the_board_shows_can_be_typed_back(minutes: int, zone: timezone | None) -> None:
    minute = at(2001, 1, 1) + timedelta(minutes=minutes)
    shown = dial(zone=zone)
    for said in (stamp(minute, shown), short_stamp(minute, shown)):
        assert typed_time(said, shown) == minute

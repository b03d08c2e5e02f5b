"""The worst level of each day, in which missing time is a gap."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.contract.indicators import Level, Trend
from dashboard.watch.history import History, LevelChange, Span, daily_worst

LAST = date(2025, 11, 17)
N, A, C, W, U = (
    Level.NORMAL,
    Level.ADVISORY,
    Level.CAUTION,
    Level.WARNING,
    Level.UNKNOWN,
)
LETTERS = {N: "-", A: "A", C: "C", W: "W", U: "U", None: "."}


def at(day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(2025, 11, day, hour, minute, tzinfo=UTC)


def change(moment: datetime, level: Level, indicator: str = "i") -> LevelChange:
    return LevelChange(indicator, moment, level, Trend.STEADY, "HP-1")


def days(changes: list[LevelChange], *spans: tuple[datetime, datetime], count: int = 5) -> str:
    """Return the strip of the last days, `..AC-`."""
    history = History(tuple(changes), tuple(Span(*span) for span in spans))
    return "".join(LETTERS[level] for level in daily_worst(history, "i", LAST, count))


WHOLE = (at(13), at(17, 23))


@pytest.mark.parametrize(
    ("changes", "spans", "strip"),
    [
        ([], [], "....."),
        ([], [WHOLE], "....."),
        ([change(at(13), N)], [WHOLE], "-----"),
        ([change(at(13), A)], [WHOLE], "AAAAA"),
        ([change(at(12), C)], [WHOLE], "CCCCC"),
        ([change(at(13), A), change(at(15, 12), C)], [WHOLE], "AACCC"),
        ([change(at(13), C), change(at(15, 12), N)], [WHOLE], "CCC--"),
        ([change(at(13), N), change(at(15, 9), W), change(at(15, 10), N)], [WHOLE], "--W--"),
        ([change(at(13), C), change(at(15), N)], [WHOLE], "CC---"),
        ([change(at(13), N), change(at(15), U)], [WHOLE], "--UUU"),
        ([change(at(13), W), change(at(15, 12), U)], [WHOLE], "WWWUU"),
        ([change(at(13), C), change(at(15, 12), U)], [WHOLE], "CCUUU"),
        ([change(at(13), C)], [(at(13), at(14, 1)), (at(16, 1), at(17))], "CC.CC"),
        ([change(at(16, 5), C)], [(at(16, 5), at(17, 1))], "...CC"),
        ([change(at(16, 5), A)], [(at(16, 5), at(16, 5))], "...A."),
        (
            [change(at(13), C), change(at(15, 12), W)],
            [(at(13), at(14)), (at(16), at(17))],
            "CC.WW",
        ),
        ([change(at(13), C, "other")], [WHOLE], "....."),
        ([change(at(13), A), change(at(13), W, "other")], [WHOLE], "AAAAA"),
    ],
    ids=[
        "nothing known",
        "watched, but never a level",
        "normal",
        "advisory",
        "since before the watch",
        "rises",
        "falls, the day keeps its worst",
        "an hour of warning",
        "falls at midnight",
        "unknown",
        "a warning is worse than unknown",
        "unknown is worse than a caution",
        "a day without a watch",
        "the watch begins",
        "a watch of a moment",
        "rises while nobody watches",
        "another tile",
        "two tiles",
    ],
)
def test_each_day_shows_its_worst_level_while_the_watch_was_kept(
    changes: list[LevelChange], spans: list[tuple[datetime, datetime]], strip: str
) -> None:
    assert days(changes, *spans) == strip


def test_the_last_moment_of_a_day_belongs_to_it() -> None:
    late = at(15, 23, 59) + timedelta(seconds=59, microseconds=999_999)
    assert days([change(at(13), N), change(late, W)], WHOLE) == "--WWW"


@pytest.mark.parametrize(
    ("spans", "began"),
    [([], None), ([WHOLE], at(13)), ([(at(3), at(4)), WHOLE], at(3))],
    ids=["never", "once", "twice"],
)
def test_the_watch_began_with_its_first_span(
    spans: list[tuple[datetime, datetime]], began: datetime | None
) -> None:
    assert History(covered=tuple(Span(*span) for span in spans)).began == began


def test_the_changes_of_a_tile_keep_their_order() -> None:
    mine, other = change(at(13), A), change(at(14), W, "other")
    again = change(at(15), N)
    assert History((mine, other, again)).of("i") == (mine, again)


MINUTES = st.integers(0, 5 * 24 * 60 - 1)


def moment(minutes: int) -> datetime:
    return at(13) + timedelta(minutes=minutes)


@given(
    st.lists(st.tuples(MINUTES, st.sampled_from(list(Level))), max_size=8).map(sorted),
    st.lists(MINUTES, max_size=6, unique=True).map(sorted),
)
def test_a_day_is_a_gap_exactly_where_no_level_was_watched(
    levels: list[tuple[int, Level]], edges: list[int]
) -> None:
    changes = [change(moment(minute), level) for minute, level in levels]
    spans = [(moment(a), moment(b)) for a, b in zip(edges[::2], edges[1::2], strict=False)]
    strip = days(changes, *spans)
    first = min((minute for minute, _ in levels), default=5 * 24 * 60)
    for day, cell in enumerate(strip):
        known = (max(first, day * 1440), (day + 1) * 1440 - 1)
        watched = any(max(a, moment(known[0])) <= min(b, moment(known[1])) for a, b in spans)
        assert (cell != ".") == (watched and known[0] <= known[1])

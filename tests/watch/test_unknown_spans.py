"""When none of some tiles could be told."""

from datetime import UTC, datetime

import pytest

from dashboard.contract.indicators import Level, Trend
from dashboard.watch.history import History, LevelChange
from dashboard.watch.unknown_spans import unknown_spans

LEVELS = {"N": Level.NORMAL, "U": Level.UNKNOWN, "W": Level.WARNING}


def at(hour: int) -> datetime:
    return datetime(2025, 11, 17, hour, tzinfo=UTC)


@pytest.mark.parametrize(
    ("changes", "spans"),
    [
        ("", []),
        ("1a:U", []),
        ("1a:U 2b:U 3a:N", [(2, 3)]),
        ("1a:U 2b:U", [(2, None)]),
        ("1a:U 2b:U 3b:W 4b:U", [(2, 3), (4, None)]),
        ("1a:N 2b:N 3a:U 4a:N 5b:U", []),
        ("1a:U 2b:U 3c:N", [(2, None)]),
    ],
)
def test_all_of_them_at_once(changes: str, spans: list[tuple[int, int | None]]) -> None:
    history = History(
        tuple(
            LevelChange(one[1], at(int(one[0])), LEVELS[one[3]], Trend.UNKNOWN, "")
            for one in changes.split()
        )
    )
    found = unknown_spans(history, ("a", "b"))
    assert [(span.began, span.ended) for span in found] == [
        (at(first), None if last is None else at(last)) for first, last in spans
    ]


def test_without_tiles_there_is_nothing_to_tell() -> None:
    history = History((LevelChange("a", at(1), Level.UNKNOWN, Trend.UNKNOWN, ""),))
    assert unknown_spans(history, ()) == ()

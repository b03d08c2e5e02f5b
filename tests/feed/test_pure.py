from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.contract.head import Head
from dashboard.feed.outcome import FeedState
from dashboard.feed.schedule import Schedule
from dashboard.feed.status import retry_after
from dashboard.feed.succession import Backslide, Verdict, succeeds
from dashboard.feed.trouble import Trouble, down

NOW = datetime(2025, 11, 17, 18, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (None, None),
        ("0", 0),
        ("120", 120),
        (" 7 ", 7),
        ("-1", None),
        ("1.5", None),
        ("soon", None),
        ("", None),
        ("9" * 400, 999_999_999),
        ("Mon, 17 Nov 2025 18:02:00 GMT", 120),
        ("Mon, 17 Nov 2025 17:00:00 GMT", 0),
        ("Mon, 99 Nov 2025 18:02:00 GMT", None),
    ],
)
def test_retry_after(value: str | None, seconds: float | None) -> None:
    assert retry_after(value, NOW) == seconds


@pytest.mark.parametrize(
    ("interval", "ttl", "seconds"),
    [(None, None, 300), (None, 60, 60), (5.0, 60, 5), (5.0, None, 5)],
)
def test_a_set_interval_wins_over_the_feeds(
    interval: float | None, ttl: int | None, seconds: float
) -> None:
    assert Schedule(interval).after_success(ttl) == seconds


def test_backoff_doubles_up_to_a_quarter_of_an_hour() -> None:
    waits = [Schedule(60).after_failure(down("x", "y"), n, None, 0.0) for n in range(1, 8)]
    assert waits == [60, 120, 240, 480, 900, 900, 900]
    assert Schedule(3600).after_failure(down("x", "y"), 9, None, 0.0) == 3600


def test_what_the_server_asks_for_is_cut_to_an_hour() -> None:
    def asked(seconds: float) -> float | None:
        trouble = Trouble(FeedState.THROTTLED, "", "", wait=seconds)
        return Schedule(60).after_failure(trouble, 1, None, 1.0)

    assert [asked(0), asked(120), asked(1e9), asked(-5)] == [0, 120, 3600, 0]


def test_some_troubles_wait_longer_and_one_for_the_officer() -> None:
    tls = down("tls", "", least=300)
    assert Schedule(10).after_failure(tls, 1, None, 1.0) == 300
    gone = Trouble(FeedState.CONFIG, "gone", "", stop=True)
    assert Schedule(10).after_failure(gone, 1, None, 1.0) is None


@given(st.floats(1, 10_000), st.integers(1, 10_000), st.floats(0, 1), st.integers(15, 86_400))
def test_no_backoff_is_longer_than_it_may_be(
    interval: float, failures: int, chance: float, ttl: int
) -> None:
    wait = Schedule(interval).after_failure(down("x", "y"), failures, ttl, chance)
    assert wait is not None
    assert interval * 0.89 <= wait <= max(900, interval)


def head(sequence: int | None, minute: int = 0, feed_id: str = "a") -> Head:
    at = NOW + timedelta(minutes=minute)
    return Head(
        version="1.0", feed_id=feed_id, title="T", published_at=at, as_of=at, sequence=sequence
    )


@pytest.mark.parametrize(
    ("new", "held", "taken", "older", "note"),
    [
        (head(7), None, True, False, ""),
        (head(8), head(7), True, False, ""),
        (head(8, -5), head(7), True, False, ""),
        (head(6, 5), head(7), False, True, "ignored an older document, sequence 6 below 7"),
        (head(7), head(7), True, False, "sequence 7 came again with other contents"),
        (head(None, 5), head(7), True, False, ""),
        (head(None, -5), head(7), False, True, "ignored an older document, published 171755Z"),
        (head(9, -5), head(None), False, True, "ignored an older document, published 171755Z"),
        (head(None), head(None), True, False, ""),
        (head(8, feed_id="b"), head(7), False, False, "ignored a document of another feed, b"),
    ],
)
def test_succession(new: Head, held: Head | None, taken: bool, older: bool, note: str) -> None:
    assert succeeds(new, held) == Verdict(taken, note, older)


def test_three_older_documents_in_a_row_are_a_feed_that_went_back() -> None:
    slide, older, newer = Backslide(), Verdict(False, older=True), Verdict(True)
    assert [slide.after(verdict) for verdict in (older, older, newer, older, older, older)] == [
        False, False, False, False, False, True,
    ]  # fmt: skip

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.feed.outcome import FeedState
from dashboard.feed.status import retry_after, trouble_of

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
        ("²", None),
        ("soon", None),
        ("", None),
        ("9" * 400, 999_999_999),
        ("Mon, 17 Nov 2025 18:02:00 GMT", 120),
        ("Monday, 17-Nov-25 18:02:00 GMT", 120),
        ("Mon Nov 17 18:02:00 2025", 120),
        ("Mon, 17 Nov 2025 17:00:00 GMT", 0),
        ("Mon, 99 Nov 2025 18:02:00 GMT", None),
    ],
)
def test_feed_throttled_retry_after_and_absurd_ones(
    value: str | None, seconds: float | None
) -> None:
    assert retry_after(value, NOW) == seconds


@given(st.text(alphabet='MonNov 0123456789:+-,;()\\"GMT\xe9') | st.text())
def test_a_wait_is_none_or_not_below_zero_whatever_a_server_says(value: str) -> None:
    seconds = retry_after(value, NOW)
    assert seconds is None or seconds >= 0


@pytest.mark.parametrize(
    ("status", "state", "reason", "stop"),
    [
        (204, FeedState.DOWN, "answer 204", False),
        (206, FeedState.DOWN, "answer 206", False),
        (300, FeedState.DOWN, "redirect 300", False),
        (304, FeedState.DOWN, "answer 304", False),
        (401, FeedState.AUTH, "token refused", False),
        (403, FeedState.AUTH, "token refused", False),
        (404, FeedState.CONFIG, "not found", False),
        (407, FeedState.CONFIG, "proxy refused", False),
        (410, FeedState.CONFIG, "gone", True),
        (418, FeedState.DOWN, "answer 418", False),
        (429, FeedState.THROTTLED, "too many requests", False),
        (503, FeedState.DOWN, "server error 503", False),
        (599, FeedState.DOWN, "server error 599", False),
    ],
)
def test_each_status_has_its_state_and_words(
    status: int, state: FeedState, reason: str, stop: bool
) -> None:
    found = trouble_of(status, {}, NOW)
    assert (found.state, found.reason, found.stop) == (state, reason, stop)


@pytest.mark.parametrize("status", [429, 503])
def test_feed_throttled_by_a_server_that_asks_to_wait(status: int) -> None:
    found = trouble_of(status, {"retry-after": "120"}, NOW)
    assert (found.state, found.wait) == (FeedState.THROTTLED, 120)

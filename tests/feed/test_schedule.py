import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.feed.outcome import FeedState
from dashboard.feed.schedule import Schedule
from dashboard.feed.trouble import Trouble, down

REFUSED = down("refused", "why")


@pytest.mark.parametrize(
    ("interval", "ttl", "seconds"),
    [(None, None, 300), (None, 60, 60), (5.0, 60, 5), (5.0, None, 5)],
)
def test_a_set_interval_wins_over_the_feeds(
    interval: float | None, ttl: int | None, seconds: float
) -> None:
    assert Schedule(interval).after_success(ttl) == seconds


def test_feed_not_reached_is_tried_ever_later_up_to_a_quarter_of_an_hour() -> None:
    waits = [Schedule(60).after_failure(REFUSED, failures, None, 0.0) for failures in range(1, 8)]
    assert waits == [60, 120, 240, 480, 900, 900, 900]
    assert Schedule(3600).after_failure(REFUSED, 1, None, 0.0) == 900


@pytest.mark.parametrize(
    ("asked", "waited"), [(-5.0, 1.0), (0.0, 1.0), (120.0, 120.0), (1e9, 3600.0)]
)
def test_feed_throttled_waits_as_asked_within_bounds(asked: float, waited: float) -> None:
    trouble = Trouble(FeedState.THROTTLED, "", "", wait=asked)
    assert Schedule(60).after_failure(trouble, 1, None, 1.0) == waited


def test_some_troubles_wait_longer_and_one_for_the_officer() -> None:
    tls = down("tls", "", least=300)
    assert Schedule(10).after_failure(tls, 1, None, 1.0) == 300
    gone = Trouble(FeedState.CONFIG, "gone", "", stop=True)
    assert Schedule(10).after_failure(gone, 1, None, 1.0) is None


@given(st.floats(1, 1e6), st.integers(1, 10_000), st.floats(0, 1))
def test_no_backoff_is_longer_than_a_quarter_of_an_hour_or_shorter_than_a_second(
    interval: float, failures: int, chance: float
) -> None:
    wait = Schedule(interval).after_failure(REFUSED, failures, None, chance)
    assert wait is not None
    assert 1 <= wait <= 900


@given(st.integers(1, 10_000), st.floats(0, 1))
def test_jitter_takes_away_a_tenth_at_the_most(failures: int, chance: float) -> None:
    whole = Schedule(60).after_failure(REFUSED, failures, None, 0.0)
    varied = Schedule(60).after_failure(REFUSED, failures, None, chance)
    assert whole is not None
    assert varied is not None
    assert whole * 0.9 <= varied + 1e-9 <= whole + 1e-9

"""The first row in every state of the feed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from dashboard.board.masthead import level_counts, masthead
from dashboard.board.scene import Hold, Scene
from dashboard.feed.outcome import FeedState
from dashboard.watch.feed_watch import FeedWatch
from tests.board.reading import words
from tests.board.scenes import NOW, example_scene, feed, scene_of
from tests.watch.documents import Json, document
from widgets.views import Rank, Tone

HEAD: Json = {"title": "US-Venezuela", "expires_at": "2025-11-18T06:00:00Z"}
OK = feed(checked_at=NOW, next_at=NOW + timedelta(minutes=5))
DOWN = feed(FeedState.DOWN, reason="name not found")
DAY = timedelta(days=1)


def on_screen(shown: Scene) -> str:
    """Return the masthead without what leaves it first."""
    return words(piece for piece in masthead(shown).left if piece.rank is not Rank.EXTRA)


def minutes(count: int) -> datetime:
    return NOW + timedelta(minutes=count)


@pytest.mark.parametrize(
    ("watch", "now", "said"),
    [
        (OK, minutes(2), "171732Z NOV 25  feed OK 2m, next 3m"),
        (
            replace(DOWN, next_at=minutes(255)),
            minutes(240),
            "172130Z NOV 25  feed DOWN 4h: name not found, next 15m",
        ),
        (
            replace(DOWN, reason="got a web page"),
            minutes(0),
            "171730Z NOV 25  feed DOWN 0m: got a web page",
        ),
        (
            feed(FeedState.THROTTLED, next_at=minutes(25)),
            minutes(10),
            "171740Z NOV 25  feed THROTTLED 10m, until 171755Z",
        ),
        (
            feed(FeedState.THROTTLED, reason="too many requests"),
            minutes(10),
            "171740Z NOV 25  feed THROTTLED 10m: too many requests",
        ),
        (
            feed(FeedState.AUTH, reason="token refused", next_at=minutes(25)),
            minutes(10),
            "171740Z NOV 25  feed AUTH 10m: token refused, next 15m",
        ),
        (
            feed(FeedState.CONFIG, reason="not found", next_at=minutes(25)),
            minutes(10),
            "171740Z NOV 25  feed CONFIG 10m: not found, next 15m",
        ),
        (
            feed(FeedState.CLOCK, reason="+4m", checked_at=NOW, next_at=minutes(5)),
            NOW,
            "171730Z NOV 25  feed CLOCK? +4m, checked 0m, next 5m",
        ),
        (
            replace(OK, checked_at=datetime(2025, 11, 18, 6, tzinfo=UTC)),
            datetime(2025, 11, 18, 6, 1, tzinfo=UTC),
            "180601Z NOV 25  feed OK 1m, STALE since 180600Z",
        ),
        (
            replace(OK, went_back=True),
            minutes(2),
            "171732Z NOV 25  feed OK 2m feed went back, next 3m",
        ),
        (replace(OK, next_at=minutes(1)), minutes(2), "171732Z NOV 25  feed OK 2m, next 0m"),
        (
            replace(OK, next_at=NOW + timedelta(seconds=61)),
            NOW,
            "171730Z NOV 25  feed OK 0m, next 2m",
        ),
    ],
)
def test_every_state_of_the_feed(watch: FeedWatch, now: datetime, said: str) -> None:
    shown = scene_of(document(**HEAD), now=now, watch=watch)
    assert on_screen(shown) == f"US-Venezuela  {said}"


def test_a_feed_without_an_expiry_is_stale_after_a_day() -> None:
    watch = replace(OK, checked_at=NOW + DAY)
    shown = scene_of(document(title="US-Venezuela"), now=NOW + DAY, watch=watch)
    assert on_screen(shown).endswith("feed OK 0m, STALE older than 24 h")


@pytest.mark.parametrize(
    ("status", "mode"),
    [
        ("exercise", "  EXERCISE"),
        ("test", "  TEST"),
        ("unheard-of", "  STATUS UNKNOWN"),
        ("actual", ""),
        (None, ""),
    ],
)
def test_the_status_of_the_feed_is_a_mode(status: str | None, mode: str) -> None:
    head = HEAD | ({"status": status} if status else {})
    shown = scene_of(document(**head), now=minutes(2), watch=OK)
    assert on_screen(shown) == f"US-Venezuela{mode}  171732Z NOV 25  feed OK 2m, next 3m"


def test_held_panels_are_a_mode() -> None:
    shown = scene_of(document(**HEAD), now=minutes(12), watch=replace(OK, checked_at=minutes(10)))
    held = replace(shown, hold=Hold(NOW, shown.picture))
    assert on_screen(held).startswith("US-Venezuela  HELD 12m  171742Z NOV 25  feed OK 2m")
    assert [piece.text for piece in masthead(held).left if piece.tone is Tone.MODE] == ["HELD 12m"]


def test_the_example_says_that_it_is_one() -> None:
    bar = masthead(example_scene())
    assert words(bar.left) == (
        "WATCHFLOOR US-Venezuela  EXAMPLE as of 171730Z NOV 25  feed built in"
        ", sequence 7, published 171800Z, expires 180600Z"
    )
    assert words(bar.right) == "3C 1A  4!"


def test_local_time_has_its_letter() -> None:
    west = timezone(timedelta(hours=-4))
    shown = scene_of(document(**HEAD), now=minutes(2), watch=OK, zone=west)
    assert "171332L NOV 25" in on_screen(shown)


def test_mode_and_feed_state_never_leave() -> None:
    shown = scene_of(document(status="exercise", **HEAD), watch=replace(DOWN, since=NOW))
    kept = [piece.text for piece in masthead(shown).left if piece.rank is Rank.KEEP]
    assert kept == ["EXERCISE", "171730Z NOV 25", "feed", "DOWN", "0m: name not found"]


@pytest.mark.parametrize(
    ("levels", "said"),
    [
        (["caution", "caution", "caution", "advisory"], "3C 1A"),
        (["normal", "normal"], ""),
        (["advisory", "warning", "unknown", "normal", None, "caution"], "1W 1C 1A 2U"),
        ([], ""),
    ],
)
def test_all_indicators_are_counted_by_level(levels: list[str | None], said: str) -> None:
    indicators = [
        {"id": f"i{number}", "title": "T", "question": "Q"}
        | ({"assessed": {"level": level}} if level else {})
        for number, level in enumerate(levels)
    ]
    shown = scene_of(document(indicators=indicators))
    assert words(level_counts(shown)) == said

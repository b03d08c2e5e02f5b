"""What is worked out once: how often, for how long, and what it holds."""

import gc
import weakref
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from dashboard.config.places import Places
from dashboard.config.settings import load
from dashboard.watch.day_span import DaySpan, day_span
from dashboard.watch.evaluator import Evaluator, RuleBook
from dashboard.watch.memory import Memory
from dashboard.watch.once import Recalling, once
from dashboard.watch.picture import KEPT_RECKONINGS, Picture
from dashboard.watch.strike_weeks import strike_weeks, undated
from tests.watch.documents import NOW, document, force, strike

SOON = NOW + timedelta(minutes=5)
MIDNIGHT = datetime(2025, 11, 18, tzinfo=UTC)


@dataclass(frozen=True)
class Thing(Recalling):
    """Something that is asked for its size."""

    name: str


def test_it_is_worked_out_once_for_each_thing() -> None:
    asked: list[str] = []

    @once
    def size(thing: Thing) -> int:
        asked.append(thing.name)
        return len(thing.name)

    one, other = Thing("one"), Thing("other")
    assert [size(one), size(other), size(one), size(other)] == [3, 5, 3, 5]
    assert asked == ["one", "other"]


@pytest.mark.parametrize(
    ("expires", "until"),
    [
        (None, MIDNIGHT),
        ("2025-11-17T12:05:00Z", SOON + timedelta(microseconds=1)),
        ("2025-11-17T11:00:00Z", MIDNIGHT),
        ("2025-11-17T12:00:00Z", NOW + timedelta(microseconds=1)),
    ],
)
def test_what_counts_is_known_until_something_may_count_otherwise(
    expires: str | None, until: datetime
) -> None:
    picture = Picture.of(document(posture=[force("f", expires_at=expires)]))
    known = picture.reckoning(NOW)
    assert known.until == until
    assert picture.reckoning(until - timedelta(microseconds=1)) is known
    assert picture.reckoning(until) is not known
    assert picture.newest_reckoning(NOW) is known


def test_of_a_picture_what_counted_is_known_of_a_few_times_alone() -> None:
    picture = Picture.of(document(posture=[force("f")]))
    first = picture.reckoning(NOW)
    for day in range(1, KEPT_RECKONINGS):
        picture.reckoning(NOW + timedelta(days=day))
    assert picture.reckoning(NOW) is first
    picture.reckoning(NOW + timedelta(days=KEPT_RECKONINGS))
    assert picture.reckoning(NOW) is not first


@pytest.fixture
def spans(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The strikes whose days were worked out."""
    asked: list[object] = []

    def counted(*days: object) -> DaySpan | None:
        asked.append(days)
        return day_span(*days)  # type: ignore[arg-type]

    monkeypatch.setattr("dashboard.watch.campaign.day_span", counted)
    return asked


def test_rules_and_weeks_work_out_the_days_of_each_strike_once(spans: list[object]) -> None:
    events = [strike(f"s{at}", occurred="2025-11-10") for at in range(20)]
    rules = load(Places.of_user(None), {}, {}).rules
    picture = Picture.of(document(strikes={"events": events}, indicators=[]))
    evaluator = Evaluator(RuleBook(rules, 14))
    for minute in range(3):
        now = NOW + timedelta(minutes=minute)
        evaluator.judged(picture, Memory(), now)
        strike_weeks(picture.reckoning(now), 12)
        undated(picture.reckoning(now))
    assert len(spans) == len(events)


def test_two_pictures_are_judged_by_turns_and_each_once() -> None:
    evaluator = Evaluator(RuleBook((), 14))
    shown, seen = (Picture.of(document(posture=[force(name)])) for name in "ab")
    judged = [evaluator.judged(one, Memory(), NOW) for one in (shown, seen, shown, seen)]
    assert judged[0] is judged[2]
    assert judged[1] is judged[3]


@pytest.fixture
def unswept() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("unswept")
def test_a_document_that_is_replaced_goes_without_the_collector() -> None:
    """A circle would hold a large document until the collector runs, which leaves it out."""
    picture = Picture.of(document(strikes={"events": [strike("s", occurred="2025-11-10")]}))
    gone = weakref.ref(picture.latest)
    evaluator = Evaluator(RuleBook(load(Places.of_user(None), {}, {}).rules, 14))
    evaluator.judged(picture, Memory(), NOW)
    undated(picture.reckoning(NOW))
    picture.index.know_texts(picture.index)
    assert picture.linked_by == {}
    del evaluator
    picture = Picture.of(document())
    assert gone() is None
    assert picture.changes == ()

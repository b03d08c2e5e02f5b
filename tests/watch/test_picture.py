"""What the watch holds while documents come and go."""

from datetime import UTC, datetime, timedelta

import pytest

from dashboard.contract.answer import Answer
from dashboard.contract.changes import Changed, Gone
from dashboard.contract.feed import Document, State
from dashboard.watch.conflict import comparisons
from dashboard.watch.counting import Weight
from dashboard.watch.headline import killed_headline, strikes_headline
from dashboard.watch.picture import Picture
from tests.watch.documents import NOW, Json, claim, document, force, quantity, strike, tally

ANY = 7
"""What is no list and no object."""
ONE = [force("one")]
LATER = "2025-11-17T18:00:00Z"
STRIKES = {"count": tally(claim("a", quantity("exact", 20))), "events": [strike("s")]}


def at(day: int, **members: object) -> Document:
    time = f"2025-11-{day}T12:00:00Z"
    return document(as_of=time, published_at=time, **members)


def held(*documents: Document) -> Picture:
    first, *later = documents
    picture = Picture.of(first)
    for newer in later:
        picture = picture.after(newer)
    return picture


def names(picture: Picture) -> list[str]:
    return [record.id for record in picture.shown.posture.records]


def time(day: int) -> datetime:
    return datetime(2025, 11, day, 12, tzinfo=UTC)


def test_a_first_document_is_shown_as_it_is() -> None:
    first = at(17, posture=ANY)
    picture = Picture.of(first)
    assert picture.shown is picture.latest is first
    assert picture.kept == {}
    assert picture.previous is None
    assert picture.changes == ()


def test_a_panel_that_cannot_be_read_keeps_its_last_good_records() -> None:
    picture = held(at(17, posture=ONE), at(18, posture=ANY, congress=[]))
    assert names(picture) == ["one"]
    assert picture.kept == {"posture": time(17)}
    assert picture.is_old("posture", time(18))
    assert not picture.is_old("congress", time(18))
    assert [entry.path for entry in picture.held_back("posture")] == ["posture"]
    assert picture.held_back("congress") == ()


def test_a_panel_twice_unreadable_is_of_its_last_good_document() -> None:
    picture = held(at(17, posture=ONE), at(18, posture=ANY), at(19, posture=ANY))
    assert names(picture) == ["one"]
    assert picture.kept == {"posture": time(17)}


@pytest.mark.parametrize("documents", [(ANY,), (ANY, ANY), (None, ANY), (ONE, None, ANY)])
def test_a_panel_never_read_has_nothing_to_keep(documents: tuple[object, ...]) -> None:
    days = range(17, 20)
    given = [at(day, posture=posture) for day, posture in zip(days, documents, strict=False)]
    picture = held(*given)
    assert picture.shown.posture.state is State.UNREADABLE
    assert picture.shown.posture.records == ()
    assert picture.kept == {}


def test_an_empty_list_is_a_list_to_keep() -> None:
    picture = held(at(17, posture=[]), at(18, posture=ANY))
    assert picture.shown.posture.state is State.GIVEN
    assert picture.kept == {"posture": time(17)}


@pytest.mark.parametrize(
    ("posture", "state"), [(None, State.ABSENT), ([], State.GIVEN), (ONE, State.GIVEN)]
)
def test_a_panel_that_can_be_read_again_is_shown_as_it_is(
    posture: list[Json] | None, state: State
) -> None:
    picture = held(at(17, posture=ONE), at(18, posture=ANY), at(19, posture=posture))
    assert picture.shown.posture.state is state
    assert names(picture) == [record["id"] for record in posture or ()]
    assert picture.kept == {}


@pytest.mark.parametrize(
    "strikes", [ANY, {"events": ANY}, {"count": STRIKES["count"], "events": 1}]
)
def test_strikes_whose_events_cannot_be_read_are_kept_whole(strikes: object) -> None:
    picture = held(at(17, strikes=STRIKES), at(18, strikes=strikes))
    assert [record.id for record in picture.shown.strikes] == ["tally", "a", "s"]
    assert picture.kept == {"strikes": time(17)}
    assert strikes_headline(picture.reckoning(NOW)) == "20"
    assert killed_headline(picture.reckoning(NOW)) == "could not be read"


def test_claims_of_a_panel_that_is_kept_are_as_old_as_their_document() -> None:
    # Without a time of its own `a` is of the 17th: `b` is later, and may well be higher.
    claims = claim("a", quantity("exact", 20)), claim("b", quantity("exact", 21), as_of=LATER)
    strikes = {"count": tally(*claims)}
    for picture in (
        held(at(17, strikes=strikes)),
        held(at(17, strikes=strikes), at(18, strikes=1)),
    ):
        count = picture.shown.strikes.count
        assert count is not None
        (pair,) = comparisons(count, picture.reckoning(NOW))
        assert pair.conflict is Answer.FALSE
        assert (pair.earlier.id, pair.at[0]) == ("a", time(17))


def test_a_retraction_reaches_a_panel_that_is_kept() -> None:
    retraction = {"id": "one", "at": "2025-11-18T00:00:00Z", "reason": "wrong"}
    picture = held(at(17, posture=ONE), at(18, posture=ANY, retractions=[retraction]))
    (record,) = picture.shown.posture.records
    assert picture.reckoning(NOW).weight(record) is Weight.OUT


def test_changes_are_those_of_what_is_shown() -> None:
    first, second = at(17, posture=ONE), at(18, posture=[force("one", side="Venezuela")])
    assert [type(change) for change in held(first, second).changes] == [Changed]
    assert held(first, at(18, posture=ANY)).changes == ()
    assert [type(change) for change in held(first, at(18, posture=ANY), second).changes] == [
        Changed
    ]
    assert [type(change) for change in held(first, at(18, posture=[])).changes] == [Gone]


HOURS_24 = timedelta(hours=24)


@pytest.mark.parametrize(
    ("expires_at", "age", "stale"),
    [
        (None, timedelta(0), False),
        (None, HOURS_24, False),
        (None, HOURS_24 + timedelta(seconds=1), True),
        (None, -HOURS_24, False),
        ("2025-11-17T13:00:00Z", timedelta(hours=1), False),
        ("2025-11-17T13:00:00Z", timedelta(hours=1, seconds=1), True),
        ("2025-11-30T00:00:00Z", 2 * HOURS_24, False),
        ("2025-11-01T00:00:00Z", timedelta(0), True),
    ],
)
def test_a_document_is_stale_past_its_expiry_or_after_a_day(
    expires_at: str | None, age: timedelta, stale: bool
) -> None:
    picture = Picture.of(at(17, expires_at=expires_at))
    assert picture.is_stale(NOW + age) is stale
    assert picture.is_old("posture", NOW + age) is stale


@pytest.mark.parametrize(
    ("came_at", "counts_from"),
    [(NOW - timedelta(hours=3), NOW - timedelta(hours=3)), (NOW + timedelta(hours=3), NOW)],
)
def test_feed_from_the_future_a_document_ages_from_its_receipt(
    came_at: datetime, counts_from: datetime
) -> None:
    picture = Picture.of(at(16), came_at=NOW).after(at(17), came_at)
    assert not picture.is_stale(counts_from + HOURS_24)
    assert picture.is_stale(counts_from + HOURS_24 + timedelta(seconds=1))


def test_what_links_to_a_record_is_found_by_its_id() -> None:
    watch = {"title": "T", "question": "Q"}
    indicators = [
        {"id": "i", "links": ["one", "gone", "one"], **watch},
        {"id": "j", "links": ["one"], **watch},
    ]
    picture = held(at(17, posture=ONE, indicators=indicators))
    assert picture.linked_by == {"one": ("i", "j"), "gone": ("i",)}

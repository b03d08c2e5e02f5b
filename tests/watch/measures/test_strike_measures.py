"""Measures of strikes: on land, unlisted, in the last days, and the gaps between them."""

import pytest

from dashboard.watch.measures.registry import read
from tests.watch.documents import Json, claim, quantity, strike, tally
from tests.watch.measures.told import is_told, told
from tests.watch.rules.asking import ground, watching


def days(*occurred: str | None, **members: object) -> list[Json]:
    """Return a strike for each of these days, in the order given."""
    return [strike(f"s{at}", occurred=day, **members) for at, day in enumerate(occurred)]


def said(name: str, events: list[Json], *claims: Json) -> str:
    count = tally(*claims, since="2025-09-02") if claims else None
    return told(name, ground(strikes={"events": events, "count": count}))


def of(kind: str, *figures: int, name: str = "c", **members: object) -> Json:
    return claim(name, quantity(kind, *figures), **members)


LAND: dict[str, tuple[list[Json], str]] = {
    "none listed": ([], "0"),
    "on land": (days("2025-11-10", domain="land"), "1"),
    "at sea": (days("2025-11-10", domain="sea"), "0"),
    "in the air": (days("2025-11-10", domain="air"), "0"),
    "unknown": (days("2025-11-10", domain="unknown"), "0 to 1"),
    "absent": (days("2025-11-10"), "0 to 1"),
    "long ago": (days("2001", domain="land"), "1"),
    "no day": (days(None, domain="land"), "1"),
    "ahead": (days("2025-11-18", domain="land"), "0"),
    "disputed": (days("2025-11-10", domain="land", standing="disputed"), "0 to 1"),
    "withdrawn": (days("2025-11-10", domain="land", standing="withdrawn"), "0"),
    "confirmed": (days("2025-11-10", domain="land", standing="confirmed"), "1"),
    "corrected": (days("2025-11-10", domain="land", standing="corrected"), "1"),
}


@pytest.mark.parametrize(("events", "words"), LAND.values(), ids=LAND.keys())
def test_strikes_on_land_are_counted_and_unknown_domains_may_be(
    events: list[Json], words: str
) -> None:
    assert said("land_strikes", events) == words


TWO = days("2025-11-10", "2025-11-11")
UNLISTED: dict[str, tuple[list[Json], str]] = {
    "no count": ([], "0"),
    "exact, above": ([of("exact", 5)], "3"),
    "exact, as listed": ([of("exact", 2)], "0"),
    "exact, below": ([of("exact", 1)], "0"),
    "a range": ([of("range", 3, 6)], "1 to 4"),
    "a range around what is listed": ([of("range", 1, 6)], "0 to 4"),
    "at least": ([of("at_least", 5)], "3 or more"),
    "at least, as listed": ([of("at_least", 2)], "0"),
    "at least 2 to 5": ([of("at_least", 2, 5)], "0 or more"),
    "more than what is listed": ([of("more_than", 2)], "1 or more"),
    "more than less": ([of("more_than", 1)], "0"),
    "about": ([of("about", 9)], "0 or more"),
    "about less": ([of("about", 2)], "0"),
    "unknown": ([of("unknown")], "0"),
    "exact and unknown": ([of("exact", 5), of("unknown", name="d")], "3 or more"),
    "exact and about": ([of("exact", 5), of("about", 9, name="d")], "3 or more"),
    "two exact": ([of("exact", 5), of("exact", 7, name="d")], "3 to 5"),
    "at most": ([of("at_most", 5)], "0 to 3"),
    "fewer than": ([of("fewer_than", 5)], "0 to 2"),
    "exact, disputed": ([of("exact", 5, standing="disputed")], "0 to 3"),
    "exact, withdrawn": ([of("exact", 5, standing="withdrawn")], "0"),
}


@pytest.mark.parametrize(("claims", "words"), UNLISTED.values(), ids=UNLISTED.keys())
def test_the_count_says_how_many_are_not_listed(claims: list[Json], words: str) -> None:
    assert said("strikes_unlisted", TWO, *claims) == words


# Today is 17 November: the 7 days begin on the 11th, those before on the 4th, the 30 on 19 October.
Three = tuple[str, str, str]
WINDOWS: dict[str, tuple[Json, Three]] = {
    "today": ({"occurred": "2025-11-17"}, ("1", "0", "1")),
    "the first of the 7 days": ({"occurred": "2025-11-11"}, ("1", "0", "1")),
    "the eve of them": ({"occurred": "2025-11-10"}, ("0", "1", "1")),
    "the first of those before": ({"occurred": "2025-11-04"}, ("0", "1", "1")),
    "the eve of those": ({"occurred": "2025-11-03"}, ("0", "0", "1")),
    "the first of the 30 days": ({"occurred": "2025-10-19"}, ("0", "0", "1")),
    "the eve of the 30 days": ({"occurred": "2025-10-18"}, ("0", "0", "0")),
    "this month": ({"occurred": "2025-11"}, ("0 to 1", "0 to 1", "1")),
    "the month before": ({"occurred": "2025-10"}, ("0", "0", "0 to 1")),
    "this year": ({"occurred": "2025"}, ("0 to 1", "0 to 1", "0 to 1")),
    "this month, reported on the 5th": (
        {"occurred": "2025-11", "reported": "2025-11-05"},
        ("0", "0 to 1", "1"),
    ),
    "reported alone": ({"reported": "2025-11-12"}, ("0 to 1", "0 to 1", "0 to 1")),
    "reported alone on the eve": ({"reported": "2025-11-10"}, ("0", "0 to 1", "0 to 1")),
    "no day": ({}, ("0 to 1", "0 to 1", "0 to 1")),
    "tomorrow": ({"occurred": "2025-11-18"}, ("0", "0", "0")),
    "disputed": ({"occurred": "2025-11-12", "standing": "disputed"}, ("0 to 1", "0", "0 to 1")),
    "expired": (
        {"occurred": "2025-11-12", "expires_at": "2025-11-17T11:00:00Z"},
        ("0 to 1", "0", "0 to 1"),
    ),
    "withdrawn": ({"occurred": "2025-11-12", "standing": "withdrawn"}, ("0", "0", "0")),
}
NAMES = ("strikes_7d", "strikes_prior_7d", "strikes_30d")


@pytest.mark.parametrize(("members", "words"), WINDOWS.values(), ids=WINDOWS.keys())
def test_a_strike_lies_in_the_windows_its_days_allow(members: Json, words: Three) -> None:
    events = [strike("s", **members)]
    assert tuple(said(name, events) for name in NAMES) == words


def test_what_is_not_listed_may_lie_in_any_window() -> None:
    events = days("2025-11-12", "2025-10-01")
    assert said("strikes_7d", events, of("exact", 5)) == "1 to 4"
    assert said("strikes_7d", events, of("at_least", 5)) == "1 or more"
    assert said("strikes_30d", events, of("range", 2, 4)) == "1 to 3"


GAPS: dict[str, tuple[list[Json], tuple[str | None, str | None]]] = {
    "none": ([], (None, None)),
    "one": (days("2025-11-10"), ("7", None)),
    "two": (days("2025-11-10", "2025-11-15"), ("2", "5")),
    "in any order": (days("2025-11-15", "2025-11-01", "2025-11-12"), ("2", "11")),
    "two of one day": (days("2025-11-15", "2025-11-15"), ("2", "0")),
    "a month is no day": (days("2025-11-10", "2025-11-15", "2025-10"), ("2", "5")),
    "one ahead": (days("2025-11-10", "2025-11-15", "2025-11-18"), ("2", "5")),
    "one disputed between": (
        [*days("2025-11-03", "2025-11-15"), strike("d", occurred="2025-11-10", standing="unknown")],
        ("2", "7 to 12"),
    ),
    "one disputed after": (
        [*days("2025-11-12", "2025-11-13"), strike("d", occurred="2025-11-16", standing="unknown")],
        ("1 to 4", "1 to 3"),
    ),
    "one disputed before": (
        [*days("2025-11-12", "2025-11-13"), strike("d", occurred="2025-11-02", standing="unknown")],
        ("4", "1 to 10"),
    ),
    "all disputed": (days("2025-11-10", "2025-11-15", standing="disputed"), (None, None)),
}


@pytest.mark.parametrize(("events", "words"), GAPS.values(), ids=GAPS.keys())
def test_gaps_are_between_strikes_dated_to_the_day(
    events: list[Json], words: tuple[str | None, str | None]
) -> None:
    on = ground(strikes={"events": events})
    for name, expected in zip(("strike_gap", "longest_gap"), words, strict=True):
        assert (told(name, on) if is_told(name, on) else None) == expected


@pytest.mark.parametrize(
    "strikes",
    [None, "text", {}, {"events": "text"}, {"count": None}],
    ids=["absent", "unreadable", "no events", "events unreadable", "neither"],
)
@pytest.mark.parametrize(
    "name", ["land_strikes", "strikes_unlisted", *NAMES, "strike_gap", "longest_gap", "tempo_tail"]
)
def test_without_the_list_of_strikes_nothing_can_be_told(name: str, strikes: object) -> None:
    on = ground() if strikes is None else ground(strikes=strikes)
    assert not is_told(name, on)


def test_a_window_rests_on_what_may_lie_in_it() -> None:
    events = days("2025-11-12", "2025-11", "2025-10-01")
    for figure, ids in ((3, ("s0", "s1")), (4, ("tally", "s0", "s1"))):
        on = ground(strikes={"events": events, "count": tally(of("exact", figure))})
        assert read("strikes_7d", on, watching()).evidence == ids

"""Signposts against scenarios: how telling each is, and what the evidence speaks against."""

from typing import Any

import pytest

from dashboard.watch.signposts import Matrix, Post, matrix
from tests.watch.documents import Json, reckoned


def scenario(name: str, *signposts: Json, kind: str = "other", **members: Any) -> Json:
    return {"id": name, "kind": kind, "title": name, "signposts": list(signposts), **members}


def post(text: str, fit: str, seen: bool | None = None, **members: Any) -> Json:
    return {"text": text, "fit": fit, "seen": seen, **members}


def of(*scenarios: Json) -> Matrix:
    reckoning = reckoned(scenarios=list(scenarios))
    return matrix(reckoning, reckoning.document.scenarios.records)


def each(text: str, fits: str, seen: bool | None = None) -> list[Json]:
    """Return scenarios that name one signpost, `CC I -` with none in the third."""
    return [
        scenario(f"s{at}", *([] if fit == "-" else [post(text, fit, seen)]))
        for at, fit in enumerate(fits.split())
    ]


def only(found: Matrix) -> Post:
    (one,) = found.posts
    return one


@pytest.mark.parametrize(
    ("fits", "tells"),
    [
        ("CC", 0),
        ("CC -", 0),
        ("C C C", 0),
        ("N N", 0),
        ("C N", 1),
        ("I II", 1),
        ("C I", 2),
        ("CC N -", 2),
        ("C II", 3),
        ("CC I", 3),
        ("CC II", 4),
        ("N CC II", 4),
    ],
)
def test_a_signpost_tells_as_much_as_its_fits_lie_apart(fits: str, tells: int) -> None:
    assert only(of(*each("P", fits))).diagnosticity == tells


def test_the_most_telling_comes_first_and_equals_keep_the_order_of_the_feed() -> None:
    found = of(
        scenario("a", post("little", "C"), post("none", "C"), post("most", "CC"), post("x", "N")),
        scenario("b", post("little", "N"), post("none", "C"), post("most", "II"), post("x", "N")),
    )
    assert [one.text for one in found.posts] == ["most", "little", "none", "x"]


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        (post("Strike on land", "C"), post(" strike  ON land ", "I"), 1),
        (post("P", "C", indicator="i"), post("P", "I", indicator="i"), 1),
        (post("P", "C", indicator="i"), post("P", "I", indicator="j"), 2),
        (post("P", "C", indicator="i"), post("P", "I"), 2),
        (post("P", "C"), post("Q", "I"), 2),
    ],
    ids=["case and blanks", "one indicator", "two indicators", "one without", "other words"],
)
def test_the_same_words_about_the_same_indicator_are_one_signpost(
    one: Json, other: Json, count: int
) -> None:
    assert len(of(scenario("a", one), scenario("b", other)).posts) == count


@pytest.mark.parametrize(
    ("first", "second", "seen"),
    [
        (None, None, None),
        (None, False, False),
        (False, None, False),
        (True, None, True),
        (False, True, True),
        (True, False, True),
    ],
)
def test_it_is_seen_where_some_scenario_says_so(
    first: bool | None, second: bool | None, seen: bool | None
) -> None:
    found = of(scenario("a", post("P", "C", first)), scenario("b", post("P", "I", second)))
    assert only(found).seen is seen


def test_its_sources_are_those_of_all_scenarios_each_once() -> None:
    found = of(
        scenario("a", post("P", "C", refs=["r1", "r2"])),
        scenario("b", post("P", "C", refs=["r2", "r3"])),
    )
    assert only(found).refs == ("r1", "r2", "r3")


@pytest.mark.parametrize(
    ("scenarios", "against", "consistent", "least"),
    [
        ([], [], [], []),
        (each("P", "CC II"), [0, 0], [0, 0], []),
        (each("P", "CC II", False), [0, 0], [0, 0], []),
        (each("P", "CC C N", True), [0, 0, 0], [1, 1, 0], []),
        (each("P", "CC I II", True), [0, 1, 2], [1, 0, 0], [0]),
        (each("P", "I I", True), [1, 1], [0, 0], [0, 1]),
        (each("P", "I - N", True), [1, 0, 0], [0, 0, 0], [1, 2]),
    ],
    ids=[
        "no scenario",
        "not stated",
        "not seen",
        "nothing speaks against one",
        "one above all",
        "all alike",
        "what says nothing",
    ],
)
def test_what_is_seen_and_inconsistent_decides_which_is_least_so(
    scenarios: list[Json], against: list[int], consistent: list[int], least: list[int]
) -> None:
    found = of(*scenarios)
    places = range(len(found.scenarios))
    assert [found.against(at) for at in places] == against
    assert [found.consistent(at) for at in places] == consistent
    assert list(found.least_inconsistent) == least


def test_inconsistency_adds_up_over_signposts_and_consistency_takes_none_away() -> None:
    found = of(
        scenario("a", post("P", "II", True), post("Q", "I", True), post("R", "CC", True)),
        scenario("b", post("P", "C", True), post("Q", "II", True), post("R", "CC", True)),
    )
    assert [found.against(at) for at in (0, 1)] == [3, 2]
    assert found.least_inconsistent == (1,)


@pytest.mark.parametrize(
    ("indicator", "stated"), [(None, (2, 4)), ("i", (1, 2)), ("j", (0, 1)), ("k", (0, 0))]
)
def test_signposts_are_counted_in_each_scenario(
    indicator: str | None, stated: tuple[int, int]
) -> None:
    found = of(
        scenario("a", post("P", "C", True, indicator="i"), post("Q", "C", True)),
        scenario("b", post("P", "I", indicator="i"), post("R", "C", False, indicator="j")),
    )
    assert found.stated(indicator) == stated


@pytest.mark.parametrize(
    ("members", "counts"),
    [({}, True), ({"standing": "disputed"}, True), ({"standing": "withdrawn"}, False)],
)
def test_a_scenario_that_does_not_count_is_left_out(members: Json, counts: bool) -> None:
    found = of(scenario("a", post("P", "C"), **members))
    assert (len(found.scenarios), len(found.posts)) == (counts, counts)


@pytest.mark.parametrize(
    ("kinds", "numbers"),
    [("best worst", [0, 0]), ("best best worst best", [1, 2, 0, 3]), ("", [])],
)
def test_scenarios_of_one_kind_are_numbered(kinds: str, numbers: list[int]) -> None:
    found = of(*(scenario(f"s{at}", kind=kind) for at, kind in enumerate(kinds.split())))
    assert list(found.numbers) == numbers


def test_the_longest_lists_there_can_be_take_no_more_than_their_length() -> None:
    many = 4_000
    found = of(*(scenario(f"s{at}", post(f"P{at}", "I", True)) for at in range(many)))
    assert sum(len(one.fits) for one in found.posts) == many
    assert len(found.least_inconsistent) == many

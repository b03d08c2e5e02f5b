"""How far the sources of a level can be trusted: by their quality and their number."""

from typing import Any

import pytest

from dashboard.watch.indicators.confidence import Confidence, Grade
from tests.watch.documents import Json, claim, quantity, strike, tally
from tests.watch.indicators.standing import Tile, linked, trust, untold
from tests.watch.rules.congress_records import vote
from tests.watch.rules.designation_records import designation, step

HIGH, MODERATE, LOW = Grade.HIGH, Grade.MODERATE, Grade.LOW


def source(name: str, reliability: str | None = None, publisher: str | None = None) -> Json:
    return {"id": name, "title": name, "reliability": reliability, "publisher": publisher}


SOURCES = [
    *(source(grade.lower(), grade) for grade in "ABCDEF"),
    source("a2", "A"),
    source("wire1", "B", "Wire"),
    source("wire2", "A", "Wire"),
    source("none"),
]


def short(*refs: str, **members: Any) -> Json:
    """Return a vote short by 2, which makes HP-1 true, with these sources."""
    return vote(49, 51, refs=list(refs), **members)


def held(*records: Json) -> Confidence:
    return trust(linked("v", "w"), sources=SOURCES, congress=list(records))


GRADES: dict[str, tuple[Json, Grade, str]] = {
    "two strong": (short("a", "b"), HIGH, "2 sources A, B"),
    "two strong of one grade": (short("a", "a2"), HIGH, "2 sources A"),
    "two of one publisher": (short("wire1", "wire2"), MODERATE, "one source A, B"),
    "the same one twice": (short("a", "a"), MODERATE, "one source A"),
    "one strong": (short("a"), MODERATE, "one source A"),
    "strong and fair": (short("a", "c"), MODERATE, "2 sources A, C"),
    "two fair": (short("c", "wire1"), MODERATE, "2 sources B, C"),
    "one fair": (short("c"), MODERATE, "one source C"),
    "weak alone": (short("d", "e", "f"), LOW, "no source is good enough"),
    "not graded": (short("none"), LOW, "not graded"),
    "two not graded": (short("none", "other"), LOW, "not graded"),
    "strong beside one not graded": (short("a", "none"), MODERATE, "one source A"),
    "no source": (short(), LOW, "no source given"),
    "a source that is not in the feed": (short("gone"), LOW, "not graded"),
    "credibility 2": (short("a", "b", credibility=2), HIGH, "2 sources A, B"),
    "credibility 3": (short("a", "b", credibility=3), MODERATE, "2 sources A, B"),
    "credibility 4": (short("a", "b", credibility=4), LOW, "no source is good enough"),
}


@pytest.mark.parametrize(("record", "grade", "why"), GRADES.values(), ids=GRADES)
def test_confidence_goes_by_distinct_graded_sources(record: Json, grade: Grade, why: str) -> None:
    assert held(record) == Confidence(grade, why)


def test_what_is_linked_beside_does_not_lift_what_makes_the_level_true() -> None:
    beside = vote(40, 60, "w", occurred="2025-10-01", refs=["a", "b"])
    assert held(short("none"), beside).grade is LOW


CALM = vote(60, 40, occurred="2025-10-01", yea_effect="block", refs=["a", "b"])
NORMAL: dict[str, tuple[Json, Grade]] = {
    "that counts": (CALM, HIGH),
    "that may not count": (CALM | {"standing": "disputed"}, LOW),
    "that is withdrawn": (CALM | {"standing": "withdrawn"}, LOW),
}


@pytest.mark.parametrize(("record", "grade"), NORMAL.values(), ids=NORMAL)
def test_where_nothing_is_raised_it_goes_by_the_linked_record(record: Json, grade: Grade) -> None:
    assert held(record).grade is grade


def test_a_designation_goes_by_the_refs_of_its_step() -> None:
    bare, cited = step("announced"), {**step("announced"), "refs": ["a", "b"]}
    tile, known = linked("d"), {"sources": SOURCES}
    assert trust(tile, designations=[designation(bare, refs=["a"])], **known).grade is MODERATE
    assert trust(tile, designations=[designation(cited, refs=["none"])], **known).grade is HIGH
    low = {**step("signalled"), "refs": ["a", "b"]}
    listed = [designation(low, bare, refs=["none"])]
    assert trust(tile, designations=listed, **known).grade is LOW


ASSESSED = {
    "alone": (Tile(level="caution", refs=("a", "b")), HIGH),
    "alone, its records not asked": (Tile(("v",), "warning", refs=("c",)), MODERATE),
    "alone, without a source": (Tile(("v",), "warning"), LOW),
    "lower than the rule": (Tile(("v",), "advisory", refs=("c",)), HIGH),
}


@pytest.mark.parametrize(("tile", "grade"), ASSESSED.values(), ids=ASSESSED)
def test_an_assessed_level_goes_by_the_refs_of_its_indicator(tile: Tile, grade: Grade) -> None:
    assert trust(tile, sources=SOURCES, congress=[short("a", "b")]).grade is grade


def test_an_unknown_level_is_of_low_confidence() -> None:
    told = untold(linked("v"), sources=SOURCES, congress=[short("a", "b")])
    assert told == Confidence(LOW, "the level is unknown")


def land(*claims: Json) -> dict[str, Any]:
    """Return a strike on land with two strong sources, and a running count of these claims."""
    struck = strike("s", domain="land", occurred="2025-11-16", refs=["a", "b"])
    return {"strikes": {"events": [struck], "count": tally(*claims)}, "sources": SOURCES}


def test_a_conflict_of_claims_is_never_high() -> None:
    agreed = claim("c1", quantity("exact", 1))
    clash = [agreed, claim("c2", quantity("exact", 2))]
    tile = linked("s", "tally")
    assert trust(tile, **land(agreed)).grade is HIGH
    assert trust(tile, **land(*clash)) == Confidence(MODERATE, "2 sources A, B, claims in conflict")
    assert trust(linked("s"), **land(*clash)).grade is HIGH


def test_a_linked_tally_goes_by_its_claims_too() -> None:
    known = {
        "strikes": {"events": [], "count": tally(claim("c", quantity("exact", 0), refs=["a", "b"]))}
    }
    assert trust(linked("tally"), sources=SOURCES, **known).grade is HIGH

"""The headline of a tally: every row of the table of claims."""

import pytest

from dashboard.watch.tally import tally_headline
from tests.watch.documents import AS_OF, Json, claim, counted, quantity, reckoned, tally

HEADLINES: tuple[tuple[str, tuple[Json, ...]], ...] = (
    ("20", (quantity("exact", 20),)),
    ("20-25", (quantity("exact", 20), quantity("range", 22, 25))),
    ("≥83", (quantity("at_least", 83),)),
    (
        "20-21+",
        (quantity("at_least", 20), quantity("at_least", 21), quantity("at_least", 20, 21)),
    ),
    (">80", (quantity("more_than", 80),)),
    (">80-85", (quantity("more_than", 85), quantity("more_than", 80))),
    ("≥83, >80", (quantity("more_than", 80), quantity("at_least", 83))),
    ("~20", (quantity("about", 20),)),
    ("~20-30", (quantity("about", 30), quantity("about", 20))),
    ("≤30", (quantity("at_most", 30),)),
    ("≤20-30", (quantity("at_most", 20), quantity("at_most", 30))),
    ("<30", (quantity("fewer_than", 30),)),
    ("<20-30", (quantity("fewer_than", 30), quantity("fewer_than", 20))),
    ("20, ≥22", (quantity("exact", 20), quantity("at_least", 22))),
    ("20", (quantity("unknown"), quantity("exact", 20))),
    ("unknown", (quantity("unknown"),)),
    ("unknown", (quantity("unknown"), quantity("unknown"))),
    ("no claims reported", ()),
    ("0", (quantity("exact", 0),)),
    ("200,000", (quantity("exact", 200_000),)),
    ("1.5-2", (quantity("exact", 1.5), quantity("exact", 2.0))),
    (
        "3, ≥1, >2, ≤9, <8, ~5",
        (
            quantity("about", 5),
            quantity("fewer_than", 8),
            quantity("at_most", 9),
            quantity("more_than", 2),
            quantity("at_least", 1),
            quantity("exact", 3),
        ),
    ),
)


@pytest.mark.parametrize(("text", "quantities"), HEADLINES)
def test_claims_are_spanned_kind_by_kind(text: str, quantities: tuple[Json, ...]) -> None:
    claims = (claim(f"c{number}", stated) for number, stated in enumerate(quantities))
    assert tally_headline(*counted(*claims)) == text


EIGHTY = quantity("exact", 80)
BAD = quantity("range", 9, 3)
STANDINGS: tuple[tuple[str, tuple[Json, ...]], ...] = (
    ("80", (claim("a", EIGHTY, standing="disputed"),)),
    ("80", (claim("a", EIGHTY, standing="unknown"),)),
    ("80", (claim("a", EIGHTY, expires_at="2025-11-01T00:00:00Z"),)),
    ("no claim stands", (claim("a", EIGHTY, standing="withdrawn"),)),
    (
        "80",
        (claim("a", EIGHTY), claim("b", quantity("exact", 9), standing="withdrawn")),
    ),
    ("80", (claim("a", EIGHTY, supersedes=["b"]), claim("b", quantity("exact", 9)))),
    ("80", (claim("a", EIGHTY), claim("b", BAD))),
    ("could not be read", (claim("b", BAD),)),
)


@pytest.mark.parametrize(("text", "claims"), STANDINGS)
def test_only_claims_that_may_count_are_spanned(text: str, claims: tuple[Json, ...]) -> None:
    assert tally_headline(*counted(*claims)) == text


def test_a_withdrawn_tally_takes_its_claims_along() -> None:
    assert tally_headline(*counted(claim("a", EIGHTY), standing="withdrawn")) == "no claim stands"


@pytest.mark.parametrize("name", ["count", "killed"])
def test_claims_all_retracted_were_reported_once(name: str) -> None:
    strikes = {name: tally(claim("a", EIGHTY))}
    retraction = {"id": "a", "at": AS_OF, "reason": "wrong"}
    reckoning = reckoned(strikes=strikes, retractions=[retraction])
    (emptied,) = filter(None, (reckoning.document.strikes.count, reckoning.document.strikes.killed))
    assert tally_headline(emptied, reckoning) == "no claim stands"

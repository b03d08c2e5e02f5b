"""CF-1: linked claims that cannot both be right, until somebody compared them."""

from datetime import timedelta

import pytest

from dashboard.contract.answer import Answer
from dashboard.watch.conflict import MOST
from dashboard.watch.ground import Ground
from dashboard.watch.rules.claims import claims_mark
from tests.watch.documents import Json, claim, quantity, tally
from tests.watch.measures.told import told
from tests.watch.rules.asking import (
    CANNOT_TELL,
    FALSE,
    TRUE,
    answer,
    ground,
    shipped,
    verdict,
)


def of(name: str, kind: str, *figures: int, **members: object) -> Json:
    return claim(name, quantity(kind, *figures), **members)


DAY_16: Json = {"as_of": "2025-11-16T12:00:00Z"}
DAY_15: Json = {"as_of": "2025-11-15T12:00:00Z"}
TWENTY = of("c", "exact", 20)
CF_1: dict[str, tuple[list[Json], Answer, str]] = {
    "no claim": ([], FALSE, "0"),
    "one claim": ([TWENTY], FALSE, "0"),
    "equal": ([TWENTY, of("d", "exact", 20)], FALSE, "0"),
    "apart": ([TWENTY, of("d", "exact", 21)], TRUE, "1"),
    "a range that meets": ([TWENTY, of("d", "range", 20, 22)], FALSE, "0"),
    "a range that does not": ([TWENTY, of("d", "range", 21, 22)], TRUE, "1"),
    "floors that differ": ([of("c", "at_least", 20), of("d", "at_least", 21)], TRUE, "1"),
    "floors that differ from neither": (
        [of("c", "at_least", 20, 21), of("d", "at_least", 21)],
        FALSE,
        "0",
    ),
    "a later floor that is higher": (
        [of("c", "at_least", 20, **DAY_15), of("d", "at_least", 21, **DAY_16)],
        FALSE,
        "0",
    ),
    "a later floor that is lower": (
        [of("c", "at_least", 21, **DAY_15), of("d", "at_least", 20, **DAY_16)],
        TRUE,
        "1",
    ),
    "more than 80 and at least 83": (
        [of("c", "more_than", 80), of("d", "at_least", 83)],
        FALSE,
        "0",
    ),
    "a count that rose": ([of("c", "exact", 20, **DAY_15), of("d", "exact", 21)], FALSE, "0"),
    "a count that fell": ([of("d", "exact", 21, **DAY_15), TWENTY], TRUE, "1"),
    "about another figure": ([TWENTY, of("d", "about", 30)], CANNOT_TELL, "0 to 1"),
    "about its own figure": ([TWENTY, of("d", "about", 20)], FALSE, "0"),
    "unknown": ([TWENTY, of("d", "unknown")], FALSE, "0"),
    "disputed": ([TWENTY, of("d", "exact", 21, standing="disputed")], CANNOT_TELL, "0 to 1"),
    "withdrawn": ([TWENTY, of("d", "exact", 21, standing="withdrawn")], FALSE, "0"),
    "superseded": ([TWENTY, of("d", "exact", 21, supersedes=["c"])], FALSE, "0"),
    "since a day, or since one not stated": (
        [TWENTY, of("d", "exact", 21, since="2025-09-02")],
        CANNOT_TELL,
        "0 to 1",
    ),
    "of another unit": (
        [TWENTY, claim("d", quantity("exact", 21, unit="killed"))],
        FALSE,
        "0",
    ),
    "three of which two pairs are apart": (
        [TWENTY, of("d", "exact", 20), of("e", "exact", 21)],
        TRUE,
        "2",
    ),
    "one held back, where it would be false": ([TWENTY, {"id": "x"}], CANNOT_TELL, "0"),
    "one held back, where it is true": ([TWENTY, of("d", "exact", 21), {"id": "x"}], TRUE, "1"),
}  # fmt: skip


def counting(*claims: Json, **others: object) -> Ground:
    return ground(strikes={"events": [], "count": tally(*claims), **others})


@pytest.mark.parametrize(("claims", "said", "pairs"), CF_1.values(), ids=CF_1.keys())
def test_cf_1_asks_whether_two_claims_cannot_both_be_right(
    claims: list[Json], said: Answer, pairs: str
) -> None:
    on = counting(*claims)
    assert answer("CF-1", on, "tally") is said
    assert told("claims_conflict", on, "tally") == pairs


APART = (TWENTY, of("d", "exact", 21))


def test_a_claim_links_as_well_as_its_tally() -> None:
    on = counting(*APART)
    assert answer("CF-1", on, "d") is TRUE
    assert answer("CF-1", on, "other") is FALSE


def test_a_doubled_claim_does_not_matter() -> None:
    assert answer("CF-1", counting(TWENTY, TWENTY), "tally") is FALSE


def test_the_two_tallies_are_not_held_against_each_other() -> None:
    killed = {"id": "killed", "label": "K", "claims": [of("k", "exact", 83)]}
    on = counting(TWENTY, killed=killed)
    assert answer("CF-1", on, "tally", "killed") is FALSE


@pytest.mark.parametrize("strikes", [None, "text"], ids=["absent", "unreadable"])
def test_without_strikes_cf_1_cannot_tell(strikes: object) -> None:
    on = ground() if strikes is None else ground(strikes=strikes)
    assert answer("CF-1", on, "tally") is CANNOT_TELL


def test_a_tally_held_back_may_hide_a_conflict() -> None:
    on = ground(strikes={"events": [], "killed": "text"})
    assert answer("CF-1", on, "killed") is CANNOT_TELL


def test_what_was_compared_is_no_conflict_until_a_claim_changes() -> None:
    on = counting(*APART)
    count = on.reckoning.document.strikes.count
    assert count is not None
    compared = {"tally": claims_mark(count, on.reckoning)}
    then = verdict("CF-1", Ground(on.reckoning, compared=compared), "tally")
    assert (then.answer, then.void) == (FALSE, True)
    assert not verdict("CF-1", on, "tally").void
    assert not verdict("CF-1", counting(TWENTY), "tally").void
    newer = counting(*APART, of("e", "exact", 22))
    assert answer("CF-1", Ground(newer.reckoning, compared=compared), "tally") is TRUE


def test_claims_too_many_to_be_compared_leave_it_open() -> None:
    alike = [of(f"c{at}", "exact", 20) for at in range(MOST)]
    assert answer("CF-1", counting(*alike), "tally") is FALSE
    assert told("claims_conflict", counting(*alike), "tally") == "0"
    older = of("old", "exact", 21, **DAY_15)
    assert answer("CF-1", counting(*alike, older), "tally") is CANNOT_TELL
    assert told("claims_conflict", counting(*alike, older), "tally") == "0 or more"
    apart = of("new", "exact", 19)
    assert answer("CF-1", counting(apart, *alike, older), "tally") is TRUE


def test_cf_1_waits_for_a_day() -> None:
    assert shipped()["CF-1"].on_delay == timedelta(days=1)
    others = [rule for name, rule in shipped().items() if name != "CF-1"]
    assert {rule.on_delay for rule in others} == {timedelta(0)}
    assert {rule.hold for rule in shipped().values()} == {timedelta(hours=1)}
    latched = {rule.id for rule in others if rule.latched == {"warning"}}
    assert latched == {"FP-1", "OT-1", "OT-5", "HP-2"}
    assert not any(rule.latched for rule in shipped().values() if rule.id not in latched)

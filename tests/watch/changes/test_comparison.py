"""Two snapshots compared: records, conflicts, and the counts of both."""

import pytest

from dashboard.contract.changes import Added, Changed, Gone
from dashboard.contract.fate import Departure
from dashboard.watch.changes.cited import Cited, cited_fields
from dashboard.watch.changes.comparison import compare
from dashboard.watch.changes.counts import Counts
from dashboard.watch.history import History
from tests.watch.changes.comparing import LATER, between, example_to_update, snapshot
from tests.watch.documents import Json, claim, document, force, quantity, tally

ONE, TWO = force("one"), force("two")


def strikes(*claims: Json) -> dict[str, object]:
    return {"strikes": {"count": tally(*claims)}}


def exact(name: str, figure: int) -> Json:
    return claim(name, quantity("exact", figure))


@pytest.mark.parametrize(
    ("old", "new", "counts"),
    [
        ({}, {}, Counts()),
        ({"posture": [ONE]}, {"posture": [ONE]}, Counts()),
        ({"posture": [ONE]}, {"posture": [ONE, TWO]}, Counts(new=1)),
        ({"posture": [ONE, TWO]}, {"posture": [TWO]}, Counts(gone=1)),
        ({"posture": [ONE]}, {"posture": [{**ONE, "name": "other"}]}, Counts(changed=1)),
        ({"posture": [ONE]}, {"posture": [{**ONE, "revision": 2}]}, Counts(changed=1)),
        (strikes(exact("a", 20)), strikes(exact("a", 19)), Counts(changed=1)),
        (strikes(exact("a", 20)), strikes(exact("a", 21)), Counts(changed=1)),
        (strikes(exact("a", 20)), strikes(exact("a", 20), exact("b", 21)),
         Counts(new=1, conflicts=1)),
        (strikes(exact("a", 20), exact("b", 21)), strikes(exact("a", 20)),
         Counts(gone=1, conflicts=1)),
        (strikes(exact("a", 20), exact("b", 21)), strikes(exact("a", 20), exact("b", 22)),
         Counts(changed=1)),
        (strikes(exact("a", 20), exact("b", 21)), strikes(exact("a", 21), exact("b", 21)),
         Counts(changed=1, conflicts=1)),
        ({}, {"sources": [{"id": "r1", "kind": "media", "title": "T"}]}, Counts()),
        ({}, {"retractions": [{"id": "none", "at": "2025-11-17T12:00:00Z", "reason": "x"}]},
         Counts()),
    ],
)  # fmt: skip
def test_what_is_counted(old: dict[str, object], new: dict[str, object], counts: Counts) -> None:
    assert between(old, new).counts == counts


@pytest.mark.parametrize(
    ("counts", "text", "total"),
    [
        (Counts(), "+ 0  ~ 0  - 0  X 0", 0),
        (Counts(3, 5, 1, 0), "+ 3  ~ 5  - 1  X 0", 9),
        (Counts(1200, 0, 0, 2), "+ 1,200  ~ 0  - 0  X 2", 1202),
    ],
)
def test_counts_in_words(counts: Counts, text: str, total: int) -> None:
    assert (counts.text, counts.total) == (text, total)


def test_the_update_of_the_example_is_counted_as_its_screen_says() -> None:
    found = example_to_update()
    assert found.counts == Counts(new=3, changed=5, gone=1, conflicts=0)
    assert [one.record.id for one in found.records if isinstance(one, Added)] == [
        "strikes.killed.southcom", "congress.hconres-61", "clock.war-powers-60",
    ]  # fmt: skip
    assert [one.new.id for one in found.records if isinstance(one, Changed)] == [
        "strike.2025-11-16", "congress.senate-2025-11-06", "poll.strikes-oversight",
        "designation.cartel-de-los-soles", "clock.fto-notice",
    ]  # fmt: skip
    (gone,) = [one for one in found.records if isinstance(one, Gone)]
    assert (gone.record.id, gone.fate.departure) == ("dev.why-talks", Departure.WITHDRAWN)
    assert gone.fate.reason == "assessment overtaken by events"
    assert len(found.sources) == 5
    assert found.retractions == ()


def test_the_fields_of_the_update_have_the_sources_of_each_side() -> None:
    changed = {one.new.id: one for one in example_to_update().records if isinstance(one, Changed)}
    told = {
        f"{name} {one.change.field}": one
        for name, change in changed.items()
        for one in cited_fields(change)
    }
    occurred = told["strike.2025-11-16 occurred"]
    assert (occurred.old, occurred.new) == (("r8", "r10"), ("southcom-1116",))
    assert (occurred.change.old, occurred.change.new) == (None, "2025-11-15")
    assert told["congress.senate-2025-11-06 tally.yea"].new == ("senate-608",)
    step = told["designation.cartel-de-los-soles steps[3].status"]
    assert (step.old, step.new) == (("r1", "r2", "r5", "r13", "r26"), ("fr-2025-20750",))
    assert not [name for name in told if "revision" in name or name.endswith("refs")]


def test_a_panel_that_cannot_be_read_is_compared_as_it_last_stood() -> None:
    good, broken = document(posture=[ONE, TWO]), document(posture=7)
    less = document(posture=[ONE])
    held = snapshot(good, broken, at=LATER)
    assert compare(snapshot(good), held, History()).counts == Counts()
    assert compare(snapshot(good, broken), held, History()).is_empty
    assert compare(snapshot(good, broken), snapshot(less), History()).counts == Counts(gone=1)


def test_a_conflict_says_which_claims_it_is_of() -> None:
    one, two = strikes(exact("a", 20)), strikes(exact("a", 20), exact("b", 21))
    (opened,), (closed,) = between(one, two).conflicts, between(two, one).conflicts
    for change, is_open in ((opened, True), (closed, False)):
        assert change.opened is is_open
        assert (change.pair.earlier.id, change.pair.later.id, change.tally.id) == (
            "a",
            "b",
            "tally",
        )


def test_a_field_without_sources_of_its_own_has_those_of_its_record() -> None:
    old = {"posture": [{**ONE, "refs": ["r1"], "text": "a"}]}
    new = {"posture": [{**ONE, "refs": ["r1"], "text": "b"}]}
    (change,) = between(old, new).records
    assert isinstance(change, Changed)
    assert cited_fields(change) == (Cited(change.fields[0], ("r1",), ("r1",)),)

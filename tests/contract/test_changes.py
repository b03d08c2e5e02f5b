"""What changed between two documents."""

import pytest

from dashboard.contract.change_text import change_lines
from dashboard.contract.changes import Added, Change, Changed, FieldChange, Gone, changes
from dashboard.contract.fate import Departure, Fate
from tests.contract.documents import EXAMPLE, FULL, UPDATE, Json, changed, edited, taken, without

WHOLE = taken(FULL.read_bytes())


def after(body: bytes) -> tuple[Change, ...]:
    return changes(WHOLE, taken(body))


@pytest.mark.parametrize("member", ["published_at", "as_of", "expires_at"])
def test_a_document_of_the_same_records_is_the_same(member: str) -> None:
    assert after(FULL.read_bytes()) == ()
    assert after(edited(member, "2026-01-01T00:00:00Z")) == ()
    assert after(edited("_new", 5)) == ()


@pytest.mark.parametrize(
    ("member", "value", "change"),
    [
        ("posture[0].name", "Other", FieldChange("name", "N", "Other")),
        ("posture[0].name", "O\x1bther", FieldChange("name", "N", "O\ufffdther")),
        ("posture[0].place.lat", 1.25, FieldChange("place.lat", "1.5", "1.25")),
        ("posture[0].strength.value", 6, FieldChange("strength.value", "5", "6")),
        ("posture[0].refs", [], FieldChange("refs", "r1", "none")),
        ("posture[0].refs", None, FieldChange("refs", "r1", None)),
        ("posture[0].reported", "2025-12", FieldChange("reported", "2025-11-11", "2025-12")),
        ("congress[0].tally.yea", 50, FieldChange("tally.yea", "49", "50")),
        ("designations[0].steps[0].status", "published",
         FieldChange("steps[0].status", "announced", "published")),
        ("scenarios[0].signposts[0].seen", False,
         FieldChange("signposts[0].seen", "true", "false")),
        ("sources[0].retrieved_at", "2025-11-13T01:00:00+01:00",
         FieldChange("retrieved_at", "2025-11-12T00:00:00Z", "2025-11-13T00:00:00Z")),
        ("strikes.count.label", "M", FieldChange("label", "L", "M")),
        ("strikes.count.claims[0].quantity.low", 19, FieldChange("quantity.low", "20", "19")),
    ],
)  # fmt: skip
def test_a_changed_member_is_told_old_and_new(
    member: str, value: object, change: FieldChange
) -> None:
    (found,) = after(edited(member, value))
    assert isinstance(found, Changed)
    assert found.fields == (change,)
    assert found.panel == member.partition("[")[0].partition(".")[0]


def test_a_list_that_grows_tells_each_new_member() -> None:
    def grow(document: Json) -> None:
        document["clocks"][0]["parties"].append({"party": "Y"})

    (found,) = after(changed(grow))
    assert isinstance(found, Changed)
    assert found.fields == (FieldChange("parties[1].party", None, "Y"),)


def test_an_added_record() -> None:
    def add(document: Json) -> None:
        document["posture"].append(document["posture"][0] | {"id": "p2"})

    body = changed(add)
    (found,) = after(body)
    assert isinstance(found, Added)
    assert (found.panel, found.record.id) == ("posture", "p2")
    assert changes(taken(body), WHOLE) == (Gone("posture", found.record, Fate(Departure.DROPPED)),)


def fates(body: bytes) -> dict[str, Fate]:
    return {found.record.id: found.fate for found in after(body) if isinstance(found, Gone)}


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (without("posture"), {"p1": Fate(Departure.DROPPED)}),
        (edited("posture", []), {"p1": Fate(Departure.DROPPED)}),
        (edited("posture", {}), {"p1": Fate(Departure.UNREADABLE)}),
        (edited("sources", 5), {"r1": Fate(Departure.UNREADABLE)}),
        (
            edited("posture[0].kind", None),
            {"p1": Fate(Departure.HELD_BACK, "kind is missing")},
        ),
        (
            edited("strikes.killed.label", None),
            dict.fromkeys(
                ["s.killed", "s.killed.a"], Fate(Departure.HELD_BACK, "label is missing")
            ),
        ),
        (
            edited("retractions[0].id", "p1"),
            {"p1": Fate(Departure.WITHDRAWN, "r"), "gone.one": Fate(Departure.DROPPED)},
        ),
        (
            edited("retractions[0].id", "s.killed"),
            {
                "s.killed": Fate(Departure.WITHDRAWN, "r"),
                "s.killed.a": Fate(Departure.WITHDRAWN, "r"),
                "gone.one": Fate(Departure.DROPPED),
            },
        ),
    ],
)
def test_what_became_of_a_record_that_is_gone(body: bytes, told: dict[str, Fate]) -> None:
    assert fates(body) == told


def test_changes_in_words() -> None:
    old, new = taken(EXAMPLE.read_bytes()), taken(UPDATE.read_bytes())
    lines = list(change_lines(changes(old, new)))
    assert "+ strikes strikes.killed.southcom at least 83" in lines
    assert lines[lines.index("~ strikes strike.2025-11-16 suspected drug boat") + 3] == (
        "    occurred: absent → 2025-11-15"
    )
    assert "    tally.yea: absent → 49" in lines
    assert lines[-6] == (
        "- developments dev.why-talks Talks could ease a standoff that worries Latin American "
        "governments, withdrawn: assessment overtaken by events"
    )
    assert all(line.isprintable() for line in lines)
    assert {line[0] for line in lines} == {"+", "~", "-", " "}


def test_the_same_example_has_not_changed() -> None:
    old = taken(EXAMPLE.read_bytes())
    assert changes(old, old) == ()

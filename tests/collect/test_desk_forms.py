from collections.abc import Mapping
from typing import Any

import pytest

from dashboard.collect.desk.form import FormError
from dashboard.collect.desk.forms import FORMS
from dashboard.collect.desk.placing import place
from dashboard.collect.desk.quantity_words import quantity
from dashboard.collect.desk.reading import read_desk
from dashboard.collect.desk.value import UntypedError
from dashboard.collect.wire import Json, text
from tests.collect.saying import NOW

EXAMPLES: Mapping[str, Mapping[str, str]] = {
    "posture": {"name": "USS X", "side": "US", "kind": "ship", "place": "Caribbean @ 15.2, -70"},
    "claim": {"tally": "killed", "quantity": "more than 80", "since": "2025-09-02"},
    "strike": {"place": "Eastern Pacific", "domain": "sea", "killed": "3", "ordinal": "21"},
    "action": {"title": "A letter", "kind": "letter", "chamber": "house"},
    "designation": {"entity": "X", "title": "FTO", "status": "announced", "refs": "s1, s2"},
    "clock": {"title": "60 days", "days": "60", "start": "2025-09-02..2025-09-04",
              "parties": "White House: disputed; Senate: running"},
    "development": {"title": "T", "topic": "legal", "actors": "A, B", "credibility": "2"},
    "indicator": {"id": "hill", "title": "Hill", "question": "Will it?", "links": "a, b"},
    "source": {"id": "s1", "title": "S", "reliability": "b",
               "published_at": "2025-11-17T18:00:00Z"},
    "retraction": {"id": "gone", "reason": "wrong"},
    "correction": {"id": "vote.1", "member": "tally.yea", "value": "50", "note": "misread"},
}  # fmt: skip


@pytest.mark.parametrize("kind", EXAMPLES)
def test_each_kind_makes_an_entry_that_the_contract_takes(kind: str) -> None:
    members, entry_id = place({}, kind, FORMS[kind].read(EXAMPLES[kind]), NOW)
    said = read_desk(text(members).encode(), NOW)
    assert said.entries or said.sources or said.retractions or said.corrections
    assert entry_id == EXAMPLES[kind].get("id", f"desk.{kind}.20251117-1")


def test_every_kind_has_an_example_but_the_level_of_what_is_there() -> None:
    assert set(FORMS) == {*EXAMPLES, "level"}


@pytest.mark.parametrize(
    ("typed", "stated"),
    [
        ("83", {"qualifier": "exact", "value": 83}),
        ("1,200", {"qualifier": "exact", "value": 1200}),
        ("0.5", {"qualifier": "exact", "value": 0.5}),
        ("20-21", {"qualifier": "range", "low": 20, "high": 21}),
        ("at least 20-21", {"qualifier": "at_least", "low": 20, "high": 21}),
        ("20 to 21+", {"qualifier": "at_least", "low": 20, "high": 21}),
        ("At least 20", {"qualifier": "at_least", "value": 20}),
        ("80+", {"qualifier": "at_least", "value": 80}),
        (">80", {"qualifier": "more_than", "value": 80}),
        ("≥ 83", {"qualifier": "at_least", "value": 83}),
        ("more than 80", {"qualifier": "more_than", "value": 80}),
        ("up to 5", {"qualifier": "at_most", "value": 5}),
        ("fewer than 5", {"qualifier": "fewer_than", "value": 5}),
        ("about 15,000 troops", {"qualifier": "about", "value": 15000, "unit": "troops"}),
    ],
)
def test_a_quantity_keeps_its_qualifier_and_its_words(typed: str, stated: Json) -> None:
    assert quantity("people").read(typed) == {"unit": "people", "text": typed} | stated


@pytest.mark.parametrize("typed", ["", "many", "-3", "about 3-5", "1e9", "3 -", "at least"])
def test_what_is_no_quantity(typed: str) -> None:
    with pytest.raises(UntypedError, match='such as "83"'):
        quantity("people").read(typed)


@pytest.mark.parametrize(
    ("kind", "changed", "why"),
    [
        ("posture", {"kind": "shipp"}, "kind is 'shipp'; it is one of ship, group"),
        ("posture", {"name": "  "}, "name is needed: what it is called"),
        ("posture", {"colour": "red"}, "posture has no colour; it has name, side"),
        ("posture", {"place": "@ 3, 4"}, "place is '@ 3, 4'; it is a name"),
        ("posture", {"occurred": "yesterday"}, "occurred is 'yesterday'; it is a day"),
        ("clock", {"days": "sixty"}, "days is 'sixty'; it is a number"),
        ("clock", {"parties": "White House"}, "parties is 'White House'; it is such as"),
        ("source", {"published_at": "noon"}, "published_at is 'noon'; it is a time"),
    ],
)
def test_what_stands_for_nothing_is_named(kind: str, changed: Mapping[str, str], why: str) -> None:
    with pytest.raises(FormError) as caught:
        FORMS[kind].read({**EXAMPLES[kind], **changed})
    assert str(caught.value).startswith(why)


def entered(members: Json, kind: str, **values: Any) -> Json:
    return place(members, kind, values, NOW)[0]


def test_ids_are_made_of_the_day_and_a_number() -> None:
    members: Json = {}
    for number in (1, 2):
        values = FORMS["strike"].read(EXAMPLES["strike"])
        members, entry_id = place(members, "strike", values, NOW)
        assert entry_id == f"desk.strike.20251117-{number}"


def test_an_id_stands_once() -> None:
    members = entered({}, "indicator", id="hill", title="t", question="q")
    with pytest.raises(FormError, match="has an entry hill already"):
        entered(members, "development", id="hill", title="t", topic="legal")
    assert entered(members, "source", id="hill", title="t")


def test_a_second_step_joins_the_designation_of_its_id() -> None:
    members = entered(
        {}, "designation", id="designation.x", entity="X", title="FTO", status="announced"
    )
    members = entered(members, "designation", id="designation.x", entity="X", title="FTO",
                      status="published", occurred="2025-11-24")  # fmt: skip
    (designation,) = members["designations"]
    assert [step["status"] for step in designation["steps"]] == ["announced", "published"]


def test_a_level_is_given_to_an_indicator_of_the_desk() -> None:
    level = {"indicator": "hill", "level": "caution", "reason": "r", "by": "me"}
    with pytest.raises(FormError, match="the desk has no indicator hill"):
        entered({}, "level", **level)
    members = entered({}, "indicator", id="hill", title="t", question="q")
    (indicator,) = entered(members, "level", **level)["indicators"]
    assert indicator["assessed"] == {
        "level": "caution", "reason": "r", "by": "me", "at": "2025-11-17T18:00:00Z",
    }  # fmt: skip


def test_claims_of_the_killed_count_people() -> None:
    members = entered({}, "claim", **FORMS["claim"].read(EXAMPLES["claim"]))
    (claim,) = members["strikes"]["killed"]["claims"]
    assert claim["quantity"]["unit"] == "people"

"""What a document says of a time before its own, as known then and as known now."""

from datetime import UTC, datetime, timedelta

import pytest

from dashboard.contract.feed import Document
from dashboard.watch.counting import Reckoning
from dashboard.watch.headline import strikes_headline
from dashboard.watch.replay.mode import Mode
from dashboard.watch.replay.rewound import rewound
from tests.watch.documents import (
    EXAMPLE,
    UPDATE,
    Json,
    claim,
    document,
    quantity,
    strike,
    taken,
    tally,
)

THEN, NOW = Mode.THEN, Mode.NOW
AT = datetime(2025, 11, 10, 12, tzinfo=UTC)
LATER = "2025-11-16T08:00:00Z"


def development(name: str, **members: object) -> Json:
    return {"id": name, "title": name, "topic": "other", **members}


def poll(**members: object) -> Json:
    return {"id": "r", "question": "Q", "answers": [{"label": "A", "pct": 50}], **members}


def clock(**members: object) -> Json:
    return {"id": "r", "title": "C", "days": 7, "start": None, **members}


def of(at: datetime, mode: Mode, **members: object) -> Document:
    return rewound(document(**members), at, mode)


def events(shown: Document) -> list[tuple[str, str, str]]:
    return [(one.id, str(one.occurred), str(one.reported)) for one in shown.strikes.events.records]


STARTS = {"earliest": "2025-11-11", "latest": "2025-11-12"}
BEGUN = {"earliest": "2025-11-09", "latest": "2025-11-12"}


@pytest.mark.parametrize(
    ("panel", "record", "then", "now"),
    [
        ("developments", development("r"), True, True),
        ("developments", development("r", reported="2025-11-10"), True, True),
        ("developments", development("r", reported="2025-11-11"), False, False),
        ("developments", development("r", occurred="2025-11-11"), False, False),
        (
            "developments",
            development("r", occurred="2025-11-09", reported="2025-11-11"),
            False,
            True,
        ),
        ("developments", development("r", occurred="2025-11", reported="2025-11"), True, True),
        ("developments", development("r", as_of="2025-11-10T13:00:00Z"), False, False),
        ("developments", development("r", as_of="2025-11-10T12:00:00Z"), True, True),
        ("polling", poll(), True, True),
        ("polling", poll(field_end="2025-11-12"), False, False),
        ("polling", poll(field_end="2025-11-09", reported="2025-11-11"), False, True),
        ("polling", poll(field_start="2025-11-09"), True, True),
        ("clocks", clock(), True, True),
        ("clocks", clock(start=STARTS), False, False),
        ("clocks", clock(start=BEGUN), True, True),
    ],
)
def test_what_surely_came_later_is_left_out(
    panel: str, record: Json, then: bool, now: bool
) -> None:
    for mode, stays in ((THEN, then), (NOW, now)):
        shown = of(AT, mode, **{panel: [record]})
        assert bool(shown.panels[panel].records) is stays, mode


def test_a_document_says_all_of_its_own_time() -> None:
    whole = document(developments=[development("r", reported="2025-12-01")])
    assert rewound(whole, whole.head.as_of, THEN) is whole
    assert rewound(whole, whole.head.as_of + timedelta(1), NOW) is whole


def test_what_was_corrected_later_is_held_back_of_what_was_known_then() -> None:
    record = development("r", correction={"at": LATER, "note": "put right"})
    then, now = (of(AT, mode, developments=[record]) for mode in (THEN, NOW))
    assert not then.developments.records
    (held,) = then.held_back
    assert (held.panel, held.id) == ("developments", "r")
    assert held.reason.startswith("corrected later")
    assert [one.id for one in now.developments.records] == ["r"]
    assert now.held_back == ()


def test_what_was_retracted_later_stood_then() -> None:
    members: Json = {
        "developments": [development("a"), development("b")],
        "retractions": [
            {"id": "a", "at": LATER, "reason": "wrong"},
            {"id": "b", "at": "2025-11-09T00:00:00Z", "reason": "wrong"},
        ],
    }
    then, now = (of(AT, mode, **members) for mode in (THEN, NOW))
    assert [one.id for one in then.developments.records] == ["a"]
    assert [one.record.id for one in then.retracted] == ["b"]
    assert list(then.retractions_by_id) == ["b"]
    assert not now.developments.records


def test_a_tally_and_a_claim_that_were_retracted_later_stood_then() -> None:
    stated = [claim(name, quantity("exact", 3), as_of="2025-11-09T00:00:00Z") for name in "ab"]
    strikes = {"count": tally(*stated, reported="2025-11-09")}
    for gone in ("tally", "b"):
        shown = of(AT, THEN, strikes=strikes, retractions=[
            {"id": gone, "at": LATER, "reason": "wrong"},
        ])  # fmt: skip
        assert shown.strikes.count is not None
        assert [one.id for one in shown.strikes.count.claims] == ["a", "b"]


def test_a_claim_without_a_time_is_of_its_document() -> None:
    stated = [
        claim("dated", quantity("exact", 3), as_of="2025-11-09T00:00:00Z"),
        claim("later", quantity("exact", 4), as_of="2025-11-11T00:00:00Z"),
        claim("undated", quantity("exact", 5)),
    ]
    for mode in Mode:
        count = of(AT, mode, strikes={"count": tally(*stated)}).strikes.count
        assert count is not None
        assert [one.id for one in count.claims] == ["dated"]


def test_a_designation_has_climbed_as_far_as_was_known() -> None:
    steps = [
        {"status": "signalled"},
        {"status": "announced", "occurred": "2025-11-09", "reported": "2025-11-12"},
        {"status": "published", "occurred": "2025-11-12"},
    ]
    record = {"id": "d", "entity": "E", "title": "T", "steps": steps}
    still = {"id": "e", "entity": "E", "title": "T"}
    climbed = {}
    for mode in Mode:
        found, bare = of(AT, mode, designations=[record, still]).designations.records
        assert bare.steps is None
        climbed[mode] = [one.status.value for one in found.steps or ()]
    assert climbed == {THEN: ["signalled"], NOW: ["signalled", "announced"]}


def test_an_assessment_of_a_later_time_is_none_of_this_one() -> None:
    asked = {"id": "i", "title": "T", "question": "Q", "reported": "2025-12-01"}
    for at, stays in ((LATER, False), ("2025-11-09T00:00:00Z", True), (None, True)):
        said = {"level": "caution"} | ({"at": at} if at else {})
        (found,) = of(AT, THEN, indicators=[{**asked, "assessed": said}]).indicators.records
        assert (found.assessed is not None) is stays


def test_the_strike_whose_date_the_update_corrects() -> None:
    example, update = taken(EXAMPLE.read_bytes()), taken(UPDATE.read_bytes())
    strike_id = "strike.2025-11-16"
    eve, day = (datetime(2025, 11, day, 18, tzinfo=UTC) for day in (15, 16))
    assert events(rewound(example, eve, THEN)) == []
    assert events(rewound(update, eve, NOW)) == [(strike_id, "2025-11-15", "2025-11-16")]
    assert events(rewound(example, day, THEN)) == [(strike_id, "None", "2025-11-16")]
    assert events(rewound(update, day, THEN)) == []
    before = datetime(2025, 11, 14, tzinfo=UTC)
    assert events(rewound(update, before, NOW)) == []


def test_the_count_of_the_example_as_it_was_claimed_by_then() -> None:
    example = taken(EXAMPLE.read_bytes())
    said = {
        day: strikes_headline(Reckoning(rewound(example, at, THEN), at))
        for day in (15, 16, 17)
        for at in (datetime(2025, 11, day, 12, tzinfo=UTC),)
    }
    assert said == {15: "no claims reported", 16: "≥21", 17: "20-21+"}


def test_a_list_that_is_absent_stays_so() -> None:
    shown = of(AT, THEN, strikes={"events": [strike("s", reported="2025-11-12")]}, posture="x")
    assert events(shown) == []
    bare = document(strikes={"events": [strike("s", reported="2025-11-12")]}, posture="x")
    for panel, listing in bare.panels.items():
        assert shown.panels[panel].state is listing.state

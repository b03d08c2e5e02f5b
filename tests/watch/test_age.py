"""How old things are."""

from datetime import UTC, datetime, timedelta

import pytest

from dashboard.contract.record import Record
from dashboard.watch.age import NO_DAY, moments, newest_age
from dashboard.watch.elapsed import age_text
from tests.watch.documents import AS_OF, NOW, Json, claim, document, force, quantity, tally

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("age", "text"),
    [
        (timedelta(0), "0m"),
        (59 * SECOND, "0m"),
        (MINUTE, "1m"),
        (HOUR - SECOND, "59m"),
        (HOUR, "1h"),
        (2 * HOUR - SECOND, "1h"),
        (2 * DAY - SECOND, "47h"),
        (2 * DAY, "2d"),
        (3 * DAY - SECOND, "2d"),
        (400 * DAY, "400d"),
        (-SECOND, "0m"),
        (-9 * DAY, "0m"),
    ],
)
def test_an_age_has_one_unit_rounded_down(age: timedelta, text: str) -> None:
    assert age_text(NOW - age, NOW) == text


AT = "2025-11-11T06:30:00Z"
STEPS = [{"status": "announced", "occurred": "2025-11-09"}, {"status": "other"}]
RECORDS: tuple[tuple[str, Json, datetime | None], ...] = (
    ("posture", {}, None),
    ("posture", {"as_of": AT}, datetime(2025, 11, 11, 6, 30, tzinfo=UTC)),
    ("posture", {"occurred": "2025-11-11"}, datetime(2025, 11, 11, tzinfo=UTC)),
    ("posture", {"reported": "2025-11-11"}, datetime(2025, 11, 11, tzinfo=UTC)),
    ("posture", {"reported": "2025-11"}, datetime(2025, 11, 1, tzinfo=UTC)),
    ("posture", {"reported": "2025"}, datetime(2025, 1, 1, tzinfo=UTC)),
    (
        "posture",
        {"occurred": "2025-11-10", "reported": "2025-11-12", "as_of": AT},
        datetime(2025, 11, 12, tzinfo=UTC),
    ),
    ("posture", {"updated_at": AT, "expires_at": AT}, None),
    ("designations", {"steps": STEPS}, datetime(2025, 11, 9, tzinfo=UTC)),
    ("designations", {"steps": []}, None),
    ("polling", {"field_start": "2025-11-07"}, datetime(2025, 11, 7, tzinfo=UTC)),
    (
        "polling",
        {"field_start": "2025-11-07", "field_end": "2025-11-12"},
        datetime(2025, 11, 12, tzinfo=UTC),
    ),
    ("sources", {"published_at": AT}, datetime(2025, 11, 11, 6, 30, tzinfo=UTC)),
    ("sources", {"retrieved_at": AT}, None),
)
NAMED: Json = {"title": "T", "entity": "E", "question": "Q", "answers": []}


@pytest.mark.parametrize(("panel", "members", "moment"), RECORDS)
def test_a_record_is_as_new_as_what_it_speaks_of(
    panel: str, members: Json, moment: datetime | None
) -> None:
    listing = document(**{panel: [force("one") | NAMED | members]}).panels[panel]
    (record,) = listing.records
    assert max(moments(record), default=None) == moment


def test_a_tally_is_as_new_as_its_newest_claim() -> None:
    times = {day: f"2025-11-{day}T00:00:00Z" for day in ("14", "16", "15")}
    claims = (claim(day, quantity("exact", 1), as_of=time) for day, time in times.items())
    count = document(strikes={"count": tally(*claims)}).strikes.count
    assert count is not None
    assert max(moments(count)) == datetime(2025, 11, 16, tzinfo=UTC)


@pytest.mark.parametrize(
    ("forces", "text"),
    [
        ([], NO_DAY),
        ([force("a")], NO_DAY),
        ([force("a"), force("b", reported="2025-11-16")], "36h"),
        ([force("a", reported="2025-11-17"), force("b", reported="2025-11-16")], "12h"),
        ([force("a", reported="2025-11")], "16d"),
        # What lies ahead makes nothing fresh, and has no age of its own.
        ([force("a", occurred="2025-12-01"), force("b", reported="2025-11-16")], "36h"),
        ([force("a", occurred="2025-12-01", as_of="2025-11-10T12:00:00Z")], "7d"),
        ([force("a", occurred="2025-12-01")], "0m"),
        ([force("a", reported="2025-11-16"), force("b", as_of=AS_OF)], "0m"),
    ],
)
def test_a_list_is_as_old_as_its_newest_record(forces: list[Json], text: str) -> None:
    records: tuple[Record, ...] = document(posture=forces).posture.records
    assert newest_age(records, NOW) == text

import json
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from dashboard.collect.source import SourceError
from dashboard.collect.sources.events.acled import Acled
from dashboard.contract.qualifier import Qualifier
from dashboard.contract.strikes import Strike
from tests.collect.sources.selecting import events
from tests.collect.sources.service import Replies, Reply, asked, by_id, carry_out, excerpt, glean

API = "https://acled.example/api"
ROWS, DELETED = excerpt("acled_invented.json"), excerpt("acled_deleted_invented.json")
REPLIES: Replies = {"/acled/read": ROWS, "/deleted/read": DELETED}
SOURCE = Acled(API, None, events("Samplia"), None)


def strike(key: str, body: bytes = ROWS) -> Strike:
    record = by_id(glean(SOURCE, {"/acled/read": body, "/deleted": DELETED}))[f"event.acled.{key}"]
    assert isinstance(record, Strike)
    return record


def edited(**members: object) -> bytes:
    envelope = json.loads(ROWS)
    return json.dumps({**envelope, "data": [{**envelope["data"][0], **members}]}).encode()


def test_events_are_asked_for_by_country_then_what_was_withdrawn() -> None:
    source = Acled(API, None, events("Samplia", "Examplia", "771"), date(2025, 9, 1))
    assert asked(carry_out(source, REPLIES)) == [
        f"{API}/acled/read?_format=json&limit=5000&page=1&country=Samplia%7CExamplia"
        "&event_date=2025-09-01&event_date_where=%3E%3D",
        f"{API}/deleted/read?_format=json&limit=5000&page=1&deleted_timestamp=1756699200"
        "&deleted_timestamp_where=%3E%3D",
    ]


def test_an_id_withdrawn_is_told_and_its_row_is_none() -> None:
    gleaned = glean(SOURCE, REPLIES)
    assert set(by_id(gleaned)) == {"event.acled.SAM9001", "event.acled.SAM9002"}
    (withdrawal,) = gleaned.withdrawn
    assert withdrawal.id == "event.acled.SAM9003"
    assert withdrawal.at == datetime.fromtimestamp(1_760_000_000, UTC)


def test_reported_fatalities_are_about_that_figure() -> None:
    killed = strike("SAM9001").killed
    assert killed is not None
    assert (killed.qualifier, killed.value) == (Qualifier.ABOUT, Decimal(11))
    none = strike("SAM9002").killed
    assert none is not None
    assert (none.qualifier, none.text) == (Qualifier.UNKNOWN, "no fatalities reported")
    assert strike("SAM9001", edited(fatalities="-1")).killed is None
    assert strike("SAM9001", edited(fatalities="")).killed is None


@pytest.mark.parametrize(
    ("precision", "told"),
    [("1", "2025-09-02"), (1, "2025-09-02"), ("2", "2025-09"), ("3", "2025-09"), ("", "2025")],
)
def test_days_are_as_exact_as_coded(precision: object, told: str) -> None:
    assert str(strike("SAM9001", edited(time_precision=precision)).occurred) == told


def test_places_are_points_only_where_known() -> None:
    assert strike("SAM9001").place.lat is not None
    assert strike("SAM9002").place.lat is None
    assert strike("SAM9002").place.name == "Sample Coast, Samplia"


def test_every_row_says_that_it_is_not_to_be_passed_on() -> None:
    for sighting in glean(SOURCE, REPLIES).sightings:
        assert "not to be passed on" in (sighting.record.text or "")
        assert "not to be passed on" in (sighting.cited.text or "")


def test_a_service_that_ignores_the_country_gives_no_event() -> None:
    assert not glean(Acled(API, None, events("Elsewhere"), None), REPLIES).sightings


@pytest.mark.parametrize("members", [{"event_id_cnty": ""}, {"deleted_timestamp": "soon"}])
def test_a_withdrawal_that_does_not_say_what_or_when_is_told(members: dict[str, object]) -> None:
    envelope = json.loads(DELETED)
    body = json.dumps({**envelope, "data": [{**envelope["data"][0], **members}]}).encode()
    gleaned = glean(SOURCE, {"/acled/read": ROWS, "/deleted": body})
    assert not gleaned.withdrawn
    assert "does not say what was withdrawn" in gleaned.said[0]


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "empty"),
        (b'{"success": false, "error": {"message": "terms not accepted"}}', "terms not accepted"),
        (b'{"success": true}', "no list of rows"),
        (Reply(b'{"message": "bad"}', 400), "status 400: 'bad'"),
        (ROWS[:700], "not JSON"),
    ],
)
def test_an_odd_answer_of_the_rows_is_a_sentence(body: bytes | Reply, why: str) -> None:
    with pytest.raises(SourceError, match=why):
        glean(SOURCE, {"/acled/read": body, "/deleted": DELETED})


def full_page() -> bytes:
    envelope = json.loads(ROWS)
    return json.dumps({**envelope, "data": envelope["data"][:1] * 5_000}).encode()


def test_pages_are_asked_for_until_one_is_not_full_and_not_for_ever() -> None:
    page = full_page()
    raws = carry_out(SOURCE, {"/acled/read.*page=1": page, **REPLIES})
    assert [raw.ask.params["page"] for raw in raws] == [1, 2, 1]
    gleaned = glean(SOURCE, {"/acled/read": page, "/deleted": DELETED})
    # The same row on four pages is one event.
    assert len(gleaned.sightings) == 1
    assert gleaned.said == ("the selection: more than 20,000 rows; the rest is not read",)


def test_without_names_of_countries_nothing_is_asked() -> None:
    assert not carry_out(Acled(API, None, events("771"), None), REPLIES)


def test_a_row_without_an_id_has_no_event() -> None:
    gleaned = glean(SOURCE, {"/acled/read": edited(event_id_cnty=""), "/deleted": DELETED})
    assert (gleaned.sightings, gleaned.said) == ((), ("Samplia: has no id",))

import json
from datetime import date
from decimal import Decimal

import pytest

from dashboard.collect.source import SourceError
from dashboard.collect.sources.events.ucdp import Ucdp
from dashboard.contract.developments import Development
from dashboard.contract.qualifier import Qualifier
from dashboard.contract.strikes import Strike
from tests.collect.sources.selecting import events
from tests.collect.sources.service import Reply, asked, by_id, carry_out, excerpt, glean

API = "https://events.example/api/gedevents/26.1"
BODY = excerpt("ucdp_gedevents.json")
SOURCE = Ucdp(API, None, events("Bangladesh"), None)


def strike(key: str, body: bytes = BODY) -> Strike:
    record = by_id(glean(SOURCE, {"gedevents": body}))[f"event.ucdp.{key}"]
    assert isinstance(record, Strike)
    return record


def edited(**members: object) -> bytes:
    envelope = json.loads(BODY)
    return json.dumps({**envelope, "Result": [{**envelope["Result"][0], **members}]}).encode()


def test_low_best_and_high_are_a_range_with_the_best_in_words() -> None:
    killed = strike("238960").killed
    assert killed is not None
    assert (killed.qualifier, killed.low, killed.high, killed.value) == (
        Qualifier.RANGE, Decimal(7), Decimal(8), None,
    )  # fmt: skip
    assert killed.text == "low 7, best 7, high 8 (estimates)"


@pytest.mark.parametrize(
    ("low", "best", "high", "told"),
    [
        (0, 5, 9, ("range", 0, 9)),
        ("3", "5", "9", ("range", 3, 9)),
        (-1, 5, 9, ("at_most", None, 9)),
        (3, 5, -1, ("at_least", 3, None)),
        # The best estimate alone is no figure.
        (-1, 5, -1, ("unknown", None, None)),
        (None, 5, "", ("unknown", None, None)),
        (9, 5, 3, ("unknown", None, None)),
        (3, 12, 9, ("unknown", None, None)),
    ],
)
def test_bounds_that_are_missing_or_contradict(
    low: object, best: object, high: object, told: tuple[str, int | None, int | None]
) -> None:
    killed = strike("190776", edited(id=190776, low=low, best=best, high=high)).killed
    assert killed is not None
    assert (killed.qualifier, killed.floor, killed.ceiling) == told


def test_deaths_that_nobody_counted_are_absent() -> None:
    assert strike("190776", edited(id=190776, low=-1, best=-1, high="")).killed is None


@pytest.mark.parametrize(
    ("precision", "first", "last", "told"),
    [
        (1, "2025-11-16T00:00:00", "2025-11-16T00:00:00", "2025-11-16"),
        (2, "2025-11-14T00:00:00", "2025-11-16T00:00:00", "2025-11"),
        (2, "2025-11-16T00:00:00", "2025-11-16T00:00:00", "2025-11"),
        (3, "2025-10-28T00:00:00", "2025-11-03T00:00:00", "2025"),
        (4, "2025-11-01T00:00:00", "2025-11-30T00:00:00", "2025-11"),
        (5, "2025-01-01T00:00:00", "2025-12-31T00:00:00", "2025"),
        (3, "2025-12-28T00:00:00", "2026-01-03T00:00:00", "None"),
        (-1, "2025-11-16T00:00:00", "2025-11-16T00:00:00", "2025"),
        ("1", "2025-11-16", "2025-11-16", "2025-11-16"),
    ],
)
def test_a_day_is_told_no_closer_than_it_was_coded(
    precision: object, first: str, last: str, told: str
) -> None:
    body = edited(id=1, date_prec=precision, date_start=first, date_end=last)
    assert str(strike("1", body).occurred) == told


@pytest.mark.parametrize(
    ("precision", "is_point", "radius"),
    [(1, True, None), (2, True, 25), (3, False, None), (6, False, None), (7, False, None),
     (None, False, None)],
)  # fmt: skip
def test_a_place_is_a_point_only_where_it_is_known(
    precision: object, is_point: bool, radius: int | None
) -> None:
    place = strike("1", edited(id=1, where_prec=precision)).place
    assert (place.lat is not None, place.radius_km) == (is_point, radius)
    assert place.name == "Nawabganj District, Bangladesh"


def test_the_desk_chooses_countries_actors_days_and_panel() -> None:
    assert not glean(Ucdp(API, None, events("Venezuela"), None), {"ged": BODY}).sightings
    by_number = Ucdp(API, None, events("771"), None)
    assert len(glean(by_number, {"ged": BODY}).sightings) == 5
    since = Ucdp(API, None, events("Bangladesh"), date(2014, 1, 1))
    assert set(by_id(glean(since, {"ged": BODY}))) == {"event.ucdp.238960"}
    wanted = events("Bangladesh", words=("government of india",), panel="developments")
    (sighting,) = glean(Ucdp(API, None, wanted, None), {"ged": BODY}).sightings
    assert isinstance(sighting.record, Development)
    assert "Killed: low 0, best 1, high 1 (estimates)." in (sighting.record.text or "")


def test_the_terms_stand_with_the_source() -> None:
    cited = glean(SOURCE, {"ged": BODY}).sightings[0].cited
    assert (cited.title, cited.publisher) == (
        "UCDP Georeferenced Event Dataset, 26.1", "Uppsala Conflict Data Program",
    )  # fmt: skip
    assert "CC BY 4.0" in (cited.text or "")


@pytest.mark.parametrize("address", ["https://events.example/gedevents/26.1/", "/"])
def test_an_odd_address_still_names_the_source(address: str) -> None:
    source = Ucdp(address, None, events("Bangladesh"), None)
    assert glean(source, {"": BODY}).sightings[0].cited.id.startswith("ucdp.ged.")


def test_pages_are_asked_for_as_far_as_the_service_has_them() -> None:
    body = json.dumps({**json.loads(BODY), "TotalPages": 3}).encode()
    source = Ucdp(API, None, events("771"), date(2025, 1, 1))
    addresses = asked(carry_out(source, {"gedevents": body}))
    assert [address.partition("?")[2] for address in addresses] == [
        f"pagesize=1000&page={page}&Country=771&StartDate=2025-01-01" for page in range(3)
    ]
    # The same row on two pages is one event.
    assert len(glean(source, {"gedevents": BODY}).sightings) == len(
        glean(source, {"gedevents": body}).sightings
    )


def test_without_countries_nothing_is_asked() -> None:
    assert not carry_out(Ucdp(API, None, events(), None), {})


def test_a_row_without_an_id_is_left_out() -> None:
    gleaned = glean(SOURCE, {"ged": edited(id=-1)})
    assert (gleaned.sightings, gleaned.said) == ((), ("Bangladesh: has no id",))


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "empty"),
        (b"[]", "no object"),
        (b'{"Message": "token missing"}', "no list of events: token missing"),
        (b'{"Result": {}}', "no list of events"),
        (Reply(b"{}", 400), "status 400"),
        (BODY[:900], "not JSON"),
    ],
)
def test_an_odd_answer_of_the_dataset_is_a_sentence(body: bytes | Reply, why: str) -> None:
    with pytest.raises(SourceError, match=why):
        glean(SOURCE, {"gedevents": body})


def test_more_pages_than_are_read_are_told() -> None:
    body = json.dumps({**json.loads(BODY), "TotalPages": 21}).encode()
    assert len(carry_out(SOURCE, {"gedevents": body})) == 20
    assert glean(SOURCE, {"gedevents": body}).said == (
        "the selection: more than 20,000 rows; the rest is not read",
    )

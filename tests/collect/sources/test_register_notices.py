import json
from datetime import UTC, date, datetime

import pytest

from dashboard.collect.source import SourceError
from dashboard.collect.sources.federal_register.source import FederalRegister
from dashboard.config.collect_listed import NoticeSettings
from dashboard.contract.designations import Designation, Step, StepStatus
from dashboard.contract.developments import Development
from tests.collect.sources.selecting import notice
from tests.collect.sources.service import Replies, Reply, asked, by_id, carry_out, excerpt, glean

API = "https://register.example/api/v1"
SOLES = FederalRegister(API, (notice("Cartel de los Soles"),), None)
FTO = excerpt("fr_fto.json")
TEXT = excerpt("2025-20750.txt")


def documents(*edits: dict[str, object], **envelope: object) -> bytes:
    first = json.loads(FTO)["results"][0]
    results = [{**first, **edit} for edit in edits]
    return json.dumps({"count": len(results), "results": results, **envelope}).encode()


def steps(replies: Replies, source: FederalRegister = SOLES) -> list[Step]:
    found = [
        one.record
        for one in glean(source, replies).sightings
        if isinstance(one.record, Designation)
    ]
    return [step for designation in found for step in designation.steps or ()]


def told(found: list[Step]) -> list[tuple[str, str]]:
    return [(step.status.value, str(step.occurred)) for step in found]


def test_the_search_names_phrase_agency_days_and_fields() -> None:
    source = FederalRegister(API, (notice("Cartel de los Soles"),), date(2025, 9, 1))
    search, text = asked(carry_out(source, {r"documents\.json": FTO, r"\.txt": TEXT}))
    assert search.startswith(f"{API}/documents.json?conditions%5Bterm%5D=%22Cartel+de+los+Soles%22")
    assert "conditions%5Bagencies%5D%5B%5D=state-department" in search
    assert "conditions%5Bpublication_date%5D%5Bgte%5D=2025-09-01" in search
    assert "fields%5B%5D=correction_of" in search
    # The printed text is asked for on the server that the desk named, not where the answer leads.
    assert text == "https://register.example/documents/full_text/text/2025/11/24/2025-20750.txt"


def test_signing_publication_and_effect_are_three_things() -> None:
    found = steps({r"documents\.json": FTO, r"\.txt": TEXT})
    assert told(found) == [("other", "2025-11-16"), ("published", "2025-11-24")]
    assert "Signed" in (found[0].text or "")
    assert "Filed for public inspection 2025-11-21. Effective on publication." in (
        found[1].text or ""
    )
    assert found[1].attributed_to == "State Department"


def test_a_later_day_of_effect_is_a_step_of_its_own() -> None:
    body = documents({"signing_date": "2025-11-16", "effective_on": "2025-12-01"})
    assert told(steps({"documents": body})) == [
        ("other", "2025-11-16"), ("published", "2025-11-24"), ("other", "2025-12-01"),
    ]  # fmt: skip


@pytest.mark.parametrize("text", [Reply(b"", 404), Reply(b"", 403), b"<html>Request access</html>"])
def test_without_the_printed_text_publication_still_stands(text: bytes | Reply) -> None:
    assert told(steps({r"documents\.json": FTO, r"\.txt": text})) == [("published", "2025-11-24")]


def test_the_record_names_document_address_and_days() -> None:
    sighting = glean(SOLES, {"documents": FTO}).sightings[0]
    assert sighting.record.id == "designation.soles"
    cited = sighting.cited
    assert cited.id == "federal-register.2025-20750"
    assert (cited.publisher, cited.reliability) == ("Federal Register", "A")
    assert cited.published_at == datetime(2025, 11, 24, 5, tzinfo=UTC)
    assert cited.url is not None
    assert "/2025/11/24/2025-20750/" in cited.url


def test_a_correction_is_a_document_of_its_own_and_points_at_the_first() -> None:
    correction: dict[str, object] = {
        "document_number": "C1-2025-20750",
        "title": "Foreign Terrorist Organizations; Correction",
        "publication_date": "2025-12-02",
        "correction_of": f"{API}/documents/2025-20750.json",
    }
    gleaned = glean(SOLES, {"documents": documents({}, correction)})
    first, second = (one.record for one in gleaned.sightings)
    assert isinstance(first, Designation)
    assert isinstance(second, Designation)
    assert first.id == second.id
    assert first.correction is None
    assert second.correction is not None
    assert second.correction.was == "FR Doc. 2025-20750"
    assert "C1-2025-20750" in second.correction.note
    assert [step.status for step in second.steps or ()] == [StepStatus.OTHER]


def test_a_correction_of_another_document_is_only_a_mention() -> None:
    other: dict[str, object] = {
        "document_number": "C1-2025-11111",
        "title": "Fishing Quotas; Correction",
        "correction_of": f"{API}/documents/2025-11111.json",
    }
    (sighting,) = glean(SOLES, {"documents": documents(other)}).sightings
    assert isinstance(sighting.record, Development)


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("Foreign Terrorist Organization Designation of Cartel de los Soles", "published"),
        ("In the Matter of the Designation of CARTEL DE LOS SOLES as a Foreign Terrorist "
         "Organization", "published"),
        ("In the Matter of the Revocation of the Designation of Cartel de los Soles", "revoked"),
        ("In the Matter of the Review of the Designation of Cartel de los Soles", "other"),
        ("Designations of Tren de Aragua, Cartel de los Soles and Their Aliases as Foreign "
         "Terrorist Organizations", "published"),
        ("In the Matter of the Amended Designation of Cartel de los Soles", "other"),
        ("In the Matter of the Amendment of the Designation of Cartel de los Soles", "other"),
        ("Designation of Cartel de los Soles; Correction", "other"),
    ],
)  # fmt: skip
def test_the_title_tells_the_step(title: str, status: str) -> None:
    (step,) = steps({"documents": documents({"title": title})})
    assert step.status == status


@pytest.mark.parametrize(
    "title",
    [
        "Advisory Committee Meetings",
        "Report on Cartel de los Soles",
        "Sanctions",
        "Designation of the Anticartel de los Soles",
    ],
)
def test_what_only_mentions_the_entity_moves_no_designation(title: str) -> None:
    (sighting,) = glean(SOLES, {"documents": documents({"title": title})}).sightings
    assert isinstance(sighting.record, Development)
    assert str(sighting.record.reported) == "2025-11-24"


@pytest.mark.parametrize(
    ("abstract", "status"),
    [
        ("OFAC is publishing the names of persons that have been placed on the SDN List.",
         "published"),
        ("The names of persons that have been removed from the SDN List.", "revoked"),
        ("Persons placed on the list, and persons removed from it.", "other"),
        (None, "other"),
    ],
)  # fmt: skip
def test_a_notice_of_many_names_is_told_by_its_abstract(abstract: str | None, status: str) -> None:
    body = documents({"title": "Notice of OFAC Sanctions Actions", "abstract": abstract})
    source = FederalRegister(API, (notice("Cartel", ("foreign-assets-control-office",)),), None)
    (step,) = steps({"documents": body}, source)
    assert step.status == status
    anywhere = FederalRegister(API, (notice("Cartel", ()),), None)
    assert not steps({"documents": body}, anywhere)


def test_other_documents_are_developments_in_plain_words() -> None:
    source = FederalRegister(API, (notice("Bears Ears", ()),), None)
    gleaned = glean(source, {"documents": excerpt("fr_bears_ears.json")})
    assert set(by_id(gleaned)) == {"fr.2025-19485", "fr.2025-00863"}


def test_no_hits_are_no_results_at_all() -> None:
    gleaned = glean(SOLES, {"documents": excerpt("fr_nothing.json")})
    assert (gleaned.sightings, gleaned.said) == ((), ())


def test_what_lies_beyond_two_thousand_results_is_told() -> None:
    gleaned = glean(SOLES, {"documents": documents({}, count=2001)})
    assert gleaned.said == (
        "the term 'Cartel de los Soles': more than 2,000 documents have it; the newest are read",
    )


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (Reply(excerpt("fr_error.json"), 400),
         "refused the search: conditions.publication_date is not a valid date"),
        (excerpt("fr_error.json"), "refused the search"),
        (b'{"errors": ["one", {"two": 2}]}', "refused the search: one; two 2"),
        (b'{"count": 3}', "no results of 3"),
        (b"{}", "without results and without a count"),
        (Reply(b"[]", 422), "status 422"),
        (b"", "empty"),
        (FTO[:300], "not JSON"),
    ],
)  # fmt: skip
def test_an_odd_answer_ends_in_a_sentence(body: bytes | Reply, why: str) -> None:
    with pytest.raises(SourceError, match=why):
        glean(SOLES, {"documents": body})


def test_a_document_without_a_number_is_left_out() -> None:
    gleaned = glean(SOLES, {"documents": documents({"document_number": None}, {})})
    assert len(gleaned.sightings) == 1
    assert "has no document number" in gleaned.said[0]


def test_a_second_page_is_asked_for_where_the_count_says_so_and_may_be_missing() -> None:
    replies: Replies = {"page=2": b'{"count": 1001}', "page=1": documents({}, count=1001)}
    pages = [address.rpartition("=")[2] for address in asked(carry_out(SOLES, replies))[:2]]
    assert pages == ["1", "2"]
    assert told(steps(replies)) == [("published", "2025-11-24")]


def test_a_document_of_two_searches_is_told_once_and_as_a_step_first() -> None:
    other = NoticeSettings("ice", "Ice", (), "Ice", "Ice", "published")
    both = FederalRegister(API, (other, *SOLES.notices), None)
    records = by_id(glean(both, {"documents": documents({}, {"document_number": "2025-1",
                                                             "title": "Ice"})}))  # fmt: skip
    assert set(records) == {"designation.soles", "fr.2025-1"}


@pytest.mark.parametrize("address", ["http://[", "/a b", "https://x.example/%zz?q", 7])
def test_an_odd_address_of_the_text_is_not_asked_for(address: object) -> None:
    body = documents({"raw_text_url": address})
    assert len(carry_out(SOLES, {"documents": body})) == 1

import pytest

from dashboard.collect.source import SourceError
from dashboard.collect.sources.congress.source import Congress
from dashboard.contract.congress import Action, Chamber, Majority, Outcome, YeaEffect
from tests.collect.sources.selecting import selection
from tests.collect.sources.service import (
    Replies,
    Reply,
    action,
    asked,
    by_id,
    carry_out,
    excerpt,
    glean,
)

API = "https://congress.example/v3"


def bulk(name: str, path: str) -> Replies:
    return {
        rf"{path}\?": excerpt(f"{name}.bill.json"),
        f"{path}/actions": excerpt(f"{name}.actions.json"),
        f"{path}/cosponsors": excerpt(f"{name}.cosponsors.json"),
    }


SJRES_90 = bulk("sjres_90", "sjres/90")
HCONRES_64 = bulk("hconres_64", "hconres/64")


def test_a_measure_is_asked_for_with_its_lists_and_the_house_votes_they_name() -> None:
    source = Congress(API, None, selection("119/sjres/90", "119/hconres/64"))
    raws = carry_out(source, {**SJRES_90, **HCONRES_64})
    paths = [address.removeprefix(API).partition("?")[0] for address in asked(raws)]
    assert paths == [
        "/bill/119/sjres/90",
        "/bill/119/sjres/90/actions",
        "/bill/119/sjres/90/cosponsors",
        "/bill/119/hconres/64",
        "/bill/119/hconres/64/actions",
        "/bill/119/hconres/64/cosponsors",
        "/house-vote/119/1/346",
    ]


def test_a_measure_in_committee_is_pending_since_it_was_introduced() -> None:
    measure = action(glean(Congress(API, None, selection("119/sjres/90")), SJRES_90),
                     "measure.119.sjres.90")  # fmt: skip
    assert (measure.outcome, measure.chamber) == (Outcome.PENDING, Chamber.SENATE)
    assert str(measure.occurred) == "2025-10-16"
    assert measure.measure is not None
    assert (measure.measure.number, measure.measure.congress) == ("S.J.Res. 90", 119)
    assert [sponsor.name for sponsor in measure.sponsors or ()][:2] == ["Tim Kaine", "Rand Paul"]
    assert "2025-11-06: Motion to discharge" in (measure.text or "")


def test_the_words_of_an_action_tell_a_senate_vote_that_the_service_lacks() -> None:
    vote = action(glean(Congress(API, None, selection("119/sjres/90")), SJRES_90),
                  "vote.119.senate.1.608")  # fmt: skip
    assert (str(vote.occurred), vote.outcome) == ("2025-11-06", Outcome.REJECTED)
    assert vote.yea_effect is YeaEffect.ADVANCE
    assert vote.tally is not None
    assert (vote.tally.yea, vote.tally.nay, vote.tally.requires) == (49, 51, Majority.HALF)


def test_a_measure_that_failed_stands_at_that_day_and_its_vote_is_told_once() -> None:
    gleaned = glean(Congress(API, None, selection("119/hconres/64")), HCONRES_64)
    measure = action(gleaned, "measure.119.hconres.64")
    assert (measure.outcome, str(measure.occurred)) == (Outcome.FAILED, "2025-12-17")
    vote = action(gleaned, "vote.119.house.1.346")
    assert vote.tally is not None
    assert (vote.tally.yea, vote.tally.nay) == (211, 213)
    assert (vote.outcome, vote.yea_effect) == (Outcome.FAILED, YeaEffect.ADVANCE)
    assert len(gleaned.sightings) == 2


def test_the_lists_of_the_service_itself_are_read_as_those_of_a_mirror() -> None:
    gleaned = glean(Congress(API, None, selection("117/hr/21")), bulk("hr_21", "hr/21"))
    measure = action(gleaned, "measure.117.hr.21")
    assert (measure.outcome, measure.chamber) == (Outcome.PASSED, Chamber.HOUSE)
    assert str(measure.occurred) == "2021-01-05"
    names = [sponsor.name for sponsor in measure.sponsors or ()]
    assert names == ["Gerald E. Connolly", "James Comer", "Jody B. Hice"]


def test_a_cosponsor_who_withdrew_is_none() -> None:
    withdrawn = excerpt("hr_21.cosponsors.json").replace(
        b'"sponsorshipWithdrawnDate": null', b'"sponsorshipWithdrawnDate": "2021-02-01"', 1
    )
    replies = {"/cosponsors": withdrawn, **bulk("hr_21", "hr/21")}
    measure = action(
        glean(Congress(API, None, selection("117/hr/21")), replies), "measure.117.hr.21"
    )
    assert len(measure.sponsors or ()) == 2


def test_pages_are_followed_on_the_server_that_was_asked() -> None:
    first = b"""{"actions": [{"actionDate": "2026-01-01", "text": "Introduced in Senate"}],
        "pagination": {"count": 251, "next": "https://elsewhere.example/v3/x?offset=250&limit=250"}}"""
    second = b"""{"actions": [{"actionDate": "2026-02-02", "text": "Passed Senate by Voice Vote."}],
        "pagination": {"count": 251}}"""
    replies = {"actions.*offset=250": second, "/actions": first, **SJRES_90}
    source = Congress(API, None, selection("119/sjres/90"))
    addresses = asked(carry_out(source, replies))
    assert f"{API}/bill/119/sjres/90/actions?format=json&limit=250&offset=250" in addresses
    assert all(address.startswith(API) for address in addresses)
    measure = action(glean(source, replies), "measure.119.sjres.90")
    assert (measure.outcome, str(measure.occurred)) == (Outcome.PASSED, "2026-02-02")


def test_what_passed_both_chambers_is_of_both() -> None:
    actions = b"""{"actions": [
        {"actionDate": "2026-02-03",
         "text": "Passed House by the Yeas and Nays: 220 - 210, 1 Present (Roll no. 40).",
         "recordedVotes": {"recordedVote": 1, "item": {"chamber": "House", "congress": "119",
          "rollNumber": "40", "sessionNumber": "2"}}},
        {"actionDate": "2026-02-02",
         "text": "Passed Senate without amendment by Yea-Nay Vote. 51 - 49."}]}"""
    gleaned = glean(
        Congress(API, None, selection("119/sjres/90")), {"/actions": actions, **SJRES_90}
    )
    measure = action(gleaned, "measure.119.sjres.90")
    assert (measure.outcome, measure.chamber) == (Outcome.PASSED, Chamber.BOTH)
    tally = action(gleaned, "vote.119.house.2.40").tally
    assert tally is not None
    assert (tally.yea, tally.nay, tally.present) == (220, 210, 1)


def test_a_measure_that_is_not_there_is_told_and_the_others_stay() -> None:
    gleaned = glean(Congress(API, None, selection("119/sjres/999", "119/sjres/90")), SJRES_90)
    assert "measure.119.sjres.90" in by_id(gleaned)
    assert gleaned.said == ("S.J.Res. 999 of Congress 119: Congress.gov has no such measure",)


@pytest.mark.parametrize(
    ("form", "body", "why"),
    [
        (r"/90\?", b"", "empty answer"),
        (r"/90\?", b"<html>Service Unavailable</html>", "not JSON.*it begins '<html>"),
        (r"/90\?", b"[]", "no object"),
        (r"/90\?", b"{}", "no bill for S.J.Res. 90"),
        (r"/90\?", b'{"bill": []}', "no bill for"),
        (r"/90\?", b'{"error": {"code": "API_KEY_INVALID"}}', "API_KEY_INVALID"),
        (r"/90\?", Reply(b'{"error": "Bad request"}', 400), "status 400: 'Bad request'"),
        ("/actions", b'{"pagination": {}}', "no actions of S.J.Res. 90"),
        ("/actions", excerpt("sjres_90.actions.json")[:300], "not JSON"),
    ],
)
def test_an_answer_that_cannot_be_read_ends_in_a_sentence(
    form: str, body: bytes | Reply, why: str
) -> None:
    with pytest.raises(SourceError, match=why):
        glean(Congress(API, None, selection("119/sjres/90")), {form: body, **SJRES_90})


def test_every_record_says_where_it_stands() -> None:
    for sighting in glean(Congress(API, None, selection("119/sjres/90")), SJRES_90).sightings:
        assert isinstance(sighting.record, Action)
        assert sighting.cited.url == (
            "https://www.congress.gov/bill/119th-congress/senate-joint-resolution/90"
        )
        assert (sighting.cited.publisher, sighting.cited.reliability) == (
            "Library of Congress",
            "A",
        )


def test_lists_that_are_not_there_are_told_and_the_measure_stays() -> None:
    gone = {"/actions": Reply(b"", 404), "/cosponsors": Reply(b"", 404), **SJRES_90}
    gleaned = glean(Congress(API, None, selection("119/sjres/90")), gone)
    assert set(by_id(gleaned)) == {"measure.119.sjres.90"}
    assert gleaned.said == (
        "S.J.Res. 90 of Congress 119: Congress.gov has no such actions",
        "S.J.Res. 90 of Congress 119: Congress.gov has no such cosponsors",
    )


def test_a_title_that_says_nothing_is_the_number() -> None:
    bill = excerpt("sjres_90.bill.json").replace(b'"title": "A joint', b'"titel": "A joint')
    gleaned = glean(Congress(API, None, selection("119/sjres/90")), {r"/90\?": bill, **SJRES_90})
    assert action(gleaned, "measure.119.sjres.90").title == "S.J.Res. 90"

import json

from dashboard.collect.sources.congress.source import Congress
from dashboard.contract.congress import Majority, Outcome, YeaEffect
from tests.collect.sources.selecting import FIRST, house_vote, selection
from tests.collect.sources.service import action, asked, carry_out, excerpt, glean

API = "https://congress.example/v3"
DETAIL = excerpt("house_vote_240.json")


def edited(**members: object) -> bytes:
    document = json.loads(DETAIL)
    document["houseRollCallVote"] |= members
    return json.dumps(document).encode()


def test_totals_by_party_are_added_up() -> None:
    source = Congress(API, None, selection(votes=(house_vote(240),)))
    vote = action(glean(source, {"/240": DETAIL}), "vote.119.house.1.240")
    assert vote.tally is not None
    assert (vote.tally.yea, vote.tally.nay, vote.tally.present, vote.tally.not_voting) == (
        397, 1, 0, 32,
    )  # fmt: skip
    assert vote.tally.requires is Majority.TWO_THIRDS
    assert (vote.outcome, str(vote.occurred)) == (Outcome.PASSED, "2025-09-08")
    assert vote.title == "H.R. 3424: On Motion to Suspend the Rules and Pass"
    assert vote.text == "Result as stated: Passed. Yeas: D 195, R 202. Nays: D 1."


def test_numbers_as_text_and_items_in_the_place_of_lists_are_read_too() -> None:
    parties = json.loads(DETAIL)["houseRollCallVote"]["votePartyTotal"]
    as_text = [{k: str(v) if isinstance(v, int) else v for k, v in p.items()} for p in parties]
    source = Congress(API, None, selection(votes=(house_vote(240),)))
    gleaned = glean(source, {"/240": edited(votePartyTotal={"item": as_text})})
    tally = action(gleaned, "vote.119.house.1.240").tally
    assert tally is not None
    assert (tally.yea, tally.nay) == (397, 1)


def test_an_election_of_the_speaker_has_candidates_and_no_tally() -> None:
    replies = {
        "/2/members": excerpt("house_vote_2_members.json"),
        "/2": excerpt("house_vote_2.json"),
    }
    source = Congress(API, None, selection(votes=(house_vote(2),)))
    vote = action(glean(source, replies), "vote.119.house.1.2")
    assert (vote.tally, vote.outcome, vote.yea_effect) == (
        None, Outcome.UNKNOWN, YeaEffect.UNKNOWN,
    )  # fmt: skip
    assert vote.margin == "Johnson (LA) 218, Jeffries 215, Emmer 1"
    assert "Johnson (LA)" in (vote.text or "")


def test_without_totals_the_members_are_asked_for_and_counted() -> None:
    cast = ["Aye", "Aye", "No", "Present", "Not Voting", "Yea"]
    members = {"houseRollCallVoteMemberVotes": {"results": {"item": [
        {"bioguideID": f"A{n}", "voteCast": word, "voteParty": "R"} for n, word in enumerate(cast)
    ]}}}  # fmt: skip
    replies = {"/members": json.dumps(members).encode(), "/240": edited(votePartyTotal=[])}
    source = Congress(API, None, selection(votes=(house_vote(240),)))
    addresses = asked(carry_out(source, replies))
    assert f"{API}/house-vote/119/1/240/members?format=json" in addresses
    tally = action(glean(source, replies), "vote.119.house.1.240").tally
    assert tally is not None
    assert (tally.yea, tally.nay, tally.present, tally.not_voting) == (3, 1, 1, 1)


def test_a_tie_in_the_house_fails_and_nobody_breaks_it() -> None:
    parties = [{"voteParty": "R", "yeaTotal": 212, "nayTotal": 0},
               {"voteParty": "D", "yeaTotal": 0, "nayTotal": 212}]  # fmt: skip
    body = edited(votePartyTotal=parties, result="Failed", voteType="Yea-and-Nay")
    source = Congress(API, None, selection(votes=(house_vote(240),)))
    vote = action(glean(source, {"/240": body}), "vote.119.house.1.240")
    assert vote.tally is not None
    assert (vote.tally.yea, vote.tally.nay, vote.tally.tie_breaker) == (212, 212, None)
    assert (vote.outcome, vote.tally.requires) == (Outcome.FAILED, Majority.HALF)


def test_the_day_is_that_of_washington_also_where_the_time_is_in_utc() -> None:
    source = Congress(API, None, selection(votes=(house_vote(240),)))
    for start, day in (
        ("2025-12-17T23:30:00-05:00", "2025-12-17"),
        ("2025-12-18T04:30:00Z", "2025-12-17"),
        ("2025-12-17", "2025-12-17"),
        ("yesterday", "None"),
    ):
        vote = action(glean(source, {"/240": edited(startDate=start)}), "vote.119.house.1.240")
        assert str(vote.occurred) == day


def test_a_vote_on_an_amendment_is_no_vote_on_the_measure() -> None:
    body = edited(amendmentType="HAMDT", amendmentNumber="12", amendmentAuthor="Tlaib Part B No. 6")
    source = Congress(API, None, selection(votes=(house_vote(240),)))
    vote = action(glean(source, {"/240": body}), "vote.119.house.1.240")
    assert vote.measure is None
    assert "On Tlaib Part B No. 6 to H.R. 3424." in (vote.text or "")


def test_a_call_of_the_house_is_no_vote_with_figures() -> None:
    source = Congress(API, None, selection(votes=(house_vote(240),)))
    vote = action(glean(source, {"/240": edited(voteType="Quorum")}), "vote.119.house.1.240")
    assert vote.tally is None


def test_the_list_of_a_session_finds_the_votes_on_the_measures() -> None:
    replies = {"/240": DETAIL, "house-vote/119/1\\?": excerpt("house_votes.json")}
    source = Congress(API, None, selection("119/hr/3424", sessions=(FIRST,)))
    addresses = asked(carry_out(source, replies))
    assert f"{API}/house-vote/119/1?format=json&limit=250&offset=2" in addresses
    assert f"{API}/house-vote/119/1/240?format=json" in addresses
    assert not any("/306" in address for address in addresses)


def test_the_title_of_a_measure_that_is_not_selected_tells_what_a_yea_does() -> None:
    body = edited(
        legislationType="HCONRES", legislationNumber="64",
        voteQuestion="On Agreeing to the Resolution", result="Failed",
    )  # fmt: skip
    source = Congress(API, None, selection(votes=(house_vote(240),)))
    replies = {"/240": body, r"hconres/64\?": excerpt("hconres_64.bill.json")}
    gleaned = glean(source, replies)
    (sighting,) = gleaned.sightings
    vote = action(gleaned, "vote.119.house.1.240")
    assert sighting.record is vote
    assert vote.yea_effect is YeaEffect.ADVANCE
    assert vote.measure is not None
    assert "Venezuela" in vote.measure.title


def test_an_action_and_a_document_that_differ_are_told() -> None:
    replies = {
        "/346": edited(rollCallNumber=346, votePartyTotal=[
            {"voteParty": "R", "yeaTotal": 211, "nayTotal": 214}]),
        r"hconres/64\?": excerpt("hconres_64.bill.json"),
        "/actions": excerpt("hconres_64.actions.json"),
        "/cosponsors": excerpt("hconres_64.cosponsors.json"),
    }  # fmt: skip
    gleaned = glean(Congress(API, None, selection("119/hconres/64")), replies)
    assert gleaned.said == (
        "H.R. 3424 of Congress 119: Congress.gov has no such measure",
        "119/house/1/346: its document says 211-214 and the action on the measure 211-213; "
        "the document is given",
    )


def test_a_mirror_of_the_clerks_pages_is_read_too() -> None:
    clerk = {
        "actionDate": "17-Dec-2025", "actionTime": "6:08 PM", "result": "Failed",
        "voteQuestion": "On Agreeing to the Resolution", "voteType": "YEA-AND-NAY",
        "totals": {"totals-by-party": [
            {"party": "Republican", "yea-total": "3", "nay-total": "212", "present-total": "0",
             "not-voting-total": "5"},
            {"party": "Democratic", "yea-total": "208", "nay-total": "1", "present-total": "0",
             "not-voting-total": "4"},
        ]},
    }  # fmt: skip
    replies = {
        "/346": json.dumps({"houseRollCallVote": clerk}).encode(),
        r"hconres/64\?": excerpt("hconres_64.bill.json"),
        "/actions": excerpt("hconres_64.actions.json"),
        "/cosponsors": excerpt("hconres_64.cosponsors.json"),
    }
    gleaned = glean(Congress(API, None, selection("119/hconres/64")), replies)
    vote = action(gleaned, "vote.119.house.1.346")
    assert vote.tally is not None
    assert (vote.tally.yea, vote.tally.nay, vote.tally.not_voting) == (211, 213, 9)
    assert (str(vote.occurred), vote.tally.requires) == ("2025-12-17", Majority.HALF)
    assert (vote.yea_effect, vote.outcome) == (YeaEffect.ADVANCE, Outcome.FAILED)
    assert "Yeas: D 208, R 3. Nays: D 1, R 212." in (vote.text or "")
    assert not gleaned.said

from datetime import UTC, date, datetime

import pytest

from dashboard.collect.source import SourceError
from dashboard.collect.sources.senate.source import Senate
from dashboard.contract.congress import Majority, Outcome, TieBreaker, YeaEffect
from tests.collect.sources.selecting import FIRST, SECOND, selection, senate_vote
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

HOST = "https://senate.example/LIS"
MENU: Replies = {"vote_menu_119_1": excerpt("vote_menu_119_1.xml")}
VOTE_2 = excerpt("vote_119_1_00002.xml")


def test_it_asks_for_menus_then_for_the_votes_on_the_measures_newest_first() -> None:
    source = Senate(HOST, selection("119/sjres/90", "119/sjres/49", votes=(senate_vote(2),)))
    assert asked(carry_out(source, MENU)) == [
        f"{HOST}/roll_call_lists/vote_menu_119_1.xml",
        f"{HOST}/roll_call_lists/vote_menu_119_2.xml",
        f"{HOST}/roll_call_votes/vote1191/vote_119_1_00608.xml",
        f"{HOST}/roll_call_votes/vote1191/vote_119_1_00226.xml",
        f"{HOST}/roll_call_votes/vote1191/vote_119_1_00225.xml",
        f"{HOST}/roll_call_votes/vote1191/vote_119_1_00002.xml",
    ]


def test_no_menu_is_asked_for_before_its_session_begins() -> None:
    source = Senate(HOST, selection(sessions=(FIRST, SECOND), terms=("x",)))
    raws = carry_out(source, MENU, datetime(2025, 5, 1, tzinfo=UTC))
    assert asked(raws) == [f"{HOST}/roll_call_lists/vote_menu_119_1.xml"]


def test_a_document_gives_totals_majority_and_the_day_of_washington() -> None:
    replies = {**MENU, "00002": VOTE_2}
    source = Senate(HOST, selection(votes=(senate_vote(2),), sessions=(FIRST,)))
    gleaned = glean(source, replies)
    vote = action(gleaned, "vote.119.senate.1.2")
    assert (str(vote.occurred), vote.outcome) == ("2025-01-13", Outcome.AGREED)
    assert vote.yea_effect is YeaEffect.UNKNOWN
    assert vote.tally is not None
    assert (vote.tally.yea, vote.tally.nay, vote.tally.present, vote.tally.not_voting) == (
        82, 10, 0, 6,
    )  # fmt: skip
    assert (vote.tally.requires, vote.tally.tie_breaker) == (Majority.HALF, None)
    assert "Nays: D 9, I 1." in (vote.text or "")
    cited = gleaned.sightings[0].cited
    # 06:43 PM of Washington in January, with two blanks before it.
    assert cited.published_at == datetime(2025, 1, 13, 23, 43, tzinfo=UTC)
    assert cited.url == (
        "https://www.senate.gov/legislative/LIS/roll_call_votes/vote1191/vote_119_1_00002.htm"
    )
    assert not gleaned.said


def test_without_the_document_the_menu_tells_the_vote() -> None:
    source = Senate(HOST, selection("119/sjres/90", sessions=(FIRST,)))
    gleaned = glean(source, MENU)
    vote = action(gleaned, "vote.119.senate.1.608")
    assert (str(vote.occurred), vote.outcome) == ("2025-11-06", Outcome.REJECTED)
    assert vote.question == "On the Motion to Discharge"
    assert vote.yea_effect is YeaEffect.ADVANCE
    assert vote.tally is not None
    assert (vote.tally.yea, vote.tally.nay) == (49, 51)
    # The menu states neither the majority, which the rules of the Senate do, nor who was absent.
    assert (vote.tally.requires, vote.tally.not_voting) == (Majority.HALF, None)
    assert any("119/senate/1/608" in sentence for sentence in gleaned.said)


def test_votes_en_bloc_and_on_amendments_are_on_no_one_measure() -> None:
    terms = ("En Bloc", "In the nature of a substitute")
    gleaned = glean(Senate(HOST, selection(sessions=(FIRST,), terms=terms)), MENU)
    votes = by_id(gleaned)
    assert set(votes) == {"vote.119.senate.1.655", "vote.119.senate.1.371"}
    assert action(gleaned, "vote.119.senate.1.371").measure is None
    en_bloc = action(gleaned, "vote.119.senate.1.655")
    assert en_bloc.outcome is Outcome.AGREED
    assert en_bloc.tally is not None
    assert en_bloc.tally.requires is Majority.UNKNOWN


def test_what_is_older_than_the_first_day_is_not_found_by_a_term() -> None:
    wanted = selection(sessions=(FIRST,), terms=("global tariffs",), since=date(2025, 5, 1))
    assert not glean(Senate(HOST, wanted), MENU).sightings


def test_a_tie_has_the_vice_presidents_vote_apart() -> None:
    document = (
        VOTE_2.replace(b"<yeas>82</yeas>", b"<yeas>50</yeas>")
        .replace(b"<nays>10</nays>", b"<nays>50</nays>")
        .replace(b"<by_whom />", b"<by_whom>Vice President</by_whom>")
        .replace(b"<tie_breaker_vote />", b"<tie_breaker_vote>Yea</tie_breaker_vote>")
    )
    source = Senate(HOST, selection(votes=(senate_vote(2),)))
    gleaned = glean(source, {"00002": document})
    tally = action(gleaned, "vote.119.senate.1.2").tally
    assert tally is not None
    assert (tally.yea, tally.nay, tally.tie_breaker) == (50, 50, TieBreaker.YEA)
    # The members still say 82-10: that is told, and not mended.
    assert any("50-50 and the senators listed 82-10" in sentence for sentence in gleaned.said)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "empty"),
        (b"<html><body>Request Rejected", "not whole XML"),
        (b"<html></html>", "no <vote_summary> but a <html>"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><vote_summary>&a;</vote_summary>', "entities"),
        (excerpt("vote_menu_119_1.xml")[:1500], "not whole XML"),
        (Reply(b"", 410), "no menu vote_menu_119_1.xml"),
        (Reply(b"no", 400), "status 400"),
    ],
)
def test_an_odd_menu_ends_in_a_sentence(body: bytes | Reply, why: str) -> None:
    source = Senate(HOST, selection(sessions=(FIRST,), terms=("x",)))
    with pytest.raises(SourceError, match=why):
        glean(source, {"menu": body})


def test_an_odd_document_leaves_out_that_vote_alone() -> None:
    replies: Replies = {**MENU, "00002": VOTE_2, "00608": b"<html>"}
    wanted = selection("119/sjres/90", votes=(senate_vote(2),), sessions=(FIRST,))
    gleaned = glean(Senate(HOST, wanted), replies)
    assert set(by_id(gleaned)) == {"vote.119.senate.1.2", "vote.119.senate.1.608"}
    assert gleaned.said[0] == "vote_119_1_00608.xml: the answer is not whole XML"


def test_one_document_for_two_votes_is_one_vote() -> None:
    replies: Replies = {**MENU, "vote_119_1_0": VOTE_2}
    wanted = selection("119/sjres/90", votes=(senate_vote(2),), sessions=(FIRST,))
    gleaned = glean(Senate(HOST, wanted), replies)
    keys = [sighting.record.id for sighting in gleaned.sightings]
    assert sorted(keys) == ["vote.119.senate.1.2", "vote.119.senate.1.608"]
    assert gleaned.said[0] == (
        "vote_119_1_00002.xml: the document is that of 119/senate/1/2 once more"
    )

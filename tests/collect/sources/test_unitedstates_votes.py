import json

import pytest

from dashboard.collect.source import SourceError
from dashboard.collect.sources.unitedstates import UnitedStates
from dashboard.contract.congress import Majority, Outcome, TieBreaker, YeaEffect
from tests.collect.sources.selecting import SECOND, house_vote, selection, senate_vote
from tests.collect.sources.service import Reply, action, asked, by_id, carry_out, excerpt, glean

MIRROR = "https://mirror.example/data"
S608 = excerpt("2025_s608.json")
REPLIES = {"s608": S608, "s5/": excerpt("2026_s5.json"), "h345": excerpt("2025_h345.json")}
SOURCE = UnitedStates(
    MIRROR, selection(votes=(senate_vote(608), senate_vote(5, SECOND), house_vote(345)))
)


def edited(**members: object) -> bytes:
    return json.dumps({**json.loads(S608), **members}).encode()


def only() -> UnitedStates:
    return UnitedStates(MIRROR, selection(votes=(senate_vote(608),)))


def test_each_roll_call_is_asked_for_in_the_folder_of_its_year() -> None:
    assert asked(carry_out(SOURCE, REPLIES)) == [
        f"{MIRROR}/119/votes/2025/s608/data.json",
        f"{MIRROR}/119/votes/2026/s5/data.json",
        f"{MIRROR}/119/votes/2025/h345/data.json",
    ]


@pytest.mark.parametrize(
    ("key", "figures", "outcome", "number"),
    [
        ("vote.119.senate.1.608", (49, 51, 0), Outcome.REJECTED, "S.J.Res. 90"),
        ("vote.119.senate.2.5", (52, 47, 1), Outcome.AGREED, "S.J.Res. 98"),
        ("vote.119.house.1.345", (210, 216, 7), Outcome.FAILED, "H.Con.Res. 61"),
    ],
)
def test_votes_of_both_chambers_are_counted(
    key: str, figures: tuple[int, int, int], outcome: Outcome, number: str
) -> None:
    vote = action(glean(SOURCE, REPLIES), key)
    assert vote.tally is not None
    assert (vote.tally.yea, vote.tally.nay, vote.tally.not_voting) == figures
    assert (vote.tally.requires, vote.outcome) == (Majority.HALF, outcome)
    assert vote.yea_effect is YeaEffect.ADVANCE
    assert vote.measure is not None
    assert vote.measure.number == number


def test_a_copy_of_the_pages_of_the_chambers_has_no_grade() -> None:
    cited = glean(SOURCE, REPLIES).sightings[0].cited
    assert (cited.reliability, cited.kind) == (None, "dataset")
    assert cited.url is not None
    assert cited.url.endswith("vote_119_1_00608.xml")


def test_the_vice_president_stands_among_the_voters_and_is_counted_apart() -> None:
    senators = [{"party": "R", "state": "XX"}] * 50
    votes = {"Yea": [*senators, "VP"], "Nay": senators, "Present": [], "Not Voting": []}
    tally = action(glean(only(), {"s608": edited(votes=votes)}), "vote.119.senate.1.608").tally
    assert tally is not None
    assert (tally.yea, tally.nay, tally.tie_breaker) == (50, 50, TieBreaker.YEA)


def test_ayes_and_noes_are_yeas_and_nays() -> None:
    one = [{"party": "R"}]
    votes = {"Aye": one * 3, "No": one * 2, "Present": one, "Not Voting": []}
    tally = action(glean(only(), {"s608": edited(votes=votes)}), "vote.119.senate.1.608").tally
    assert tally is not None
    assert (tally.yea, tally.nay, tally.present, tally.not_voting) == (3, 2, 1, 0)


def test_an_election_has_candidates() -> None:
    one = [{"party": "R"}]
    votes = {"Jeffries": one * 3, "Johnson (LA)": one * 4, "Not Voting": one}
    body = edited(votes=votes, question="Election of the Speaker", result="Johnson (LA)", bill=None)
    vote = action(glean(only(), {"s608": body}), "vote.119.senate.1.608")
    assert (vote.tally, vote.outcome, vote.measure) == (None, Outcome.UNKNOWN, None)
    assert vote.margin == "Johnson (LA) 4, Jeffries 3"


@pytest.mark.parametrize("requires", ["1/2", "3/5", "2/3"])
def test_the_majority_is_taken_as_stated(requires: str) -> None:
    tally = action(
        glean(only(), {"s608": edited(requires=requires)}), "vote.119.senate.1.608"
    ).tally
    assert tally is not None
    assert tally.requires == requires


@pytest.mark.parametrize("requires", ["QUORUM", "unknown", "", None, 5])
def test_another_word_for_the_majority_is_unknown_and_not_a_half(requires: object) -> None:
    tally = action(
        glean(only(), {"s608": edited(requires=requires)}), "vote.119.senate.1.608"
    ).tally
    assert tally is not None
    assert tally.requires is Majority.UNKNOWN


def test_a_nomination_has_no_measure() -> None:
    body = edited(
        bill=None, nomination={"number": "11", "title": "x"}, question="On the Nomination"
    )
    assert action(glean(only(), {"s608": body}), "vote.119.senate.1.608").measure is None


@pytest.mark.parametrize(
    ("session", "key"),
    [
        ("2026", "vote.119.senate.2.608"),
        ("1", "vote.119.senate.1.608"),
        (2025, "vote.119.senate.1.608"),
    ],
)
def test_the_session_is_told_by_its_year(session: object, key: str) -> None:
    assert key in by_id(glean(only(), {"s608": edited(session=session)}))


@pytest.mark.parametrize("members", [{"session": "1999"}, {"chamber": "x"}, {"number": None}])
def test_a_document_that_does_not_say_which_vote_it_is_is_left_out(
    members: dict[str, object],
) -> None:
    gleaned = glean(only(), {"s608": edited(**members)})
    assert not gleaned.sightings
    assert "does not say which roll call" in gleaned.said[0]


def test_a_vote_that_the_mirror_lacks_is_told() -> None:
    gleaned = glean(SOURCE, {"s608": S608})
    assert len(gleaned.sightings) == 1
    (sentence,) = gleaned.said
    assert sentence.startswith("119/votes/2026/s5, 119/votes/2025/h345: the mirror of")


@pytest.mark.parametrize(
    ("body", "why"),
    [(b"", "empty"), (b"[1]", "no object"), (S608[:900], "not JSON"), (Reply(b"", 400), "400")],
)
def test_an_odd_document_ends_in_a_sentence(body: bytes | Reply, why: str) -> None:
    with pytest.raises(SourceError, match=why):
        glean(only(), {"s608": body})


def test_a_tie_in_the_house_fails_whoever_stands_among_the_voters() -> None:
    side = [{"party": "R", "state": "XX"}] * 215
    body = edited(
        chamber="h", number=345, result="Failed", votes={"Yea": [*side, "VP"], "Nay": side}
    )
    vote = action(glean(only(), {"s608": body}), "vote.119.house.1.345")
    assert vote.tally is not None
    assert (vote.tally.yea, vote.tally.nay, vote.tally.tie_breaker) == (215, 215, None)
    assert vote.outcome is Outcome.FAILED

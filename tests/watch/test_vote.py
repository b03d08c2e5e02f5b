"""What a vote needed, and by how many it was short."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dashboard.contract.answer import Answer
from dashboard.contract.congress import Action, Chamber, VoteTally
from dashboard.watch.vote import (
    carried,
    is_advance_vote,
    nays,
    needed,
    short_by,
    shortfall_words,
    tally_words,
    yeas,
)
from tests.watch.documents import Json

TRUE, FALSE, CANNOT_TELL = Answer.TRUE, Answer.FALSE, Answer.CANNOT_TELL


def vote(tally: Json | None = None, chamber: str = "senate", **members: object) -> Action:
    stated = {"id": "v", "kind": "vote", "chamber": chamber, "title": "T", "tally": tally}
    return Action.model_validate(stated | members)


def votes(yea: int, nay: int, **members: object) -> Json:
    return {"yea": yea, "nay": nay, **members}


TALLIES: tuple[tuple[Json, str, str, Answer], ...] = (
    (votes(49, 51), "49-51", "short by 2", FALSE),
    (votes(50, 50), "50-50", "short by 1", FALSE),
    (votes(51, 49), "51-49", "carried", TRUE),
    (votes(0, 0), "0-0", "short by 1", FALSE),
    (votes(50, 49), "50-49", "carried", TRUE),
    (votes(49, 50), "49-50", "short by 1", FALSE),
    (votes(49, 51, present=5, not_voting=9), "49-51", "short by 2", FALSE),
    # The chair votes only where the chamber is equally divided, and only by simple majority.
    (votes(50, 50, tie_breaker="yea"), "51-50", "carried", TRUE),
    (votes(50, 50, tie_breaker="nay"), "50-51", "short by 1", FALSE),
    (votes(49, 50, tie_breaker="yea"), "49-50", "short by 1", FALSE),
    (votes(50, 50, tie_breaker="yea", requires="2/3"), "50-50", "short by 17", FALSE),
    # Two thirds of those voting yea or nay.
    (votes(66, 33, requires="2/3"), "66-33", "carried", TRUE),
    (votes(66, 34, requires="2/3"), "66-34", "short by 1", FALSE),
    (votes(67, 33, requires="2/3", present=1), "67-33", "carried", TRUE),
    # Three fifths of the members, those not voting among them.
    (votes(60, 38, requires="3/5", not_voting=2), "60-38", "carried", TRUE),
    (votes(59, 39, requires="3/5", not_voting=2), "59-39", "short by 1", FALSE),
    (votes(57, 38, requires="3/5", not_voting=0), "57-38", "carried", TRUE),
    (votes(57, 38, requires="3/5", present=1, not_voting=0), "57-38", "short by 1", FALSE),
    (votes(57, 38, requires="3/5"), "57-38", "short by 0-3", CANNOT_TELL),
    (votes(55, 43, requires="3/5"), "55-43", "short by 4-5", FALSE),
    (votes(60, 38, requires="3/5"), "60-38", "carried", TRUE),
    (votes(59, 41, requires="3/5"), "59-41", "short by 1", FALSE),
    (votes(66, 44, requires="3/5"), "66-44", "carried", TRUE),
    (votes(99, 1, requires="unknown"), "99-1", "short by cannot tell", CANNOT_TELL),
)


@pytest.mark.parametrize(("tally", "figures", "words", "won"), TALLIES)
def test_a_tally_says_what_is_missing(tally: Json, figures: str, words: str, won: Answer) -> None:
    action = vote(tally)
    assert action.tally is not None
    assert tally_words(action.tally) == figures
    assert shortfall_words(action) == words
    assert carried(action) is won


SIDE = st.integers(0, 435)


@given(SIDE, SIDE, SIDE, st.sampled_from(["1/2", "2/3", "3/5"]))
@settings(deadline=None)
def test_so_many_votes_moved_over_would_have_carried_it(
    yea: int, nay: int, not_voting: int, requires: str
) -> None:
    def after(moved: int) -> Action:
        return vote(votes(yea + moved, nay - moved, requires=requires, not_voting=not_voting))

    missing = short_by(after(0))
    assert missing is not None
    (short,) = missing
    assume(short <= nay)
    assert carried(after(short)) is TRUE
    assert not short or carried(after(short - 1)) is FALSE


@pytest.mark.parametrize(
    ("chamber", "tally", "least", "most"),
    [
        ("house", votes(200, 200, requires="3/5"), 240, 261),
        ("house", votes(261, 174, requires="3/5", not_voting=0), 261, 261),
        ("senate", votes(0, 0, requires="3/5"), 0, 60),
        ("both", votes(300, 200, requires="3/5", not_voting=35), 321, 321),
        ("senate", votes(50, 50), 51, 51),
        ("senate", votes(1, 0, requires="2/3"), 1, 1),
    ],
)
def test_what_is_needed_is_counted_up(chamber: str, tally: Json, least: int, most: int) -> None:
    wanted = needed(VoteTally.model_validate(tally), Chamber(chamber))
    assert wanted is not None
    assert (wanted.start, wanted.stop - 1) == (least, most)


@pytest.mark.parametrize(
    ("chamber", "tally"),
    [
        ("both", votes(300, 200, requires="3/5")),
        ("senate", votes(60, 40, requires="unknown")),
    ],
)
def test_what_is_needed_may_be_untold(chamber: str, tally: Json) -> None:
    assert needed(VoteTally.model_validate(tally), Chamber(chamber)) is None


def test_no_tally_says_nothing_of_what_is_missing() -> None:
    assert short_by(vote()) is None
    assert shortfall_words(vote(margin="narrowly")) == "tally not in feed"


OUTCOMES: tuple[tuple[str, Json | None, Answer, str], ...] = (
    ("passed", votes(51, 49), TRUE, "carried"),
    ("agreed", votes(50, 50), TRUE, "carried"),
    ("passed", None, TRUE, "tally not in feed"),
    ("failed", votes(49, 51), FALSE, "short by 2"),
    ("rejected", votes(51, 49), FALSE, "not carried, not short by its tally"),
    ("rejected", votes(57, 38, requires="3/5"), FALSE, "short by 0-3"),
    ("rejected", votes(99, 1, requires="unknown"), FALSE, "short by cannot tell"),
    ("rejected", None, FALSE, "tally not in feed"),
    ("pending", votes(51, 49), FALSE, "not carried, not short by its tally"),
    ("withdrawn", votes(49, 51), FALSE, "short by 2"),
    ("unknown", votes(51, 49), TRUE, "carried"),
    ("unknown", None, CANNOT_TELL, "tally not in feed"),
)


@pytest.mark.parametrize(("outcome", "tally", "won", "words"), OUTCOMES)
def test_the_stated_outcome_goes_before_the_tally(
    outcome: str, tally: Json | None, won: Answer, words: str
) -> None:
    action = vote(tally, outcome=outcome)
    assert carried(action) is won
    assert shortfall_words(action) == words


@pytest.mark.parametrize(
    ("kind", "effect", "answer"),
    [
        ("vote", "advance", TRUE),
        ("vote", "block", FALSE),
        ("vote", "unknown", CANNOT_TELL),
        ("vote", None, CANNOT_TELL),
        ("measure", "advance", FALSE),
        ("other", None, FALSE),
    ],
)
def test_an_effect_not_stated_may_be_to_advance(
    kind: str, effect: str | None, answer: Answer
) -> None:
    assert is_advance_vote(vote(kind=kind, yea_effect=effect)) is answer


@pytest.mark.parametrize("chair", ["yea", "nay"])
def test_the_vote_of_the_chair_stands_on_one_side(chair: str) -> None:
    tally = VoteTally.model_validate(votes(50, 50, tie_breaker=chair))
    assert yeas(tally) + nays(tally) == 101

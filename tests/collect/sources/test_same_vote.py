"""One roll call of three services is one record with three sources."""

import pytest

from dashboard.collect.merge import merge
from dashboard.collect.said import Said
from dashboard.collect.source import Source
from dashboard.collect.sources.congress.source import Congress
from dashboard.collect.sources.senate.source import Senate
from dashboard.collect.sources.unitedstates import UnitedStates
from dashboard.contract.congress import Action
from dashboard.watch.vote import shortfall_words
from tests.collect.sources.selecting import SECOND, selection, senate_vote
from tests.collect.sources.service import NOW, Replies, excerpt, glean

REPLIES: Replies = {
    "vote_menu_119_1": excerpt("vote_menu_119_1.xml"),
    r"/sjres/90\?": excerpt("sjres_90.bill.json"),
    "/sjres/90/actions": excerpt("sjres_90.actions.json"),
    "/sjres/90/cosponsors": excerpt("sjres_90.cosponsors.json"),
    "s608": excerpt("2025_s608.json"),
    "s5/": excerpt("2026_s5.json"),
}
WANTED = selection("119/sjres/90", votes=(senate_vote(608), senate_vote(5, SECOND)))
HOST = "https://service.example"


def said(source: Source, replies: Replies) -> Said:
    return Said.of(source.name, source.title, glean(source, replies), NOW)


def everyone(replies: Replies) -> list[Said]:
    three = (Senate(HOST, WANTED), Congress(HOST, None, WANTED), UnitedStates(HOST, WANTED))
    return [said(source, replies) for source in three]


def test_three_services_agree_on_one_roll_call() -> None:
    merged = merge(everyone(REPLIES))
    vote = merged.records["congress", "vote.119.senate.1.608"]
    assert vote["refs"] == ["senate.119.1.608", "congress-gov.119.sjres.90",
                            "unitedstates.119.senate.1.608"]  # fmt: skip
    # The official wording stays.
    assert vote["tally"]["requires"] == "1/2"
    assert vote["title"] == "Motion to Discharge S.J.Res. 90"
    assert not merged.said
    assert shortfall_words(Action.model_validate(vote)) == "short by 2"


def test_the_motion_that_was_agreed_to_is_carried() -> None:
    vote = merge(everyone(REPLIES)).records["congress", "vote.119.senate.2.5"]
    assert shortfall_words(Action.model_validate(vote)) == "carried"


def test_two_services_that_differ_stand_side_by_side() -> None:
    other = excerpt("sjres_90.actions.json").replace(b"49 - 51", b"48 - 52")
    merged = merge(everyone({**REPLIES, "/sjres/90/actions": other}))
    votes = [record for (_, key), record in merged.records.items() if ".senate.1.608" in key]
    assert [vote["tally"]["yea"] for vote in votes] == [49, 48]
    assert {vote["standing"] for vote in votes} == {"disputed"}
    (sentence,) = merged.said
    assert "49" in sentence
    assert "48" in sentence


@pytest.mark.parametrize(
    ("word", "ends"), [("failed", 1), ("rejected", 1), ("agreed to", 2), ("withdrawn", 2)]
)
def test_two_words_of_one_end_are_no_contradiction(word: str, ends: int) -> None:
    other = excerpt("sjres_90.actions.json").replace(b" rejected by", f" {word} by".encode())
    merged = merge(everyone({**REPLIES, "/sjres/90/actions": other}))
    votes = [key for _, key in merged.records if ".senate.1.608" in key]
    assert len(votes) == ends

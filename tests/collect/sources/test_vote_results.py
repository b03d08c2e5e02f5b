import pytest

from dashboard.collect.sources.result import outcome
from dashboard.contract.congress import Outcome


@pytest.mark.parametrize(
    ("result", "question", "told"),
    [
        ("Motion to Discharge Rejected (49-51)", "On the Motion to Discharge", "rejected"),
        ("Motion to Discharge Agreed to", "On the Motion to Discharge", "agreed"),
        ("Joint Resolution Passed", "On the Joint Resolution", "passed"),
        # One lost vote in the words of three services.
        ("Joint Resolution Defeated", "On the Joint Resolution S.J.Res. 82", "failed"),
        ("Rejected", "On the Joint Resolution", "failed"),
        ("Failed of passage in Senate", "Failed of passage in Senate", "failed"),
        ("Failed", "On Agreeing to the Resolution", "failed"),
        ("Nomination Confirmed", "On the Nomination", "agreed"),
        ("Not Sustained", "On the Decision of the Chair", "rejected"),
        ("Sustained", "On the Decision of the Chair", "agreed"),
        ("Point of Order Not Well Taken", "On the Point of Order", "rejected"),
        ("Amendment Not Agreed to", "On the Amendment", "rejected"),
        ("Veto Sustained", "On Overriding the Veto", "failed"),
        ("Veto Overridden", "On Overriding the Veto", "passed"),
        ("Johnson (LA)", "Election of the Speaker", "unknown"),
        ("Guilty", "Guilty or Not Guilty", "unknown"),
        ("", "", "unknown"),
        (None, "On Passage", "unknown"),
    ],
)
def test_the_word_of_the_chair_is_the_outcome(result: str | None, question: str, told: str) -> None:
    assert outcome(result, question) is Outcome(told)

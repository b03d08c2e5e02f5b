import pytest

from dashboard.collect.sources.congress.actions import fate, roll_calls
from dashboard.collect.sources.members import Members
from dashboard.config.selection import MeasureKey
from dashboard.contract.congress import Action

SJRES, HR = MeasureKey(119, "sjres", 98), MeasureKey(119, "hr", 3424)
TITLE = (
    "A joint resolution to direct the removal of United States Armed Forces from hostilities "
    "within or against Venezuela that have not been authorized by Congress."
)


def vote(text: str, key: MeasureKey = SJRES, chamber: str = "Senate") -> Action:
    action = {
        "actionDate": "2026-01-14",
        "text": text,
        "recordedVotes": [{"chamber": chamber, "rollNumber": 9, "sessionNumber": 2}],
    }
    (found,) = roll_calls(key, TITLE, [Members(action)]).values()
    return Action.model_validate(found.members())


@pytest.mark.parametrize(
    ("text", "figures", "outcome", "effect", "question"),
    [
        ("Point of order that the measure is not entitled to expedited procedures under 50 U.S.C. "
         "1546(a) raised against the measure agreed to in Senate by Yea-Nay Vote. 50 - 50. Record "
         "Vote Number: 9.", (50, 50), "agreed", "block", None),
        ("Motion to discharge Senate Committee on Foreign Relations agreed to by Yea-Nay Vote. "
         "52 - 47. Record Vote Number: 5.", (52, 47), "agreed", "advance",
         "Motion to discharge Senate Committee on Foreign Relations"),
        ("Motion to proceed to consideration of measure agreed to in Senate by Yea-Nay Vote. "
         "77 - 22. Record Vote Number: 236.", (77, 22), "agreed", "advance",
         "Motion to proceed to consideration of measure"),
        ("Cloture on the measure, as amended, invoked in Senate by Yea-Nay Vote. 74 - 25. Record "
         "Vote Number: 243.", (74, 25), "agreed", "unknown", None),
        ("Passed Senate without amendment by Yea-Nay Vote. 55 - 45. Record Vote Number: 8.",
         (55, 45), "passed", "advance", None),
        ("Failed of passage in Senate by Yea-Nay Vote. 47 - 53. (consideration: CR S1)",
         (47, 53), "failed", "advance", None),
        ("Motion to table amendment SA 6779 agreed to in Senate by Yea-Nay Vote. 60 - 40.",
         (60, 40), "agreed", "unknown", None),
        ("A vote without figures. Record Vote Number: 9.", None, "unknown", "unknown", None),
    ],
)  # fmt: skip
def test_the_senate_in_the_words_of_congress_gov(
    text: str, figures: tuple[int, int] | None, outcome: str, effect: str, question: str | None
) -> None:
    told = vote(text)
    assert (None if told.tally is None else (told.tally.yea, told.tally.nay)) == figures
    assert (told.outcome, told.yea_effect) == (outcome, effect)
    assert question in (None, told.question)


@pytest.mark.parametrize(
    ("text", "figures", "requires", "outcome"),
    [
        ("On agreeing to the resolution Failed by the Yeas and Nays: 215 - 215 (Roll no. 9).",
         (215, 215, None), "1/2", "failed"),
        ("On motion to suspend the rules and pass the bill Agreed to by the Yeas and Nays: (2/3 "
         "required): 397 - 1 (Roll no. 9). (text: CR H3800)", (397, 1, None), "2/3", "agreed"),
        ("On passage Passed by recorded vote: 220 - 210, 1 Present (Roll no. 9).", (220, 210, 1),
         "1/2", "passed"),
    ],
)  # fmt: skip
def test_the_house_in_the_words_of_congress_gov(
    text: str, figures: tuple[int, int, int | None], requires: str, outcome: str
) -> None:
    told = vote(text, HR, "House")
    assert told.tally is not None
    assert (told.tally.yea, told.tally.nay, told.tally.present) == figures
    assert (told.tally.requires, told.outcome) == (requires, outcome)


@pytest.mark.parametrize(
    ("texts", "outcome", "chamber"),
    [
        (["Introduced in Senate"], "pending", None),
        (["Motion to proceed to consideration of measure agreed to in Senate by Voice Vote."],
         "pending", None),
        (["Passed Senate without amendment by Unanimous Consent."], "passed", "senate"),
        (["Passed/agreed to in House: On passage Passed by recorded vote: 220 - 210."],
         "passed", "house"),
        (["Failed of passage/not agreed to in House On agreeing to the resolution Failed."],
         "failed", "house"),
        (["Failed of passage in House by recorded vote.", "Passed Senate by Voice Vote."],
         "failed", "house"),
        (["Passed House.", "Passed Senate by Voice Vote."], "passed", "both"),
        (["Became Public Law No: 119-1.", "Presented to President.", "Passed House."],
         "passed", "both"),
        ([], "pending", None),
    ],
)  # fmt: skip
def test_what_became_of_a_measure(texts: list[str], outcome: str, chamber: str | None) -> None:
    days = range(28, 0, -1)
    actions = [
        Members({"actionDate": f"2026-01-{day:02}", "text": text})
        for day, text in zip(days, texts, strict=False)
    ]
    became = fate(SJRES, actions)
    assert (became.outcome, became.chamber) == (outcome, chamber)

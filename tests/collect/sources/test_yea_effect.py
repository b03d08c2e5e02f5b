import pytest

from dashboard.collect.sources.question import Put, usual_majority, yea_effect
from dashboard.contract.congress import YeaEffect

REMOVAL = (
    "A joint resolution to direct the removal of United States Armed Forces from hostilities "
    "within or against Venezuela that have not been authorized by Congress."
)
DIRECTING = (
    "Directing the President, pursuant to section 5(c) of the War Powers Resolution, to remove "
    "United States Armed Forces from hostilities with presidentially designated terrorist "
    "organizations in the Western Hemisphere"
)
TARIFFS = "A joint resolution terminating the national emergency declared to impose global tariffs."
RULE = (
    "Providing that section 7 of the War Powers Resolution shall not apply to H.Con.Res. 61, "
    "which would remove United States Armed Forces from hostilities"
)
AUTHORIZES = "To authorize the use of United States Armed Forces to terminate hostilities"


@pytest.mark.parametrize(
    ("question", "title", "kind", "about"),
    [
        ("On the Motion to Discharge S.J.Res. 90", "Motion to Discharge S.J.Res. 90", "sjres", ""),
        ("On the Motion to Discharge", "", "hr", "A bill to rescind certain budget authority"),
        ("Motion to discharge Senate Committee on Foreign Relations", "", "sjres", ""),
        ("On the Joint Resolution S.J.Res. 98", "", "sjres", REMOVAL),
        ("On Agreeing to the Resolution", "", "hconres", DIRECTING),
        ("On agreeing to the resolution", "", "hconres", REMOVAL),
        ("Passed Senate without amendment", "", "sjres", REMOVAL),
        ("On the Motion to Proceed S.J.Res. 98", "", "sjres", REMOVAL),
        ("Failed of passage in Senate, as amended,", "", "sjres", REMOVAL),
        ("On Passage", "", "hjres", REMOVAL),
    ],
)  # fmt: skip
def test_a_yea_advances(question: str, title: str, kind: str, about: str) -> None:
    assert yea_effect(Put(question, title, kind, about)) is YeaEffect.ADVANCE


@pytest.mark.parametrize(
    ("question", "title", "kind", "about"),
    [
        ("On the Motion to Table S.J.Res. 98", "Motion to Table S.J.Res. 98", "sjres", REMOVAL),
        ("On the Motion to Table the Motion to Discharge S.J.Res. 90", "", "sjres", REMOVAL),
        ("On Motion to Table", "", "hconres", DIRECTING),
        ("On the Point of Order", "Point of Order that S.J.Res. 98 is not entitled to expedited "
         "procedures", "sjres", REMOVAL),
    ],
)  # fmt: skip
def test_a_yea_blocks(question: str, title: str, kind: str, about: str) -> None:
    assert yea_effect(Put(question, title, kind, about)) is YeaEffect.BLOCK


@pytest.mark.parametrize(
    ("question", "title", "kind", "about"),
    [
        # What is tabled is another thing than the measure.
        ("On the Motion to Table", "Motion to Table the Motion to Reconsider the Vote by which "
         "S.J.Res. 49 Failed of Passage", "sjres", REMOVAL),
        ("On the Motion to Table S.Amdt. 12", "Motion to Table Amdt. No. 12", "sjres", REMOVAL),
        ("Motion to Table the Appeal of the Ruling of the Chair", "", "hconres", REMOVAL),
        ("On the Motion to Table", "", None, ""),
        # A rule of the House that names a removal may be what stops it.
        ("On Agreeing to the Resolution", "", "hres", RULE),
        ("On Passage", "", "hjres", AUTHORIZES),
        ("On the Joint Resolution", "", "sjres", TARIFFS),
        ("On Passage of the Bill", "", "hr", "Laken Riley Act"),
        ("On the Motion to Proceed S. 5", "Motion to Proceed to S. 5", "s", "A bill"),
        ("On the Amendment S.Amdt. 2360", "", "sjres", REMOVAL),
        ("On Motion to Recommit", "", "hconres", REMOVAL),
        ("On the Cloture Motion", "Motion to Invoke Cloture: S.J.Res. 98", "sjres", REMOVAL),
        ("On the Nomination", "Confirmation: Peter Hegseth", None, ""),
        ("Election of the Speaker", "", None, ""),
        ("On the Decision of the Chair", "", "sjres", REMOVAL),
        ("", "", None, ""),
    ],
)  # fmt: skip
def test_any_other_question_is_unknown(
    question: str, title: str, kind: str | None, about: str
) -> None:
    assert yea_effect(Put(question, title, kind, about)) is YeaEffect.UNKNOWN


@pytest.mark.parametrize(
    ("question", "share"),
    [
        ("On the Motion to Discharge", "1/2"),
        ("On the Motion to Table S.J.Res. 98", "1/2"),
        ("On the Joint Resolution", None),
        ("On the Cloture Motion", None),
        ("On the Nomination", None),
    ],
)
def test_the_majority_that_a_question_takes_by_the_rules(question: str, share: str | None) -> None:
    assert usual_majority(question) == share

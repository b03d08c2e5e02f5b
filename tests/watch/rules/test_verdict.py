"""How answers are joined, and what a verdict says of them."""

import pytest

from dashboard.contract.answer import Answer
from dashboard.contract.indicators import Level
from dashboard.watch.rules.verdict import Finding, Verdict, any_of, doubted, sure, under_all
from tests.watch.rules.asking import CANNOT_TELL, FALSE, TRUE


@pytest.mark.parametrize(
    ("answers", "any_one", "all_agree"),
    [
        ((), FALSE, CANNOT_TELL),
        ((TRUE,), TRUE, TRUE),
        ((FALSE,), FALSE, FALSE),
        ((CANNOT_TELL,), CANNOT_TELL, CANNOT_TELL),
        ((TRUE, FALSE), TRUE, CANNOT_TELL),
        ((TRUE, CANNOT_TELL), TRUE, CANNOT_TELL),
        ((FALSE, CANNOT_TELL), CANNOT_TELL, CANNOT_TELL),
        ((FALSE, FALSE), FALSE, FALSE),
    ],
)
def test_facts_are_joined_by_or_and_readings_by_agreement(
    answers: tuple[Answer, ...], any_one: Answer, all_agree: Answer
) -> None:
    assert any_of(answers) is any_one
    assert under_all(answers) is all_agree


@pytest.mark.parametrize("said", list(Answer))
def test_nothing_held_back_doubts_nothing(said: Answer) -> None:
    assert doubted(said, "") is doubted(said, "", also_true=True) is said


def test_what_is_held_back_doubts_false_and_sometimes_true() -> None:
    assert doubted(FALSE, "held") is CANNOT_TELL
    assert doubted(TRUE, "held") is TRUE
    assert doubted(TRUE, "held", also_true=True) is CANNOT_TELL


def test_a_record_that_may_count_makes_nothing_true() -> None:
    assert [sure(said, counts=False) for said in (TRUE, CANNOT_TELL, FALSE)] == [
        CANNOT_TELL,
        CANNOT_TELL,
        FALSE,
    ]
    assert [sure(said, counts=True) for said in Answer] == list(Answer)


def verdict(*findings: Finding, stale: Answer = FALSE) -> Verdict:
    return Verdict("R", findings, "when", "inputs", "change", because="because", stale=stale)


def test_a_verdict_answers_by_its_levels_and_names_each_record_once() -> None:
    found = verdict(
        Finding(Level.CAUTION, FALSE, ("a", "b")), Finding(Level.ADVISORY, TRUE, ("b", "c"))
    )
    assert (found.answer, found.reason, found.evidence) == (TRUE, "because", ("a", "b", "c"))
    caution = found.finding(Level.CAUTION)
    assert caution is not None
    assert caution.answer is FALSE
    assert found.finding(Level.WARNING) is None
    assert verdict(Finding(Level.CAUTION, FALSE)).reason == "inputs"


def test_of_a_stale_feed_nothing_can_be_told() -> None:
    found = verdict(Finding(Level.CAUTION, TRUE), Finding(Level.ADVISORY, FALSE)).untold("stale")
    assert {finding.answer for finding in found.findings} == {CANNOT_TELL}
    assert (found.answer, found.reason) == (CANNOT_TELL, "stale; inputs")
    assert found.change == "a document that is not stale"
    assert verdict(stale=TRUE).untold("stale").stale is CANNOT_TELL

"""PO-1 and PO-2: more oppose than support, and far more of them twice."""

import pytest

from dashboard.contract.answer import Answer
from tests.watch.documents import Json
from tests.watch.rules.asking import (
    CANNOT_TELL,
    FALSE,
    TRUE,
    UNREAD,
    answer,
    answers,
    changed,
    ground,
)
from tests.watch.rules.poll_records import before, poll

PO_1: dict[str, tuple[list[Json], Answer]] = {
    "below": ([poll(44, 45)], TRUE),
    "just below": ([poll(44.9, 45)], TRUE),
    "a tie": ([poll(45, 45)], FALSE),
    "above": ([poll(45, 44)], FALSE),
    "no side opposes": ([poll(45, None)], CANNOT_TELL),
    "no side supports": ([poll(None, 45)], CANNOT_TELL),
    "the newest decides": ([poll(45, 44), before(20, 60)], FALSE),
    "of one day, agreeing": ([poll(40, 45), poll(30, 45, "b")], TRUE),
    "of one day, differing": ([poll(40, 45), poll(45, 40, "b")], CANNOT_TELL),
    "a month that may be later": (
        [poll(40, 45), poll(45, 40, "b", field_end="2025-11")],
        CANNOT_TELL,
    ),
    "no end of its field, but a start": (
        [poll(40, 45), poll(45, 40, "b", field_end=None, field_start="2025-11-09")],
        CANNOT_TELL,
    ),
    "reported before the other ended": (
        [poll(40, 45), poll(45, 40, "b", field_end=None, reported="2025-11-09")],
        TRUE,
    ),
    "another question": (
        [poll(40, 45), poll(45, 40, "b", field_end="2025-11-11", question="R?")],
        TRUE,
    ),
    "another population": (
        [poll(40, 45), poll(45, 40, "b", field_end="2025-11-11", population="adults")],
        TRUE,
    ),
    "the question in other type": (
        [poll(40, 45), poll(45, 40, "b", field_end="2025-11-11", question="  q... ")],
        FALSE,
    ),
    "disputed": ([poll(40, 45, standing="disputed")], CANNOT_TELL),
    "withdrawn": ([poll(40, 45, standing="withdrawn")], CANNOT_TELL),
    "later, withdrawn": (
        [poll(40, 45), poll(45, 40, "b", field_end="2025-11-11", standing="withdrawn")],
        TRUE,
    ),
    "later, disputed": (
        [poll(40, 45), poll(45, 40, "b", field_end="2025-11-11", standing="disputed")],
        CANNOT_TELL,
    ),
    "superseded": (
        [poll(40, 45), before(45, 40, field_end="2025-11-01", supersedes=["p"])],
        FALSE,
    ),
    "ahead": ([poll(40, 45), poll(45, 40, "b", occurred="2025-11-18")], TRUE),
    "held back, where it would be false": ([poll(45, 40), UNREAD], CANNOT_TELL),
    "held back, where it is true": ([poll(40, 45), UNREAD], TRUE),
    "a doubled id": ([poll(45, 40), poll(40, 45)], FALSE),
    "30 days old": ([poll(40, 45, field_end="2025-10-18")], TRUE),
    "31 days old": ([poll(40, 45, field_end="2025-10-17")], CANNOT_TELL),
    "not linked": ([poll(40, 45, "other")], CANNOT_TELL),
}


@pytest.mark.parametrize(("polls", "said"), PO_1.values(), ids=PO_1.keys())
def test_po_1_asks_for_the_net_support_of_the_newest_poll(polls: list[Json], said: Answer) -> None:
    assert answer("PO-1", ground(polling=polls), "p") is said


LOW = poll(30, 50)
PO_2: dict[str, tuple[list[Json], Answer]] = {
    "one poll": ([LOW], FALSE),
    "both at -20": ([LOW, before(30, 50)], TRUE),
    "the newest above": ([poll(31, 50), before(30, 50)], FALSE),
    "the one before above": ([LOW, before(31, 50)], FALSE),
    "a third one does not matter": (
        [LOW, before(30, 50), before(50, 30, name="c", field_end="2025-09-10")],
        TRUE,
    ),
    "a poll of another question": ([LOW, before(30, 50, question="R?")], FALSE),
    "a poll of another population": ([LOW, before(30, 50, population="adults")], FALSE),
    "three of one day, one above": (
        [LOW, poll(30, 50, "b"), poll(40, 50, "c")],
        CANNOT_TELL,
    ),
    "three of one day": ([LOW, poll(30, 50, "b"), poll(20, 50, "c")], TRUE),
    "the one before without a side": ([LOW, before(30, None)], CANNOT_TELL),
    "the newest above, the one before without a side": ([poll(40, 50), before(30, None)], FALSE),
    "the one before disputed": ([LOW, before(30, 50, standing="disputed")], CANNOT_TELL),
    "the one before withdrawn": ([LOW, before(30, 50, standing="withdrawn")], FALSE),
    "the one before is old": ([LOW, before(30, 50, field_end="2025-01-10")], TRUE),
    "one poll, one held back": ([LOW, UNREAD], CANNOT_TELL),
    "both, one held back": ([LOW, before(30, 50), UNREAD], TRUE),
    "both, too old": (
        [poll(30, 50, field_end="2025-10-17"), before(30, 50)],
        CANNOT_TELL,
    ),
}


@pytest.mark.parametrize(("polls", "said"), PO_2.values(), ids=PO_2.keys())
def test_po_2_asks_for_the_two_newest_polls_of_one_question(
    polls: list[Json], said: Answer
) -> None:
    assert answer("PO-2", ground(polling=polls), "p") is said


def test_each_question_is_asked_apart_and_the_highest_answer_counts() -> None:
    other = poll(30, 50, "q", question="R?")
    polls = [poll(45, 40), before(45, 40), other, before(30, 50, name="c", question="R?")]
    on = ground(polling=polls)
    for rule in ("PO-1", "PO-2"):
        assert answer(rule, on, "p") is FALSE
        assert answer(rule, on, "p", "q") is TRUE


def test_two_polls_of_different_questions_never_make_a_trend() -> None:
    stated: Json = {"margin_of_error": 1}
    other = before(60, 20, question="R?", field_end="2025-11-01", **stated)
    on = ground(polling=[poll(30, 50, **stated), other])
    assert answer("PO-2", on, "p", "b") is FALSE
    assert set(answers("PO-3", on, "p", "b").values()) == {CANNOT_TELL}


def test_a_question_too_old_does_not_hide_what_another_says() -> None:
    old = poll(60, 20, "q", question="R?", field_end="2025-01-10")
    assert answer("PO-1", ground(polling=[poll(40, 45), old]), "p", "q") is TRUE
    assert answer("PO-1", ground(polling=[poll(45, 40), old]), "p", "q") is CANNOT_TELL


@pytest.mark.parametrize("rule", ["PO-1", "PO-2", "PO-3", "PO-5"])
@pytest.mark.parametrize("polls", [None, "text", []], ids=["absent", "unreadable", "empty"])
def test_no_rule_of_polls_can_tell_without_one(rule: str, polls: object) -> None:
    on = ground() if polls is None else ground(polling=polls)
    assert set(answers(rule, on, "p").values()) <= {CANNOT_TELL}


def test_net_support_takes_its_figures_from_the_config() -> None:
    on = ground(polling=[poll(30, 45), before(30, 45)])
    assert answer(changed("PO-1", advisory_net=-15), on, "p") is FALSE
    assert answer(changed("PO-1", advisory_net=-14), on, "p") is TRUE
    assert answer(changed("PO-2", caution_net=-15), on, "p") is TRUE
    assert answer(changed("PO-2", caution_net=-16), on, "p") is FALSE

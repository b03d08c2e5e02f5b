"""Measures of the polls of a linked question."""

import pytest

from tests.watch.documents import Json
from tests.watch.measures.told import told
from tests.watch.rules.asking import ground
from tests.watch.rules.poll_records import before, poll

N: Json = {"sample_size": 1000}
NO_NET = "cannot tell: net cannot be told"
NO_MOE = "cannot tell: MoE not given"
ONE = "cannot tell: one poll of this question"
Words = tuple[str, ...]
# Net support, its margin, its change, and the age of the newest poll.
POLLS: dict[str, tuple[list[Json], Words]] = {
    "one": ([poll(29, 51)], ("-22", NO_MOE, ONE, "7")),
    "one with a sample": ([poll(50, 50, **N)], ("0", "6.2", ONE, "7")),
    "one with a margin": ([poll(29, 51, margin_of_error=3)], ("-22", "5.2", ONE, "7")),
    "two": ([poll(29, 51), before(31, 50)], ("-22", NO_MOE, "-3", "7")),
    "shares with decimals": ([poll(0.3, 0.1), before(0.1, 0.3)], ("0.2", NO_MOE, "0.4", "7")),
    "of one day": ([poll(40, 50), poll(44, 50, "b")], ("-10 to -6", NO_MOE, "-4 to 4", "7")),
    "a side missing": ([poll(29, None)], (NO_NET, NO_MOE, ONE, "7")),
    "a side missing before": (
        [poll(29, 51), before(29, None)],
        ("-22", NO_MOE, "cannot tell: net support of one of them", "7"),
    ),
    "a month before, another question": (
        [poll(29, 51), before(31, 50, question="R?")],
        ("-22", NO_MOE, ONE, "7"),
    ),
    "no end of its field": (
        [poll(29, 51, field_end=None, field_start="2025-11-01", reported="2025-11-12")],
        ("-22", NO_MOE, ONE, "5 to 16"),
    ),
    "no day": ([poll(29, 51, field_end=None)], ("-22", NO_MOE, ONE, "0 or more")),
    "an end in a month": ([poll(29, 51, field_end="2025-10")], ("-22", NO_MOE, ONE, "17 to 47")),
    "disputed": (
        [poll(29, 51, standing="disputed")],
        (*["cannot tell: no poll surely counts"] * 2, "cannot tell: no poll of the question",
         "cannot tell: no poll surely counts"),
    ),
    "withdrawn": (
        [poll(29, 51, standing="withdrawn")],
        tuple(["cannot tell: no poll of the question"] * 4),
    ),
    "none linked": (
        [poll(29, 51, "other")],
        tuple(["cannot tell: no linked poll can be read"] * 4),
    ),
}  # fmt: skip
NAMES = ("net_support", "net_margin", "net_change", "poll_age")


@pytest.mark.parametrize(("polls", "words"), POLLS.values(), ids=POLLS.keys())
def test_the_newest_poll_of_the_question_is_measured(polls: list[Json], words: Words) -> None:
    on = ground(polling=polls)
    assert tuple(told(name, on, "p") for name in NAMES) == words


def test_a_retracted_poll_still_says_which_question_is_linked() -> None:
    retraction = {"id": "p", "at": "2025-11-16T12:00:00Z", "reason": "R"}
    on = ground(polling=[poll(29, 51), before(31, 50)], retractions=[retraction])
    assert told("net_support", on, "p") == "-19"


def test_polls_of_two_linked_questions_have_no_one_measure() -> None:
    on = ground(polling=[poll(29, 51), before(31, 50, question="R?")])
    said = "cannot tell: polls of several questions are linked"
    assert {told(name, on, "p", "b") for name in NAMES} == {said}


@pytest.mark.parametrize("name", NAMES)
def test_polling_absent_or_unreadable_is_said_to_be(name: str) -> None:
    assert told(name, ground(), "p") == "cannot tell: polling is not in feed"
    assert told(name, ground(polling="text"), "p") == "cannot tell: polling could not be read"


def test_a_retracted_poll_that_is_not_linked_says_nothing() -> None:
    retraction = {"id": "b", "at": "2025-11-16T12:00:00Z", "reason": "R"}
    on = ground(polling=[poll(29, 51), before(31, 50, question="R?")], retractions=[retraction])
    assert told("net_support", on, "p") == "-22"

import json
from datetime import date

import pytest

from dashboard.collect.source import SourceError
from dashboard.collect.sources.votehub import VoteHub
from dashboard.contract.polling import AnswerSide, Poll, Population
from tests.collect.sources.selecting import APPROVAL
from tests.collect.sources.service import Reply, asked, by_id, carry_out, excerpt, glean

API = "https://polls.example"
SOURCE = VoteHub(API, (APPROVAL,), None)
POLLS = excerpt("votehub_polls.json")
ONE, TWO = "poll.votehub.vh-shaped-0001", "poll.votehub.vh-shaped-0002"


def poll(body: bytes, key: str = ONE) -> Poll:
    record = by_id(glean(SOURCE, {"polls": body}))[key]
    assert isinstance(record, Poll)
    return record


def edited(**members: object) -> bytes:
    return json.dumps([{**json.loads(POLLS)[0], **members}]).encode()


def test_the_polls_of_a_subject_are_asked_for_whole() -> None:
    source = VoteHub(API, (APPROVAL,), date(2025, 9, 1))
    assert asked(carry_out(source, {"polls": POLLS})) == [
        f"{API}/polls?poll_type=approval&subject=donald-trump&from_date=2025-09-01"
    ]


def test_a_poll_has_the_desks_question_and_its_own_figures() -> None:
    one = poll(POLLS)
    assert one.question == "Approve or disapprove of the president?"
    assert (one.pollster, one.population, one.sample_size) == (
        "Example Research", Population.ADULTS, 1200,
    )  # fmt: skip
    assert (str(one.field_start), str(one.field_end)) == ("2025-11-07", "2025-11-12")
    assert [(answer.label, float(answer.pct), answer.side) for answer in one.answers] == [
        ("Approve", 38.0, AnswerSide.SUPPORT),
        ("Disapprove", 60.0, AnswerSide.OPPOSE),
    ]


def test_sponsors_and_marks_of_partisanship_stand_beside_the_pollster() -> None:
    two = poll(POLLS, TWO)
    assert two.pollster == "Example Partners, internal poll, partisan: REP"
    assert two.sponsor == "Example Action Fund"
    assert "internal poll, partisan: REP" in (two.text or "")
    assert two.answers[2].side is AnswerSide.UNSURE


@pytest.mark.parametrize("name", ["polls", "data", "results"])
def test_an_envelope_is_read_as_a_bare_list(name: str) -> None:
    body = json.dumps({name: json.loads(POLLS), "count": 2}).encode()
    assert set(by_id(glean(SOURCE, {"polls": body}))) == {ONE, TWO}


@pytest.mark.parametrize(
    ("population", "told"),
    [
        ("a", "adults"), ("lv", "likely_voters"), ("rv", "registered_voters"), ("RV",
        "registered_voters"), ("v", "other"), ("parents", "other"), (None, "unstated"),
        ("", "unstated"),
    ],
)  # fmt: skip
def test_whom_it_asked(population: str | None, told: str) -> None:
    assert poll(edited(population=population)).population == told


@pytest.mark.parametrize(
    ("size", "told"),
    [(800, 800), ("800", 800), ("1,200", 1200), (None, None), ("", None), (0, None), ("n/a", None)],
)
def test_how_many_it_asked(size: object, told: int | None) -> None:
    assert poll(edited(sample_size=size)).sample_size == told


@pytest.mark.parametrize(("internal", "is_marked"), [(True, True), ("true", True), (None, False)])
def test_the_mark_of_an_internal_poll(internal: object, is_marked: bool) -> None:
    assert ("internal poll" in (poll(edited(internal=internal)).pollster or "")) is is_marked


def test_sponsors_as_objects_are_named() -> None:
    assert poll(edited(sponsors=[{"name": "One"}, "Two", None])).sponsor == "One, Two"


@pytest.mark.parametrize(
    "members", [{"poll_type": "us-senator"}, {"subject": "someone-else"}, {"id": None}]
)
def test_what_was_not_asked_for_does_not_stand_under_the_question(
    members: dict[str, object],
) -> None:
    assert not glean(SOURCE, {"polls": edited(**members)}).sightings


def test_the_subject_may_be_written_out() -> None:
    assert glean(SOURCE, {"polls": edited(subject="Donald Trump")}).sightings


def test_answers_that_cannot_be_are_left_out_and_told() -> None:
    answers = [{"choice": "Approve", "pct": 80}, {"choice": "Disapprove", "pct": 60}]
    gleaned = glean(SOURCE, {"polls": edited(answers=answers)})
    assert not gleaned.sightings
    assert "answers add up to 140 percent" in gleaned.said[0]
    assert "Example Research" in gleaned.said[0]


def test_no_polls_are_no_polls() -> None:
    gleaned = glean(SOURCE, {"polls": b"[]"})
    assert (gleaned.sightings, gleaned.said) == ((), ())


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "empty"),
        (b'{"detail": "unknown subject"}', "no list of polls: unknown subject"),
        (Reply(b'{"detail": "bad"}', 422), "status 422: 'bad'"),
        (b'"polls"', "no list"),
        (POLLS[:400], "not JSON"),
    ],
)
def test_an_odd_answer_is_a_sentence(body: bytes | Reply, why: str) -> None:
    with pytest.raises(SourceError, match=why):
        glean(SOURCE, {"polls": body})


def test_a_poll_that_is_given_twice_is_taken_once_and_a_difference_told() -> None:
    once = json.loads(POLLS)
    twice = glean(SOURCE, {"polls": json.dumps([*once, *once]).encode()})
    assert twice == glean(SOURCE, {"polls": POLLS})
    other = glean(SOURCE, {"polls": json.dumps([*once, {**once[0], "sample_size": 7}]).encode()})
    assert other.sightings == twice.sightings
    assert other.said == ("poll vh-shaped-0001: is given twice, and not alike; the first is taken",)

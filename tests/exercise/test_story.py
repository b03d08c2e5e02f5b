from datetime import UTC, datetime, timedelta
from functools import cache

import pytest

from dashboard.contract.answer import Answer
from dashboard.contract.polling import Poll
from dashboard.contract.strikes import Claim
from dashboard.exercise.plan import FIRST, Plan
from dashboard.exercise.sources import IDS
from dashboard.watch.conflict import comparisons
from dashboard.watch.counting import Reckoning
from dashboard.watch.legal_clock import clock_text
from tests.exercise.playing import Shown, documents, played

SEEDS = (0, 1, 2, 3, 77)
LOOKS = 41


@cache
def story(seed: int = 1, records: int = 80, hours: int = 72) -> tuple[Shown, ...]:
    return tuple(played(Plan(seed, records, hours, FIRST, LOOKS)))


def climb(shown: tuple[Shown, ...], indicator: str) -> list[str]:
    """The levels an indicator has one after the other."""
    levels = [one.levels()[indicator] for one in shown]
    return [level for at, level in enumerate(levels) if at == 0 or levels[at - 1] != level]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("hours", [12, 72])
@pytest.mark.parametrize(
    ("indicator", "levels"),
    [
        ("listing", ["advisory", "caution", "warning"]),
        ("tempo", ["normal", "caution", "warning"]),
        ("senate", ["normal", "caution"]),
        ("opinion", ["normal", "caution"]),
    ],
)
def test_levels_climb_as_told(seed: int, hours: int, indicator: str, levels: list[str]) -> None:
    assert climb(story(seed, hours=hours), indicator) == levels


def test_a_crowd_of_records_moves_no_level() -> None:
    few, many = story(records=80), story(records=600)
    assert [one.levels() for one in few] == [one.levels() for one in many]


@pytest.mark.parametrize(
    ("indicator", "rule", "level"),
    [
        pytest.param("listing", "FP-1", "warning", id="the listing is published"),
        pytest.param("tempo", "OT-1", "warning", id="a strike falls on land"),
        pytest.param("tempo", "OT-4", "caution", id="the carrier group arrives"),
        pytest.param("tempo", "OT-5", "warning", id="the carrier group becomes operational"),
        pytest.param("tempo", "CF-1", "advisory", id="claims are at odds for a day"),
        pytest.param("senate", "HP-1", "caution", id="a vote falls short by two"),
        pytest.param("senate", "HP-3", "caution", id="a vote is narrow in words alone"),
        pytest.param("senate", "HP-6", "caution", id="the clock runs out"),
        pytest.param("opinion", "PO-1", "advisory", id="the net is below nought"),
        pytest.param("opinion", "PO-2", "caution", id="two polls are far below"),
        pytest.param("opinion", "PO-3", "caution", id="the net falls beyond its margin"),
    ],
)
def test_a_rule_has_its_moment(indicator: str, rule: str, level: str) -> None:
    given = [one.gives(indicator).get(rule) for one in story()]
    assert given[0] != level
    assert level in given


def test_claims_of_the_count_conflict_until_one_is_corrected() -> None:
    conflicts = []
    for one in story():
        tally = one.document.strikes.count
        assert tally is not None
        found = comparisons(tally, Reckoning(one.document, one.document.head.as_of))
        conflicts.append(any(pair.conflict is Answer.TRUE for pair in found))
    assert not conflicts[0]
    assert any(conflicts)
    assert not conflicts[-1]


@pytest.mark.parametrize("name", ["strikes.count.command", "strikes.killed.command"])
def test_a_correction_lowers_a_figure(name: str) -> None:
    last = story()[-1].document.by_id[name]
    assert isinstance(last, Claim)
    assert last.correction is not None
    assert last.quantity.figure is not None
    assert last.quantity.figure < int(last.correction.was or "")


def test_a_strike_is_taken_back_and_what_stands_in_its_place_is_there() -> None:
    there = ["strike.skerry" in one.document.by_id for one in story()]
    assert (there[0], True in there, there[-1]) == (False, True, False)
    (retraction,) = story()[-1].document.retractions.records
    assert retraction.id == "strike.skerry"
    assert retraction.replaced_by in story()[-1].document.by_id


def test_the_polls_of_the_story_ask_one_question_on_three_days() -> None:
    polls = [story()[-1].document.by_id[f"poll.strikes-{number}"] for number in (1, 2, 3)]
    assert len({poll.question for poll in polls if isinstance(poll, Poll)}) == 1
    ends = [str(poll.field_end) for poll in polls if isinstance(poll, Poll)]
    assert ends == sorted(set(ends))
    assert len(ends) == 3


@pytest.mark.parametrize(
    ("start", "hours", "expected"),
    [
        pytest.param(FIRST, 72, ["no start date", "T-1d", "T-0d", "T+1d PASSED"], id="three days"),
        pytest.param(
            datetime(2025, 12, 31, 18, tzinfo=UTC), 12,
            ["no start date", "T-0d", "T+1d PASSED"], id="over one midnight",
        ),
        pytest.param(FIRST + timedelta(hours=1), 12, ["no start date", "T-0d"], id="no midnight"),
    ],
)  # fmt: skip
def test_the_clock_crosses_its_last_day(start: datetime, hours: int, expected: list[str]) -> None:
    texts = []
    for document in documents(Plan(1, 80, hours, start, LOOKS)):
        (clock,) = document.clocks.records
        texts.append(clock_text(clock, document.head.as_of.date()))
    # The second day after it is not told apart here: how many there are is the story's length.
    seen = [text for text in dict.fromkeys(texts) if text != "T+2d PASSED"]
    assert seen == expected


def test_sources_have_every_grade_and_one_has_none() -> None:
    sources = story()[0].document.sources.records
    grades = {source.reliability.value for source in sources if source.reliability}
    assert grades == set("ABCDEF")
    assert [source.id for source in sources if source.reliability is None] == [IDS[-1]]


def test_each_scenario_has_signposts_that_come_to_be_seen() -> None:
    for one in story()[-1].document.scenarios.records:
        assert any(post.seen for post in one.signposts or ())
    first = story()[0].document.scenarios.records
    assert not any(post.seen for one in first for post in one.signposts or ())

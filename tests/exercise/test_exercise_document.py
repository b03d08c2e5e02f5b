from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from dashboard.contract.feed import Document
from dashboard.contract.head import Status
from dashboard.contract.limits import DEFAULT_LIMITS
from dashboard.contract.report import accepted_counts
from dashboard.exercise.document import Exercise
from dashboard.exercise.plan import Plan
from tests.exercise.playing import documents

PLANS = [
    pytest.param(Plan(seed=0, records=10, documents=5), id="the fewest records"),
    pytest.param(Plan(seed=1, records=37, documents=24), id="a story with no room for all of it"),
    pytest.param(Plan(seed=2, records=200, documents=24), id="three days"),
    pytest.param(Plan(seed=3, records=80, hours=1, documents=60), id="one a minute"),
    pytest.param(Plan(seed=4, records=80, hours=720, documents=30), id="thirty days"),
    pytest.param(
        Plan(9, 90, 12, datetime(2199, 12, 31, 18, tzinfo=UTC), 9), id="the end of the years"
    ),
    pytest.param(
        Plan(2**32 - 1, 90, 30, datetime(1904, 2, 28, 13, 7, 5, tzinfo=UTC), 7), id="a leap day"
    ),
]


def records(document: Document) -> int:
    counts = accepted_counts(document)
    return sum(counts.values()) - counts["sources"] - counts["retractions"]


@pytest.mark.parametrize("plan", PLANS)
def test_every_document_is_clean(plan: Plan) -> None:
    for document in documents(plan):
        assert document.flags == ()
        assert document.held_back == ()
        assert document.head.status is Status.EXERCISE


@pytest.mark.parametrize("count", [10, 11, 13, 19, 25, 26, 27, 40, 41, 59, 60, 61, 62, 63, 64, 500])
def test_the_last_document_has_as_many_records_as_asked(count: int) -> None:
    (document,) = documents(Plan(seed=5, records=count))
    assert records(document) == count
    assert (document.flags, document.held_back) == ((), ())


def test_the_largest_document_is_within_every_limit() -> None:
    body = Exercise.of(Plan(seed=6, records=20_000)).body(0)
    assert len(body) < DEFAULT_LIMITS.body_bytes // 2
    (document,) = documents(Plan(seed=6, records=20_000))
    assert (records(document), document.flags, document.held_back) == (20_000, (), ())


@pytest.mark.parametrize("plan", PLANS)
def test_sequences_and_times_rise_from_the_start_to_the_end(plan: Plan) -> None:
    heads = [document.head for document in documents(plan)]
    assert [head.sequence for head in heads] == list(range(1, plan.documents + 1))
    assert all(a.published_at < b.published_at for a, b in pairwise(heads))
    assert heads[0].as_of == plan.start
    assert heads[-1].as_of == plan.start + timedelta(hours=plan.hours)
    assert {head.feed_id for head in heads} == {f"exercise.halmar-{plan.seed}"}


@pytest.mark.parametrize("plan", PLANS)
def test_a_record_that_changes_has_a_higher_revision_and_nothing_vanishes_unsaid(
    plan: Plan,
) -> None:
    for before, after in pairwise(documents(plan)):
        gone = {retraction.id for retraction in after.retractions.records}
        for name, record in before.by_id.items():
            if name in gone:
                continue
            later = after.by_id[name]
            if getattr(later, "claims", None) is None and later != record:
                assert (later.revision or 0) > (record.revision or 0), name


def test_the_times_between_documents_change_no_revision() -> None:
    (last,) = documents(Plan(seed=7, records=80))
    assert documents(Plan(seed=7, records=80, documents=31))[-1].by_id == last.by_id


def test_the_feed_is_lost_twice() -> None:
    times = [document.head.as_of for document in documents(Plan(seed=8, records=20, documents=49))]
    steps = [after - before for before, after in pairwise(times)]
    usual = min(steps)
    lost = [step for step in steps if step > usual + timedelta(minutes=5)]
    assert len(lost) == 2
    assert lost[0] > timedelta(hours=6) > lost[1] > timedelta(hours=2)


def test_a_document_runs_out_while_the_feed_is_lost() -> None:
    found = documents(Plan(seed=8, records=20, documents=25))
    stale = [
        after.head.sequence
        for before, after in pairwise(found)
        if before.head.expires_at is not None and before.head.expires_at < after.head.as_of
    ]
    assert len(stale) == 1

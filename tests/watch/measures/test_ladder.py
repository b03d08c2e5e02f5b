"""The ladder of a designation: its top, and how far it had come as known at an earlier day."""

from datetime import date

import pytest

from dashboard.contract.designations import Designation
from dashboard.watch.ladder import ladder, rungs_known
from tests.watch.documents import Json
from tests.watch.rules.designation_records import designation, step

TODAY, THEN = date(2025, 11, 17), date(2025, 11, 10)


def of(*steps: Json) -> Designation:
    return Designation.model_validate(designation(*steps))


KNOWN: dict[str, tuple[list[Json], set[int]]] = {
    "no step": ([], {0}),
    "before": ([step("announced", "2025-11-09")], {2}),
    "that day": ([step("announced", "2025-11-10")], {2}),
    "the day after": ([step("announced", "2025-11-11")], {0}),
    "before, reported after": ([step("announced", "2025-11-01", "2025-11-11")], {0}),
    "before, reported that day": ([step("announced", "2025-11-01", "2025-11-10")], {2}),
    "reported alone": ([step("announced", None, "2025-11-10")], {2}),
    "in that month": ([step("announced", "2025-11")], {0, 2}),
    "the month before": ([step("announced", "2025-10")], {2}),
    "no day at all": ([step("announced", None)], {0, 2}),
    "ahead": ([step("announced", "2025-11-24")], {0}),
    "revoked since": ([step("published", "2025-11-01"), step("revoked", "2025-11-11")], {4}),
    "revoked before": ([step("published", "2025-11-01"), step("revoked", "2025-11-09")], {1}),
    "perhaps revoked": (
        [step("published", "2025-10-01"), step("revoked", "2025-11")],
        {4, 1},
    ),
    "two of which either is open": (
        [step("signalled", None), step("notified", None)],
        {0, 1, 3},
    ),
}


@pytest.mark.parametrize(("steps", "rungs"), KNOWN.values(), ids=KNOWN.keys())
def test_a_rung_is_known_from_its_report_else_its_day(steps: list[Json], rungs: set[int]) -> None:
    assert rungs_known(of(*steps), THEN, TODAY) == rungs


def test_the_top_is_every_step_of_the_highest_rung() -> None:
    found = ladder(of(step("signalled"), step("notified"), step("notified", None)), TODAY)
    assert [taken.step.occurred is None for taken in found.top] == [False, True]


def test_the_top_of_an_ended_ladder_is_what_ended_it() -> None:
    found = ladder(of(step("published", "2025-11-01"), step("revoked")), TODAY)
    assert (found.rung, found.ended) == (1, True)
    assert [taken.step.status.value for taken in found.top] == ["revoked"]


def test_what_came_before_the_end_counts_no_more() -> None:
    steps = (step("published", "2025-11-01"), step("revoked"), step("signalled", "2025-11-16"))
    found = ladder(of(*steps), TODAY)
    assert (found.rung, found.ended) == (1, False)
    assert [taken.step.status.value for taken in found.steps] == ["signalled"]

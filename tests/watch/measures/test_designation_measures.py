"""Measures of the linked designations: the rung, and the days since it was announced."""

import pytest

from tests.watch.documents import Json
from tests.watch.measures.told import told
from tests.watch.rules.asking import ground
from tests.watch.rules.designation_records import DOUBTED, designation, doubted, step

NONE_READ = "cannot tell: no linked designation can be read"
NO_STEP = "cannot tell: no step is surely announced or notified"
MEASURES: dict[str, tuple[list[Json], str, str]] = {
    "no step": ([designation()], "0", NO_STEP),
    "signalled": ([designation(step("signalled"))], "1", NO_STEP),
    "preparing": ([designation(step("preparing"))], "1", NO_STEP),
    "announced": ([designation(step("announced"))], "2", "7"),
    "notified": ([designation(step("notified"))], "3", "7"),
    "published": ([designation(step("published"))], "4", NO_STEP),
    "announced and published": (
        [designation(step("announced", "2025-11-01"), step("published"))],
        "4",
        "16",
    ),
    "revoked": ([designation(step("announced", "2025-11-01"), step("revoked"))], "1", NO_STEP),
    "announced in a month": ([designation(step("announced", "2025-10"))], "2", "17 to 47"),
    "announced, reported alone": (
        [designation(step("announced", None, "2025-11-10"))],
        "2",
        "7 or more",
    ),
    "announced on no day": ([designation(step("announced", None))], "2", "0 or more"),
    "the earliest of two steps": (
        [designation(step("announced", "2025-11-01"), step("notified", "2025-11-10"))],
        "3",
        "16",
    ),
    "the earliest, one in a month": (
        [designation(step("announced", "2025-11"), step("notified", "2025-11-10"))],
        "3",
        "7 to 16",
    ),
    "the highest of two": (
        [designation(step("announced")), designation(step("published"), name="e")],
        "4",
        "7",
    ),
    "disputed": ([designation(step("announced"), **DOUBTED)], "0 to 2", NO_STEP),
    "another disputed": ([designation(step("announced")), doubted("published")], "2 to 4", "7"),
    "another disputed and announced before": (
        [
            designation(step("announced")),
            designation(step("announced", "2025-11-01"), name="e", **DOUBTED),
        ],
        "2",
        "7 to 16",
    ),
    "withdrawn": ([designation(step("announced"), standing="withdrawn")], "0", NO_STEP),
    "none linked": ([designation(name="other")], NONE_READ, NONE_READ),
}


@pytest.mark.parametrize(("records", "rung", "days"), MEASURES.values(), ids=MEASURES.keys())
def test_linked_designations_are_measured(records: list[Json], rung: str, days: str) -> None:
    on = ground(designations=records)
    assert told("designation_step", on, "d", "e") == rung
    assert told("announced_days", on, "d", "e") == days


@pytest.mark.parametrize("name", ["designation_step", "announced_days"])
def test_a_list_that_is_absent_or_unreadable_is_said_to_be(name: str) -> None:
    assert told(name, ground(), "d") == "cannot tell: designations is not in feed"
    on = ground(designations="text")
    assert told(name, on, "d") == "cannot tell: designations could not be read"

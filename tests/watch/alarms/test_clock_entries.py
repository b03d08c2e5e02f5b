"""The log is told once that the last day of a clock has passed."""

import pytest

from tests.watch.alarms.looks import Watch
from tests.watch.documents import Json, document

PASSED: Json = {
    "id": "notice",
    "title": "Notice",
    "days": 5,
    "start": {"earliest": "2025-11-01", "latest": "2025-11-01"},
}
LATER: Json = {**PASSED, "revision": 2, "start": {"earliest": "2025-11-16", "latest": "2025-11-16"}}
ENDED: Json = {**PASSED, "parties": [{"party": "State Department", "status": "ended"}]}
SAID = "clock Notice T+11d PASSED"


@pytest.mark.parametrize(
    ("clocks", "said"),
    [
        ([[PASSED], [PASSED]], [[SAID], []]),
        ([[PASSED], [], [PASSED]], [[SAID], [], []]),
        ([[LATER], [PASSED]], [[], [SAID]]),
        ([[PASSED], [LATER], [PASSED]], [[SAID], [], [SAID]]),
        ([[ENDED]], [[]]),
    ],
    ids=["it stays", "missing once", "corrected", "corrected twice", "ended by all"],
)
def test_a_clock_crosses_once(clocks: list[list[Json]], said: list[list[str]]) -> None:
    watch, told = Watch(), []
    for minute, records in enumerate(clocks):
        watch.see(document(clocks=records, indicators=[]), minute)
        told.append(watch.said)
    assert told == said

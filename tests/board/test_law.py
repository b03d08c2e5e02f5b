"""How far a designation has come."""

import pytest

from dashboard.board.law import last_step
from tests.board.scenes import scene
from tests.watch.documents import Json


def step(status: str, **days: str) -> Json:
    return {"status": status, **days}


@pytest.mark.parametrize(
    ("steps", "word"),
    [
        ([], "no step in the feed"),
        ([step("signalled"), step("announced"), step("preparing")], "announced"),
        (
            [step("announced", reported="2025-11-17"), step("preparing", reported="2025-11-18")],
            "preparing",
        ),
        (
            [step("published", occurred="2025-11-20"), step("revoked", occurred="2025-11-24")],
            "revoked",
        ),
        (
            [step("notified", occurred="2025-11-20"), step("signalled", reported="2025-11-19")],
            "notified",
        ),
        ([step("under_review", reported="2025-11-19"), step("announced")], "under review"),
    ],
)
def test_the_step_reported_last_the_furthest_of_one_day(steps: list[Json], word: str) -> None:
    listing = {"id": "l", "entity": "E", "title": "T", "steps": steps}
    (record,) = scene(designations=[listing]).shown.designations.records
    assert last_step(record) == word

"""Which records count."""

from datetime import timedelta

import pytest

from dashboard.watch.counting import Weight
from tests.watch.documents import AS_OF, NOW, Json, claim, counted, force, quantity, reckoned

COUNTS, MAY, OUT = Weight.COUNTS, Weight.MAY_COUNT, Weight.OUT


@pytest.mark.parametrize(
    ("members", "weight"),
    [
        ({}, COUNTS),
        ({"standing": "reported"}, COUNTS),
        ({"standing": "confirmed"}, COUNTS),
        ({"standing": "corrected"}, COUNTS),
        ({"standing": "disputed"}, MAY),
        ({"standing": "unknown"}, MAY),
        ({"standing": "a word of another feed"}, MAY),
        ({"standing": "withdrawn"}, OUT),
        ({"expires_at": "2025-11-17T11:59:59Z"}, MAY),
        ({"expires_at": AS_OF}, COUNTS),
        ({"expires_at": "2025-11-01T00:00:00Z", "standing": "withdrawn"}, OUT),
        ({"supersedes": ["one"]}, COUNTS),
    ],
)
def test_standing_and_expiry_say_what_counts(members: Json, weight: Weight) -> None:
    reckoning = reckoned(posture=[force("one", **members)])
    (record,) = reckoning.document.posture.records
    assert reckoning.weight(record) is weight


def test_a_record_expires_while_the_board_runs() -> None:
    expiring = [force("one", expires_at="2025-11-17T13:00:00Z")]
    for now, weight in ((NOW, COUNTS), (NOW + timedelta(hours=2), MAY)):
        reckoning = reckoned(now, posture=expiring)
        assert reckoning.weight(reckoning.document.posture.records[0]) is weight


@pytest.mark.parametrize(
    ("by", "weight"),
    [
        ({}, OUT),
        ({"standing": "disputed"}, OUT),
        ({"standing": "withdrawn"}, COUNTS),
        ({"expires_at": "2025-11-01T00:00:00Z"}, OUT),
    ],
)
def test_who_supersedes_must_stand(by: Json, weight: Weight) -> None:
    reckoning = reckoned(posture=[force("old"), force("new", supersedes=["old"], **by)])
    assert reckoning.weight(reckoning.document.posture.records[0]) is weight


def test_what_a_retracted_record_supersedes_counts_again() -> None:
    retractions = [{"id": "new", "at": AS_OF, "reason": "wrong"}]
    forces = [force("old"), force("new", supersedes=["old"])]
    reckoning = reckoned(posture=forces, retractions=retractions)
    assert [reckoning.weight(record) for record in reckoning.document.posture.records] == [COUNTS]


def test_what_a_superseded_record_supersedes_stays_out() -> None:
    forces = [force("a"), force("b", supersedes=["a"]), force("c", supersedes=["b"])]
    reckoning = reckoned(posture=forces)
    weights = [reckoning.weight(record) for record in reckoning.document.posture.records]
    assert weights == [OUT, OUT, COUNTS]


def test_lists_keep_the_order_of_the_feed() -> None:
    names = {"a": "disputed", "b": "reported", "c": "withdrawn", "d": "confirmed"}
    forces = [force(name, standing=standing) for name, standing in names.items()]
    reckoning = reckoned(posture=forces)
    records = reckoning.document.posture.records
    assert [record.id for record in reckoning.reckoned(records)] == ["a", "b", "d"]
    assert [record.id for record in reckoning.counted(records)] == ["b", "d"]


@pytest.mark.parametrize(("standing", "number"), [("disputed", 1), ("withdrawn", 0)])
def test_a_tally_that_is_out_has_no_claims(standing: str, number: int) -> None:
    tally, reckoning = counted(claim("a", quantity("exact", 1)), standing=standing)
    assert len(reckoning.claims(tally)) == number

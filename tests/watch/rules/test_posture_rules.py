"""OT-4 and OT-5: ships and groups that move, and those in an operational role."""

import pytest

from dashboard.contract.answer import Answer
from tests.watch.documents import Json, force
from tests.watch.rules.asking import (
    CANNOT_TELL,
    FALSE,
    TRUE,
    UNREAD,
    answer,
    changed,
    ground,
)

ARRIVED: Json = {"status": "arrived", "occurred": "2025-11-11"}
OT_4: dict[str, tuple[list[Json], Answer]] = {
    "none": ([], FALSE),
    "arrived on the first of 7 days": ([force("f", **ARRIVED)], TRUE),
    "departed": ([force("f", **ARRIVED | {"status": "departed"})], TRUE),
    "a group": ([force("f", **ARRIVED | {"kind": "group"})], TRUE),
    "of any side": ([force("f", "Venezuela", **ARRIVED)], TRUE),
    "arrived on the eve of them": ([force("f", **ARRIVED | {"occurred": "2025-11-10"})], FALSE),
    "arrived today": ([force("f", **ARRIVED | {"occurred": "2025-11-17"})], TRUE),
    "to arrive tomorrow": ([force("f", **ARRIVED | {"occurred": "2025-11-18"})], FALSE),
    "arrived this month": ([force("f", **ARRIVED | {"occurred": "2025-11"})], CANNOT_TELL),
    "arrived last month": ([force("f", **ARRIVED | {"occurred": "2025-10"})], FALSE),
    "reported alone": ([force("f", status="arrived", reported="2025-11-16")], CANNOT_TELL),
    "reported alone, long ago": ([force("f", status="arrived", reported="2025-11-10")], FALSE),
    "no day": ([force("f", status="arrived")], CANNOT_TELL),
    "underway": ([force("f", **ARRIVED | {"status": "underway"})], FALSE),
    "a status unknown": ([force("f", **ARRIVED | {"status": "unknown"})], FALSE),
    "a status absent": ([force("f", occurred="2025-11-11")], FALSE),
    "of the air": ([force("f", **ARRIVED | {"kind": "air"})], FALSE),
    "disputed": ([force("f", standing="disputed", **ARRIVED)], CANNOT_TELL),
    "one disputed, one sure": (
        [force("f", standing="disputed", **ARRIVED), force("g", **ARRIVED)],
        TRUE,
    ),
    "withdrawn": ([force("f", standing="withdrawn", **ARRIVED)], FALSE),
    "superseded": ([force("f", **ARRIVED), force("g", supersedes=["f"])], FALSE),
    "held back, where it would be false": ([force("f"), UNREAD], CANNOT_TELL),
    "held back, where it is true": ([force("f", **ARRIVED), UNREAD], TRUE),
    "a doubled id": ([force("f"), force("f", **ARRIVED)], FALSE),
}


@pytest.mark.parametrize(("forces", "said"), OT_4.values(), ids=OT_4.keys())
def test_ot_4_asks_for_a_move_of_the_last_7_days(forces: list[Json], said: Answer) -> None:
    assert answer("OT-4", ground(posture=forces)) is said


OPERATIONAL: Json = {"role": "operational"}
OT_5: dict[str, tuple[list[Json], Answer]] = {
    "none": ([], FALSE),
    "operational": ([force("f", **OPERATIONAL)], TRUE),
    "a group": ([force("f", kind="group", **OPERATIONAL)], TRUE),
    "demonstrative": ([force("f", role="demonstrative")], FALSE),
    "unknown": ([force("f", role="unknown")], CANNOT_TELL),
    "absent": ([force("f")], CANNOT_TELL),
    "departed": ([force("f", status="departed", **OPERATIONAL)], FALSE),
    "departed, role absent": ([force("f", status="departed")], FALSE),
    "ordered": ([force("f", status="ordered", **OPERATIONAL)], TRUE),
    "on the ground": ([force("f", kind="ground", **OPERATIONAL)], FALSE),
    "one absent, one operational": ([force("f"), force("g", **OPERATIONAL)], TRUE),
    "long ago": ([force("f", occurred="2001", **OPERATIONAL)], TRUE),
    "ahead": ([force("f", occurred="2025-11-18", **OPERATIONAL)], FALSE),
    "disputed": ([force("f", standing="disputed", **OPERATIONAL)], CANNOT_TELL),
    "withdrawn": ([force("f", standing="withdrawn", **OPERATIONAL)], FALSE),
    "held back, where it would be false": (
        [force("f", role="demonstrative"), UNREAD],
        CANNOT_TELL,
    ),
    "held back, where it is true": ([force("f", **OPERATIONAL), UNREAD], TRUE),
}


@pytest.mark.parametrize(("forces", "said"), OT_5.values(), ids=OT_5.keys())
def test_ot_5_asks_for_an_operational_role(forces: list[Json], said: Answer) -> None:
    assert answer("OT-5", ground(posture=forces)) is said


@pytest.mark.parametrize("rule", ["OT-4", "OT-5"])
def test_no_rule_of_posture_can_tell_without_its_list(rule: str) -> None:
    assert answer(rule, ground()) is CANNOT_TELL
    assert answer(rule, ground(posture={})) is CANNOT_TELL


@pytest.mark.parametrize("rule", ["OT-4", "OT-5"])
def test_a_retracted_force_does_not_count(rule: str) -> None:
    gone = force("f", **ARRIVED, **OPERATIONAL)
    retraction = {"id": "f", "at": "2025-11-16T12:00:00Z", "reason": "R"}
    assert answer(rule, ground(posture=[gone], retractions=[retraction])) is FALSE


def test_posture_takes_its_figures_from_the_config() -> None:
    on = ground(posture=[force(name, **ARRIVED, **OPERATIONAL) for name in ("f", "g")])
    for least, said in ((2, TRUE), (3, FALSE)):
        assert answer(changed("OT-4", caution_moves=least), on) is said
        assert answer(changed("OT-5", warning_forces=least), on) is said

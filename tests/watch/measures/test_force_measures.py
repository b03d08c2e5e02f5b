"""Measures of posture: moves of the last 7 days, and operational roles."""

import pytest

from tests.watch.documents import Json, force
from tests.watch.measures.told import told
from tests.watch.rules.asking import ground

FORCES: dict[str, tuple[list[Json], str, str]] = {
    "none": ([], "0", "0"),
    "moved and operational": (
        [force("f", status="arrived", occurred="2025-11-11", role="operational")],
        "1",
        "1",
    ),
    "departed": ([force("f", status="departed", occurred="2025-11-11")], "1", "0"),
    "present, role absent": ([force("f", status="present")], "0", "0 to 1"),
    "arrived, no day, demonstrative": (
        [force("f", status="arrived", role="demonstrative")],
        "0 to 1",
        "0",
    ),
    "disputed": (
        [
            force("f", status="arrived", occurred="2025-11-11", role="operational",
                  standing="disputed"),
            force("g", status="arrived", occurred="2025-11-12", role="operational"),
        ],
        "1 to 2",
        "1 to 2",
    ),
    "aircraft": ([force("f", kind="air", status="arrived", role="operational")], "0", "0"),
}  # fmt: skip


@pytest.mark.parametrize(("forces", "moves", "roles"), FORCES.values(), ids=FORCES.keys())
def test_ships_and_groups_are_counted(forces: list[Json], moves: str, roles: str) -> None:
    on = ground(posture=forces)
    assert told("moves_7d", on) == moves
    assert told("operational_forces", on) == roles


@pytest.mark.parametrize("name", ["moves_7d", "operational_forces"])
def test_posture_absent_or_unreadable_is_said_to_be(name: str) -> None:
    assert told(name, ground()) == "cannot tell: posture is not in feed"
    assert told(name, ground(posture="text")) == "cannot tell: posture could not be read"

import os
import subprocess
import sys
from hashlib import sha256

import pytest

from dashboard.exercise.document import Exercise
from dashboard.exercise.plan import FIRST, Plan

CODE = """
from dashboard.exercise.document import Exercise
from dashboard.exercise.plan import Plan
print(Exercise.of(Plan(seed=1, records=300)).body(0).decode("ascii"), end="")
"""


def digest(plan: Plan, number: int = 0) -> str:
    return sha256(Exercise.of(plan).body(number)).hexdigest()[:32]


@pytest.mark.parametrize(
    ("plan", "number", "expected"),
    [
        pytest.param(Plan(1, 10), 0, "1559104b42071e49b6ee601c80c95699", id="the fewest records"),
        pytest.param(Plan(1, 300), 0, "0cdcc18d419127757d8c5713a84820ed", id="a whole story"),
        pytest.param(Plan(2, 300), 0, "915deffd0be64ff2d31f945e44ea1531", id="another seed"),
        pytest.param(
            Plan(1, 300, 12, FIRST, 24),
            0,
            "a4c6ffd8f08c716ca2795d0811fd4d7a",
            id="the first of several",
        ),
        pytest.param(
            Plan(1, 300, 12, FIRST, 24),
            23,
            "bdba6eb654444f099fafbdedc69c6731",
            id="the last of several",
        ),
    ],
)
def test_the_same_arguments_give_the_same_bytes_for_ever(
    plan: Plan, number: int, expected: str
) -> None:
    assert digest(plan, number) == expected


@pytest.mark.parametrize(
    "world",
    [
        pytest.param({"PYTHONHASHSEED": "1", "TZ": "Pacific/Apia"}, id="far in the west"),
        pytest.param(
            {
                "PYTHONHASHSEED": "2",
                "TZ": "Asia/Kolkata",
                "LC_ALL": "915deffd0be64ff2d31f945e44ea1531",
            },
            id="in Asia",
        ),
    ],
)
def test_neither_place_nor_hash_changes_a_byte(world: dict[str, str]) -> None:
    run = subprocess.run(
        [sys.executable, "-c", CODE], env=os.environ | world, capture_output=True, check=True
    )
    assert run.stdout == Exercise.of(Plan(seed=1, records=300)).body(0)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(Plan(2, 60), id="seed"),
        pytest.param(Plan(1, 61), id="records"),
        pytest.param(Plan(1, 60, 71), id="hours"),
        pytest.param(Plan(1, 60, 72, FIRST.replace(minute=1)), id="start"),
    ],
)
def test_every_argument_makes_a_difference(other: Plan) -> None:
    assert digest(other) != digest(Plan(1, 60))


def test_every_record_has_a_line_of_its_own() -> None:
    lines = Exercise.of(Plan(1, 60)).body(0).decode("ascii").splitlines()
    assert sum(line.startswith('{"id": ') for line in lines) == 60 + 14 + 1 - 2
    assert max(map(len, lines)) < 1_500

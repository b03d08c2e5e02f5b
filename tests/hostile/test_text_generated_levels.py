"""A record that breaks takes no level with it: what a rule gave stays until it is answered."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.board.check_json import check_members
from dashboard.board.scene import Scene
from dashboard.contract.indicators import Level
from dashboard.exercise.document import Exercise
from dashboard.exercise.plan import Plan
from dashboard.watch.rules.verdict import URGENCY
from tests.board.scenes import scene_of
from tests.contract.documents import EXAMPLE, FULL, UPDATE, Json, taken
from tests.hostile.fields import body
from tests.hostile.generated import generated

STORIES = [EXAMPLE.read_bytes(), UPDATE.read_bytes(), FULL.read_bytes()]
BREAKS: list[Json] = [
    {"revision": "x"}, {"occurred": "never"}, {"standing": 5}, {"refs": "r"}, {"text": 7},
    {"credibility": 9}, {"expires_at": "soon"}, {"correction": {}},
]  # fmt: skip
_CALM = (Level.NORMAL, Level.ADVISORY)


def records(document: Json) -> list[Json]:
    """Return every record of a document but sources, those of the strikes among them."""
    strikes = document.get("strikes") or {}
    tallies = [strikes[name] for name in ("count", "killed") if strikes.get(name)]
    claims = [claim for tally in tallies for claim in tally["claims"]]
    lists = [one for name, one in document.items() if isinstance(one, list) and name != "sources"]
    return [*tallies, *claims, *(strikes.get("events") or ()), *(r for one in lists for r in one)]


def broken(document: Json, place: int, flaw: Json) -> tuple[Json, Json]:
    """Return a document in which one record has a flaw, and that record as it was."""
    copy: Json = json.loads(json.dumps(document))
    every = records(copy)
    chosen = every[place % len(every)]
    before = dict(chosen)
    chosen |= flaw
    return copy, before


def levels(shown: Scene) -> dict[str, Level]:
    return {one.indicator.id: one.level for one in shown.situation.statuses}


def falls(before: Level, after: Level) -> bool:
    if before is Level.UNKNOWN:
        return after in _CALM
    if after is Level.UNKNOWN:
        return before is not Level.NORMAL
    return URGENCY[after] < URGENCY[before]


def check(document: Json, place: int, flaw: Json) -> None:
    if not records(document):
        return
    spoiled, record = broken(document, place, flaw)
    first, second = taken(body(document)), taken(body(spoiled))
    if len(second.held_back) <= len(first.held_back):
        return
    now = first.head.as_of
    before, after = levels(scene_of(first, now=now)), scene_of(first, second, now=now)
    lost = before.keys() - levels(after).keys()
    assert lost <= {record.get("id")}, "a tile went with a record that is not its own"
    fell = {
        name: (before[name], level)
        for name, level in levels(after).items()
        if name in before and falls(before[name], level)
    }
    assert not fell, (record, flaw)
    if lost:
        assert check_members(after)["worst"] in ("unknown", "warning")


def exercise(seed: int, number: int) -> Json:
    made: Json = json.loads(Exercise.of(Plan(seed, 40, documents=9)).body(number))
    return made


ANY_BREAK: Any = (st.integers(0), st.sampled_from(BREAKS))
DOCUMENTS = (
    st.sampled_from(STORIES).map(json.loads)
    | st.builds(exercise, st.integers(0, 1_000), st.integers(0, 8))
    | st.builds(generated, st.integers(0, 2**32))
)


@settings(max_examples=40)
@given(DOCUMENTS, *ANY_BREAK)
def test_text_generated_no_level_falls_with_a_record(
    document: Json, place: int, flaw: Json
) -> None:
    check(document, place, flaw)


@pytest.mark.long
@pytest.mark.timeout(3_600)
@settings(max_examples=4_000)
@given(DOCUMENTS, *ANY_BREAK)
def test_text_generated_no_level_falls_at_length(document: Json, place: int, flaw: Json) -> None:
    check(document, place, flaw)

"""Documents by the dice: whole ones, then with a flaw, through reader, rules, views and writing."""

import re
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.contract.feed import Document
from dashboard.contract.reader import read
from tests.board.scenes import scene_of
from tests.contract.documents import Json, taken
from tests.contract.test_any_input import ANY_JSON, paths
from tests.hostile.drawing import SIZES, look_at_all, write_all
from tests.hostile.fields import body, put
from tests.hostile.generated import generated

SEEDS = st.integers(0, 2**32)
_VALUES: Any = ANY_JSON | st.sampled_from([None, "", -1, 10**20, [], {}, "2025-13", "\x1b[2J"])
FLAWS = st.lists(st.tuples(st.integers(0), _VALUES), max_size=3)
"""Values, and numbers that point at the places where they stand."""
_INDEX = re.compile(r"^([\w.]+?)\[(\d+)\]")
LISTS = (
    "strikes.count.claims", "strikes.killed.claims", "strikes.events", "posture", "congress",
    "polling", "designations", "clocks", "developments", "scenarios", "indicators", "sources",
    "retractions",
)  # fmt: skip


def flawed(document: Json, flaws: list[tuple[int, Any]]) -> Json:
    """Return a document with values in the places that numbers point at."""
    for number, value in flaws:
        every = [path for path in paths(document) if path not in _HEAD]
        path = every[number % len(every)]
        put(document, re.sub(r"\[(\d+)\]", r".\1", path), value)
    return document


_HEAD = ("version", "feed_id", "title", "published_at", "as_of", "expires_at")


def given_list(document: Any, path: str) -> list[Any] | None:
    """Return a list of a document; None where it is none, or lies within what is none."""
    for step in path.split("."):
        document = document.get(step) if isinstance(document, dict) else None
    return document if isinstance(document, list) else None


def assert_all_is_accounted_for(stated: Json, found: Document) -> None:
    """Check that of each list held + shown = given; what is taken back is shown as that."""
    gone: dict[str, set[int]] = {}
    for path in (*(one.path for one in found.held_back), *(one.path for one in found.retracted)):
        if match := _INDEX.match(path):
            gone.setdefault(match[1], set()).add(int(match[2]))
    for path in LISTS:
        records, listed = given_list(stated, path), shown_list(found, path)
        if records is not None and listed is not None:
            assert len(listed) + len(gone.get(path, ())) == len(records), path


def shown_list(found: Document, path: str) -> tuple[Any, ...] | None:
    """Return the records of a list that stand; None where what they stand in does not."""
    match path.split("."):
        case ["strikes", "events"]:
            return found.strikes.events.records
        case ["strikes", name, "claims"]:
            tally = getattr(found.strikes, name)
            return None if tally is None else tally.claims
    return found.panels[path].records


def check(seed: int, flaws: list[tuple[int, Any]], sizes: Sequence[tuple[int, int]]) -> None:
    whole, broken = generated(seed), flawed(generated(seed), flaws)
    first, result = taken(body(whole)), read(body(broken))
    assert_all_is_accounted_for(whole, first)
    if isinstance(result, Document):
        assert_all_is_accounted_for(broken, result)
        shown = scene_of(first, result)
        look_at_all(shown, sizes)
        write_all(shown)


@settings(max_examples=8)
@given(SEEDS, FLAWS)
def test_text_generated_is_read_judged_drawn_and_written(
    seed: int, flaws: list[tuple[int, Any]]
) -> None:
    check(seed, flaws, ((80, 24),))


@pytest.mark.long
@pytest.mark.timeout(3_600)
@settings(max_examples=400)
@given(SEEDS, FLAWS)
def test_text_generated_at_length(seed: int, flaws: list[tuple[int, Any]]) -> None:
    check(seed, flaws, SIZES)

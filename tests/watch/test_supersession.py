"""Which records are superseded, circles aside."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.watch.supersession import superseded

Naming = dict[str, str]
LONG = 20_000


def named(naming: Naming) -> dict[str, frozenset[str]]:
    return {record: frozenset(others) for record, others in naming.items()}


@pytest.mark.parametrize(
    ("naming", "out"),
    [
        ({}, ""),
        ({"a": "b"}, "b"),
        ({"a": ""}, ""),
        ({"a": "b", "b": "c"}, "bc"),
        ({"a": "a"}, ""),
        ({"a": "ab"}, "b"),
        ({"a": "b", "b": "a"}, ""),
        ({"a": "b", "b": "c", "c": "a"}, ""),
        ({"a": "b", "b": "a", "d": "a"}, "a"),
        ({"a": "b", "b": "ac"}, "c"),
        ({"a": "b", "b": "a", "c": "d", "d": "c"}, ""),
        ({"a": "b", "b": "ac", "c": "d", "d": "c"}, "c"),
    ],
)
def test_a_record_that_another_names_is_out(naming: Naming, out: str) -> None:
    assert superseded(named(naming)) == frozenset(out)


@pytest.mark.parametrize("closed", [False, True])
@pytest.mark.parametrize("forwards", [False, True])
def test_a_chain_may_be_as_long_as_a_list(closed: bool, forwards: bool) -> None:
    steps = range(LONG) if forwards else reversed(range(LONG))
    names = {str(step): frozenset({str(step + 1)}) for step in steps}
    if closed:
        names[str(LONG)] = frozenset({"0"})
    assert len(superseded(names)) == (0 if closed else LONG)


IDS = st.sampled_from("abcdef")


@given(st.dictionaries(IDS, st.frozensets(IDS)))
@settings(deadline=None)
def test_it_is_what_walking_every_way_finds(names: dict[str, frozenset[str]]) -> None:
    out = {
        other
        for record, others in names.items()
        for other in others
        if record not in reached(other, names)
    }
    assert superseded(names) == out


def reached(start: str, names: dict[str, frozenset[str]]) -> set[str]:
    """Return all that a record supersedes over any number of steps, and itself."""
    found = {start}
    for _ in names:
        found |= {other for record in found for other in names.get(record, ())}
    return found

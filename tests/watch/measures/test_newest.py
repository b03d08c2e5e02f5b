"""Which record may be the newest, and which one before it, against every world there may be."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import permutations, product

from hypothesis import given
from hypothesis import strategies as st

from dashboard.contract.record import Record
from dashboard.watch.day_span import DaySpan
from dashboard.watch.newest import MOST, Entry, newest_pairs, newest_readings, too_many

DAYS = 4
"""Few, so that spans often meet."""
FIRST = date(2025, 11, 1)
Entries = list[Entry[Record]]


def entry(name: str, first: int, last: int, sure: bool) -> Entry[Record]:
    span = DaySpan(FIRST + timedelta(first), FIRST + timedelta(last))
    return Entry(Record.model_validate({"id": name}), span, sure)


@st.composite
def some_entries(draw: st.DrawFn) -> Entries:
    spans = draw(st.lists(st.tuples(*[st.integers(0, DAYS - 1)] * 2, st.booleans()), max_size=4))
    return [entry(f"r{at}", min(a, b), max(a, b), sure) for at, (a, b, sure) in enumerate(spans)]


def worlds(entries: Entries) -> Iterator[tuple[str | None, str | None]]:
    """Yield the newest and the one before in every world: who counts, and on which day."""
    chosen = [[True] if one.sure else [True, False] for one in entries]
    for counts in product(*chosen):
        there = [one for one, is_in in zip(entries, counts, strict=True) if is_in]
        for order in permutations(there):
            # An order is possible if the days can be chosen so that none falls.
            earliest = date.min
            for one in order:
                earliest = max(earliest, one.span.first)
                if earliest > one.span.last:
                    break
            else:
                names = [None, None, *(one.record.id for one in order)]
                yield names[-1], names[-2]


def name(one: Entry[Record] | None) -> str | None:
    return None if one is None else one.record.id


@given(some_entries())
def test_the_newest_is_that_of_some_world_and_each_world_has_one(entries: Entries) -> None:
    assert {name(one) for one in newest_readings(entries)} == {last for last, _ in worlds(entries)}


@given(some_entries())
def test_the_two_newest_are_those_of_some_world_and_each_world_has_them(entries: Entries) -> None:
    pairs = {(name(last), name(before)) for last, before in newest_pairs(entries)}
    assert pairs == set(worlds(entries))


def test_more_than_are_asked_one_by_one_are_too_many() -> None:
    alike = [entry(f"r{at}", 0, 1, sure=True) for at in range(MOST + 1)]
    assert not too_many(alike[1:])
    assert too_many(alike)
    assert not too_many([*alike[1:], entry("later", 2, 2, sure=True)])

"""Which records others supersede."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

Names = Mapping[str, frozenset[str]]
"""For each record the ids it says it supersedes."""


def superseded(names: Names) -> frozenset[str]:
    """Return every id that a record names, circles aside.

    Records that supersede one another, over any number of steps, put none of each other out:
    a circle says nothing about which of them stands.
    """
    circle = _circles(names)
    return frozenset(
        named
        for record, others in names.items()
        for named in others
        if circle.get(named, named) != circle.get(record, record)
    )


def _circles(names: Names) -> dict[str, str]:
    """Return for each record one that stands for its circle (Kosaraju's two passes)."""
    backwards: dict[str, list[str]] = {}
    for record, others in names.items():
        for named in others:
            backwards.setdefault(named, []).append(record)
    leader: dict[str, str] = {}
    for start in reversed(_finished(names)):
        reach = [start]
        while reach:
            record = reach.pop()
            if record not in leader:
                leader[record] = start
                reach.extend(backwards.get(record, ()))
    return leader


def _finished(names: Names) -> list[str]:
    """Return the records in the order in which a depth-first walk leaves them."""
    order: list[str] = []
    seen: set[str] = set()
    for start in names:
        walk: list[tuple[str, Iterable[str]]] = [(start, iter(names[start]))]
        if start in seen:
            continue
        seen.add(start)
        while walk:
            record, rest = walk[-1]
            following = next((named for named in rest if named not in seen), None)
            if following is None:
                order.append(record)
                walk.pop()
            else:
                seen.add(following)
                walk.append((following, iter(names.get(following, ()))))
    return order

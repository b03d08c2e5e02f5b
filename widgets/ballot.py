"""A vote in three rows: the line that had to be reached, the yeas, the nays."""

from __future__ import annotations

from dataclasses import replace

from widgets.charts import Ballot, said
from widgets.fit import Draft, fit
from widgets.glyphs import Glyphs
from widgets.ink import Ink, Run, Runs, exactly
from widgets.views import Line, Tone

LEAST = 24
"""Columns of the bars that words leave them."""
FULL, HALF, GOAL = "█", "▌", "│"


def ballot_rows(ballot: Ballot, width: int, glyphs: Glyphs) -> list[Ink]:
    """Return what is needed, then the yeas and the nays, `width` cells each.

    A bar that falls short ends before the line, however near it comes; one that reaches it does
    not end before it.
    """
    longest = max(_needed(line, glyphs) for line in (ballot.above, ballot.below))
    words = max(0, min(longest, width - LEAST))
    room = width - words - 2
    if room < 1:
        return [Ink(fit(line, width, glyphs), key=ballot.key) for line in said(ballot)]
    goals = [need * room // ballot.whole for need in ballot.needed] if ballot.whole else []
    head = _head(ballot, words + 1, goals, width, glyphs)
    rows = [Ink(exactly((Run(head, Tone.MUTED),), width), key=ballot.key)]
    for line, votes in ((ballot.above, ballot.yea), (ballot.below, ballot.nay)):
        bar = glyphs.text(_bar(votes, ballot, goals, room, glyphs))
        runs: Runs = (*fit(replace(line, refs=()), words, glyphs), Run(" "), Run(bar))
        rows.append(Ink(exactly(runs, width), key=ballot.key))
    return rows


def _needed(line: Line, glyphs: Glyphs) -> int:
    return Draft.of(replace(line, refs=()), glyphs).cells


def _head(ballot: Ballot, start: int, goals: list[int], width: int, glyphs: Glyphs) -> str:
    name, goal = glyphs.text(ballot.name), glyphs.text(ballot.goal)
    at = start + goals[0] if goals else start + 2
    at = max(start + 2, min(at, width - len(goal) - 1))
    return f"{f'{name:<{start}}0':<{at}}{goal}"


def _bar(votes: int, ballot: Ballot, goals: list[int], room: int, glyphs: Glyphs) -> str:
    halves = 2 * votes * room // ballot.whole if ballot.whole else 0
    for need, goal in zip(ballot.needed, goals, strict=True):
        halves = min(halves, 2 * goal - 1) if votes < need else max(halves, 2 * goal)
    halves = max(0, halves)
    half = HALF * (halves % 2) if not glyphs.ascii else ""
    bar = list(f"{FULL * (halves // 2)}{half}".ljust(room))
    for goal in goals:
        bar[min(goal, room - 1)] = GOAL
    return "".join(bar).rstrip()

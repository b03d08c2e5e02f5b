"""Strikes a week: a week without data is a gap, not a zero."""

import pytest

from dashboard.board.strike_timeline import WEEKS, strike_timeline
from tests.board.reading import bin_words
from tests.board.scenes import example_scene, scene, updated_scene
from tests.watch.documents import Json, claim, quantity, strike, tally


def strip(*events: Json, since: str = "2025-11-03", **members: object) -> list[str]:
    count = tally(claim("c", quantity("exact", len(events))), since=since)
    shown = strike_timeline(scene(strikes={"count": count, "events": list(events)} | members))
    assert shown is not None
    return [cell.text for cell in shown.bins]


@pytest.mark.parametrize(
    ("events", "cells"),
    [
        ([], ["·", "·", "·"]),
        ([{"occurred": "2025-11-04"}], ["1", "·", "·"]),
        ([{"occurred": "2025-11-04"}, {"occurred": "2025-11-09"}], ["2", "·", "·"]),
        ([{"reported": "2025-11-16"}], ["·", "r1", "·"]),
        ([{"occurred": "2025-11-10"}, {"reported": "2025-11-16"}], ["·", "1+r1", "·"]),
        ([{"occurred": "2025-11-15", "reported": "2025-11-17"}], ["·", "1", "·"]),
        ([{"occurred": "2025-11"}], ["·", "·", "·"]),
        ([{}], ["·", "·", "·"]),
    ],
)
def test_a_strike_stands_in_the_week_it_is_stated_in(events: list[Json], cells: list[str]) -> None:
    listed = [strike(f"s{number}", **event) for number, event in enumerate(events)]
    assert strip(*listed) == cells


def test_the_example_and_the_update() -> None:
    before, after = strike_timeline(example_scene()), strike_timeline(updated_scene())
    assert before is not None
    assert after is not None
    assert (before.first, bin_words(before.bins), before.last) == (
        "1 Sep", "··········r1·", "17 Nov",
    )  # fmt: skip
    assert (after.first, bin_words(after.bins), after.last) == ("8 Sep", "·········1··", "24 Nov")
    assert before.note == after.note == "19+ undated"


def test_headings_begin_with_the_month() -> None:
    shown = strike_timeline(example_scene())
    assert shown is not None
    assert [cell.major for cell in shown.bins if cell.major] == ["Sep", "Oct", "Nov"]
    assert [cell.minor for cell in shown.bins][:3] == ["1", "8", "15"]


def test_the_newest_weeks_of_a_long_campaign() -> None:
    assert len(strip(since="2024-01")) == WEEKS


@pytest.mark.parametrize("strikes", [{}, {"events": [strike("s")]}, {"count": tally()}])
def test_a_campaign_without_a_start_has_no_strip(strikes: Json) -> None:
    assert strike_timeline(scene(strikes=strikes)) is None

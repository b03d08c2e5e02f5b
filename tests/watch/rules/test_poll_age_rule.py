"""PO-5: the newest poll is too old to go by."""

from dataclasses import replace
from typing import Any

import pytest

from dashboard.contract.answer import Answer
from tests.watch.documents import Json
from tests.watch.rules.asking import (
    CANNOT_TELL,
    FALSE,
    TRUE,
    UNREAD,
    answer,
    ground,
    verdict,
)
from tests.watch.rules.poll_records import before, poll


def dated(**members: Any) -> list[Json]:
    return [poll(40, 45, field_end=None, **members)]


def ended(*days: str, **members: Any) -> list[Json]:
    return [poll(40, 45, f"p{at or ''}", **{"field_end": day, **members})
            for at, day in enumerate(days)]  # fmt: skip


PO_5: dict[str, tuple[list[Json], Answer]] = {
    "30 days": (ended("2025-10-18"), FALSE),
    "31 days": (ended("2025-10-17"), TRUE),
    "ended last month": (ended("2025-10"), CANNOT_TELL),
    "ended two months ago": (ended("2025-09"), TRUE),
    "ends ahead": (ended("2025-11-20"), FALSE),
    "the newest counts": (ended("2025-01-17", "2025-11-10"), FALSE),
    "either may be the newest": (ended("2025-10-10", "2025-10"), CANNOT_TELL),
    "no end, reported 31 days ago": (dated(reported="2025-10-17"), TRUE),
    "no end, reported 30 days ago": (dated(reported="2025-10-18"), CANNOT_TELL),
    "no end, begun 30 days ago": (dated(field_start="2025-10-18"), FALSE),
    "no end, begun 31 days ago": (dated(field_start="2025-10-17"), CANNOT_TELL),
    "no end, begun and reported": (
        dated(field_start="2025-10-01", reported="2025-10-17"),
        TRUE,
    ),
    "no day at all": (dated(), CANNOT_TELL),
    "disputed": (ended("2025-10-17", standing="disputed"), CANNOT_TELL),
    "withdrawn": (ended("2025-10-17", standing="withdrawn"), CANNOT_TELL),
    "one old question of two": (
        [*ended("2025-11-10"), poll(40, 45, "q", question="R?", field_end="2025-10-17")],
        TRUE,
    ),
    "held back, where it would be false": ([*ended("2025-10-18"), UNREAD], CANNOT_TELL),
    "held back, where it is true": ([*ended("2025-10-17"), UNREAD], TRUE),
}


@pytest.mark.parametrize(("polls", "said"), PO_5.values(), ids=PO_5.keys())
def test_po_5_asks_how_old_the_newest_poll_is(polls: list[Json], said: Answer) -> None:
    found = verdict("PO-5", ground(polling=polls), "p", "q")
    assert found.stale is said
    assert not found.findings


@pytest.mark.parametrize("rule", ["PO-1", "PO-2", "PO-3"])
def test_what_polls_gave_ends_once_all_are_too_old(rule: str) -> None:
    old = [poll(30, 50, field_end="2025-10-17"), before(30, 50)]
    assert verdict(rule, ground(polling=old), "p").void
    fresh = [poll(30, 50), before(30, 50)]
    other = poll(30, 50, "q", question="R?")
    for polls in (fresh, [*old, other], [], "not a list"):
        assert not verdict(rule, ground(polling=polls), "p", "q").void


def test_the_age_comes_from_the_config() -> None:
    on = ground(polling=ended("2025-10-18"))
    for days, stale, low in ((29, TRUE, CANNOT_TELL), (30, FALSE, TRUE), (None, FALSE, TRUE)):
        asked = replace(on, poll_days=days)
        assert verdict("PO-5", asked, "p").stale is stale
        assert answer("PO-1", asked, "p") is low

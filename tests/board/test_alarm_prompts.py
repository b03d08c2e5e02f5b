"""What is asked before each act on an alarm, and what Enter will do."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from dashboard.board import alarm_prompts as prompts
from dashboard.board.alarm_place import alarm_address
from dashboard.board.scene import Scene
from dashboard.contract.indicators import Level
from dashboard.watch.log.entry import Officer
from dashboard.watch.memory import Key
from tests.board.alarmed import (
    FTO,
    HILL,
    OFFICER,
    OPINION,
    TEMPO,
    raised,
    with_alarms,
    with_memory,
)
from tests.board.reading import words
from tests.board.scenes import NOW, example_scene, updated_scene
from widgets.pages import Prompt

EXAMPLE = with_memory(example_scene(), example_scene().situation.memory)
UPDATED = replace(updated_scene(), officer=OFFICER)
ALL = (FTO, TEMPO, HILL, OPINION)
LATE = replace(EXAMPLE, now=datetime.fromisoformat("2025-11-30T20:00:00Z"))
GONE: Key = ("gone.one", "DESK")
ORPHAN = with_alarms(EXAMPLE, {GONE: raised(Level.CAUTION)})


def rows(prompt: Prompt) -> list[str]:
    """Return the three rows of a prompt."""
    ways = "  ".join(way for way in (prompt.enter, prompt.escape) if way)
    return [
        f"{prompt.title} | {words(prompt.notes)}",
        words(prompt.hint),
        f"{prompt.label} | {ways}",
    ]


KEEP = "Enter acknowledge  Esc keep"


@pytest.mark.parametrize(
    ("prompt", "said"),
    [
        (
            prompts.acknowledge_prompt(HILL, EXAMPLE),
            [
                "Acknowledge C 3 Hill pushback, HP-3 | watch1",
                'Rejected 6 Nov, "narrowly" [17][22].'
                " A higher level makes it unacknowledged again.",
                f"note, may be empty: | {KEEP}",
            ],
        ),
        (
            prompts.acknowledge_prompt(FTO, UPDATED),
            [
                "Acknowledge W 1 FTO paperwork and timing, FP-1 | watch1",
                "Published 24 Nov [fr-2025-20750].",
                f"note, may be empty: | {KEEP}",
            ],
        ),
        (
            prompts.acknowledge_prompt(GONE, ORPHAN),
            [
                "Acknowledge C gone.one, DESK | watch1",
                "Its indicator or its rule is no longer there."
                " A higher level makes it unacknowledged again.",
                f"note, may be empty: | {KEEP}",
            ],
        ),
        (
            prompts.acknowledge_all_prompt(ALL, EXAMPLE),
            [
                "Acknowledge all 4 visible alarms | watch1",
                "C 1 FP-1, C 2 OT-4, C 3 HP-3, A 4 PO-1",
                f"note, may be empty: | {KEEP}",
            ],
        ),
        (
            prompts.acknowledge_all_prompt(ALL[:1], EXAMPLE),
            [
                "Acknowledge the visible alarm | watch1",
                "C 1 FP-1",
                f"note, may be empty: | {KEEP}",
            ],
        ),
        (
            prompts.until_prompt(OPINION, EXAMPLE),
            [
                "Shelve A 4 Public opinion, PO-1 | watch1",
                "At most 8 h, to 180130Z. Such as 180130Z, 2h or 45m.",
                "until: | Enter next  Esc keep",
            ],
        ),
        (
            prompts.until_prompt(OPINION, LATE),
            [
                "Shelve A 4 Public opinion, PO-1 | watch1",
                "At most 8 h, to 010400Z DEC 25. Such as 010400Z DEC 25, 2h or 45m.",
                "until: | Enter next  Esc keep",
            ],
        ),
        (
            prompts.shelve_prompt(OPINION, NOW + timedelta(hours=2, minutes=30), EXAMPLE),
            [
                "Shelve A 4 Public opinion, PO-1 | watch1",
                "Ends at hand-over, or at a higher level. It goes on being listed.",
                "until: 172000Z  reason, needed: | Enter shelve  Esc keep",
            ],
        ),
        (
            prompts.unshelve_prompt(OPINION, EXAMPLE),
            [
                "End the shelf of A 4 Public opinion, PO-1 | watch1",
                "It is unacknowledged again if its condition still holds.",
                " | Enter end it  Esc keep",
            ],
        ),
        (
            prompts.reset_prompt(FTO, UPDATED),
            [
                "Reset W 1 FTO paperwork and timing, FP-1 | watch1",
                "The facts known now are set aside; only a new one raises it again.",
                "note, needed: | Enter reset  Esc keep",
            ],
        ),
        (
            prompts.not_latched_prompt(HILL, EXAMPLE),
            [
                "Reset C 3 Hill pushback, HP-3 | watch1",
                "Not reset: HP-3 is not a latched alarm, it ends by itself when false for 1 h.",
                " | Esc back",
            ],
        ),
        (
            prompts.not_latched_prompt(GONE, ORPHAN),
            [
                "Reset C gone.one, DESK | watch1",
                "Not reset: DESK is not a latched alarm, it ends by itself when false"
                " for its hold.",
                " | Esc back",
            ],
        ),
    ],
    ids=[
        "acknowledge",
        "acknowledge a warning",
        "acknowledge what is gone",
        "acknowledge all",
        "acknowledge the only one",
        "until",
        "until, over the end of a month",
        "shelve",
        "end a shelf",
        "reset",
        "not latched",
        "not latched, gone",
    ],
)
def test_each_prompt_says_what_it_is_about_and_what_its_keys_do(
    prompt: Prompt, said: list[str]
) -> None:
    assert rows(prompt) == said


def test_who_changes_the_officer_sees_the_login_that_stays() -> None:
    shown = replace(EXAMPLE, officer=Officer("watch1", "Ruiz"))
    assert rows(prompts.officer_prompt(shown)) == [
        f"Change officer | {shown.officer.shown}",
        "Stands beside the login watch1 in the log; empty is the login alone.",
        "name: | Enter change  Esc keep",
    ]


def test_a_comparison_says_until_when_it_holds() -> None:
    count = EXAMPLE.shown.strikes.count
    assert count is not None
    assert rows(prompts.compare_prompt(count, EXAMPLE)) == [
        "Compared: Lethal strikes on suspected drug boats | watch1",
        "20-21+ X. Holds until one of its claims changes.",
        "note, needed: | Enter compared  Esc leave open",
    ]


@pytest.mark.parametrize("key", ALL)
def test_every_alarm_of_the_example_can_be_asked_about(key: Key) -> None:
    assert alarm_address(key).startswith("rule:")
    scene: Scene = EXAMPLE
    assert key[1] in prompts.until_prompt(key, scene).title

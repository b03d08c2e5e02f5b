"""The sections of the page that tell of the situation, each over what it must tell."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dashboard.board.handover.account import account_of
from dashboard.board.handover.alarms import alarms_section
from dashboard.board.handover.bottom_line import bottom_line
from dashboard.board.handover.disputes import disputes_section
from dashboard.board.handover.facts import facts_section
from dashboard.board.handover.levels import levels_section
from dashboard.board.handover.page import handover_page
from dashboard.contract.indicators import Level
from dashboard.watch.acts import acknowledging, comparing, shelving
from dashboard.watch.changes.baseline import Against, Baseline
from dashboard.watch.changes.since import Recalled
from dashboard.watch.changes.snapshot import Snapshot
from dashboard.watch.history import LevelChange
from dashboard.watch.picture import Picture
from tests.board.alarmed import HILL, OPINION, acted, hand
from tests.board.handover.accounts import moved, watched, words
from tests.board.scenes import (
    NOW,
    example_document,
    example_scene,
    scene,
    updated_scene,
)


def test_a_first_page_has_nothing_to_compare_with_and_says_so() -> None:
    account = account_of(example_scene())
    assert words(facts_section(account))[0] == "nothing to compare with"
    assert handover_page(account).since == "of the document alone, no watch is kept"
    assert words(bottom_line(account))[1:4] == [
        "CAUTION. 4 alarms unacknowledged: C 1 2 3, A 4.",
        "Standing: 1 FTO paperwork and timing C, 2 Operational tempo C, 3 Hill pushback C,"
        " 4 Public opinion A.",
        "1 count in conflict, not compared.",
    ]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ((moved("watch.hill", 24, Level.ADVISORY),), "3 Hill pushback rose from A to C: rejected"),
        ((moved("watch.hill", 24, Level.WARNING),), "3 Hill pushback fell from W to C: rejected"),
        ((moved("watch.hill", 24, Level.CAUTION),), "As before: 3 Hill pushback C."),
        (
            (moved("watch.hill", 24, Level.CAUTION), moved("watch.hill", 3, Level.WARNING),
             moved("watch.hill", 2, Level.CAUTION)),
            "As before: 3 Hill pushback C (was W in between).",
        ),
        ((), "New: 1 FTO paperwork and timing C, 2 Operational tempo C, 3 Hill pushback C"),
    ],
)  # fmt: skip
def test_the_bottom_line_says_what_moved(changes: tuple[LevelChange, ...], said: str) -> None:
    account = account_of(watched(example_scene(), *changes))
    assert any(line.startswith(said) for line in words(bottom_line(account)))


def test_an_indicator_stands_with_its_level_before_and_why() -> None:
    before = moved("watch.hill", 24, Level.ADVISORY)
    said = words(levels_section(account_of(watched(example_scene(), before))))
    assert said[5:7] == [
        "3 Hill pushback | C | 171730Z | A | = steady | L",
        'HP-3 rejected 6 Nov, "narrowly"; confidence: not graded [17][22]',
    ]
    assert "1 FTO paperwork and timing | C | 171730Z | · | + rising | L" in said


def test_a_title_without_room_has_a_line_of_its_own() -> None:
    long = "A question whose title is longer than its column"
    shown = scene(indicators=[{"id": "i", "title": long, "question": "Q"}])
    said = words(levels_section(account_of(shown)))
    assert said[1:3] == [f"1 {long}", " | U | 171730Z | · | ? cannot tell | L"]


def test_alarms_stand_by_state_with_owner_age_and_note() -> None:
    shown = example_scene()
    shown = acted(shown, acknowledging([HILL], shown.item, hand("tally asked for")))
    until = NOW + timedelta(hours=2)
    shown = acted(shown, shelving(OPINION, "4 PO-1", hand("one poll"), until))
    shown = replace(shown, now=NOW + timedelta(hours=3))
    said = words(alarms_section(account_of(shown)))
    assert said[0] == "! 2 unacknowledged  * 1 acknowledged  z 1 shelved"
    assert said[1].startswith("!C | 1 FP-1 | announced, not published | 171730Z | nobody, 3h")
    assert said[3:7] == [
        '*C | 3 HP-3 | rejected 6 Nov, "narrowly" | 171730Z | watch1, 3h',
        "note: tally asked for",
        "zA | 4 PO-1 | net -22 derived, MoE not given | 171730Z | watch1, 3h",
        "shelved to 171930Z: one poll",
    ]
    assert said[-1] == "out of service none"


def test_without_an_alarm_it_says_so() -> None:
    said = words(alarms_section(account_of(scene())))
    assert said == ["none raised", "shelved none    out of service none"]


def test_new_and_changed_facts_have_both_values_and_both_references() -> None:
    old = Snapshot(Picture.of(example_document()), NOW)
    taken = Recalled(Baseline(Against.WATCH, NOW), old=old)
    said = words(facts_section(account_of(replace(updated_scene(), taken=taken))))
    assert said[0] == "+ 3  ~ 5  - 1  X 0"
    for line in (
        'tally not in feed, "narrowly" [17][22] → 49-51, short by 2 [senate-608]',
        "occurred not given [8][10] → 15 Nov [southcom-1116]",
        "+measure H.Con.Res. 61 submitted, pending, 17 Nov [house-61]",
        "headline, killed >80 [8] → ≥83, >80 [8][southcom-1116]",
        "-assessment Talks could ease a standoff that worries Latin American governments,"
        " retracted 241200Z: assessment overtaken by events [3]",
    ):
        assert line in said


def test_where_the_old_document_is_gone_it_says_so() -> None:
    said = words(facts_section(account_of(watched(example_scene()))))
    assert said[0] == "no earlier document is kept"


def test_a_conflict_stands_with_its_claims_until_it_is_compared() -> None:
    shown = example_scene()
    said = words(disputes_section(account_of(shown)))
    assert said[1:] == [
        "XLethal strikes on suspected drug boats 20-21+: ≥20 [4], ≥21 [8], 20-21+ [10]",
        "≥20 on 17 Nov is a lower floor than ≥21 on 16 Nov",
        "since 171730Z, not compared; advisory by CF-1 from 181730Z",
    ]
    count = shown.shown.strikes.count
    assert count is not None
    deed = comparing(count, shown.situation.ground.reckoning, (), hand("[4] is newer"))
    said = words(disputes_section(account_of(acted(shown, deed))))
    assert said[1].startswith("Lethal strikes")
    assert said[-1].endswith("compared by watch1 171730Z: [4] is newer; until a claim changes")

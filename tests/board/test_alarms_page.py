"""The list of alarms, as a page and in the rail."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dashboard.board.alarms import alarms_page, alarms_panel
from dashboard.board.bound import MOST
from dashboard.contract.indicators import Level
from dashboard.watch.acts import acknowledging, shelving
from dashboard.watch.alarms.alarm import Act, State
from tests.board.alarmed import (
    FTO,
    HILL,
    OPINION,
    TEMPO,
    acknowledged_scene,
    acted,
    hand,
    raised,
    with_alarm,
    with_alarms,
)
from tests.board.reading import detail_words, panel_words, title_words
from tests.board.scenes import NOW, example_scene, updated_scene

UNTIL = NOW + timedelta(hours=2, minutes=30)


def as_drawn() -> list[str]:
    """Return the page of screen 7: 1 and 3 acknowledged, 4 shelved."""
    shown = acknowledged_scene(HILL)
    shown = acted(shown, acknowledging([FTO], shown.item, hand()))
    shelf = shelving(OPINION, shown.item(OPINION), hand("one poll, no dates"), UNTIL)
    page = alarms_page(acted(shown, shelf))
    return [title_words(page.title), *detail_words(page)]


def test_the_page_that_is_drawn() -> None:
    assert as_drawn() == [
        "b Alarms | 1 !  2 *  1 z",
        "state tile rule since age owner",
        "! C 2 Operational tempo OT-4 171730Z 0m nobody",
        "USS Gerald R. Ford arrived 11 Nov [9]",
        "* C 1 FTO paperwork and timing FP-1 171730Z 0m watch1 171730Z",
        "announced, not published [13]",
        "* C 3 Hill pushback HP-3 171730Z 0m watch1 171730Z",
        'rejected 6 Nov, "narrowly"; note: tally asked for [17][22]',
        "z A 4 Public opinion PO-1 171730Z 0m watch1 to 172000Z",
        "net -22 derived, MoE not given; reason: one poll, no dates [12]",
        "",
        "wait A 2 Operational tempo CF-1 181730Z on-delay 24 h",
        "claims not compared: ≥20 against ≥21 [4][8]",
        "latched  none",
        "out of service  none",
        "",
        "!  unacknowledged  *  acknowledged  r  returned, never acknowledged",
        "z  shelved  o  out of service  L added: latched   ? added: frozen",
    ]


@pytest.mark.parametrize(
    ("members", "mark", "tail"),
    [
        ({}, "!", "nobody"),
        ({"latched": True}, "!L", "nobody"),
        ({"frozen": True}, "!?", "nobody"),
        ({"state": State.RETURNED}, "r", "nobody"),
        (
            {"state": State.ACKNOWLEDGED, "act": Act("a, J2", NOW - timedelta(days=20))},
            "*",
            "a, J2 281730Z OCT 25",
        ),
        (
            {"state": State.SHELVED, "act": Act("a", NOW), "until": UNTIL, "frozen": True},
            "z?",
            "a to 172000Z",
        ),
    ],
    ids=["new", "latched", "frozen", "returned", "acknowledged last month", "shelved"],
)
def test_an_alarm_has_state_since_age_and_owner(
    members: dict[str, object], mark: str, tail: str
) -> None:
    alone = with_alarms(example_scene(), {FTO: raised(Level.CAUTION, 90)})
    said = detail_words(alarms_page(with_alarm(alone, FTO, **members)))
    assert said[1] == f"{mark} C 1 FTO paperwork and timing FP-1 171600Z 1h {tail}"


def test_no_alarm_is_said_and_what_waits_is_listed_all_the_same() -> None:
    shown = with_alarms(example_scene(), {})
    assert detail_words(alarms_page(shown))[:3] == [
        "no alarm is raised",
        "",
        "wait A 2 Operational tempo CF-1 181730Z on-delay 24 h",
    ]


def test_a_flood_stands_over_the_list_and_folds_nothing_on_the_page() -> None:
    many = {(f"i{number}", "DESK"): raised(Level.CAUTION) for number in range(12)}
    shown = with_alarms(example_scene(), many)
    said = detail_words(alarms_page(shown))
    assert said[0] == "FLOOD: 12 new alarms in 10 m, all listed"
    assert sum("nobody" in line for line in said) == 12


def test_rules_out_of_service_are_listed() -> None:
    shown = example_scene()
    rules = tuple(replace(rule, on=rule.id != "HP-4") for rule in shown.situation.rules)
    shown = replace(shown, situation=replace(shown.situation, rules=rules))
    said = detail_words(alarms_page(shown))
    assert said[-4].startswith("o     HP-4 out of service: ")
    assert panel_words(alarms_panel(shown))[-1] == "shelved 0, latched 0, out of service 1"


def test_the_rail_has_a_row_for_each_and_counts_what_is_put_aside() -> None:
    assert panel_words(alarms_panel(updated_scene())) == [
        "state | tile | rule | since | owner",
        "W!L | 1 FTO paperwork and timing | FP-1 | 241800Z | nobody",
        "C! | 3 Hill pushback | HP-1 | 241800Z | nobody",
        "C! | 3 Hill pushback | HP-6 | 241800Z | nobody",
        "A! | 4 Public opinion | PO-1 | 241800Z | nobody",
        "shelved 0, latched 1, out of service 0",
    ]
    none = with_alarms(example_scene(), {})
    assert panel_words(alarms_panel(none))[0] == "no alarm is raised"


def test_those_that_wait_come_first_then_the_higher_level_then_the_older() -> None:
    alarms = {
        FTO: raised(Level.CAUTION, 5, State.ACKNOWLEDGED),
        TEMPO: raised(Level.CAUTION, 5),
        HILL: raised(Level.CAUTION, 9),
        OPINION: raised(Level.WARNING, 1),
    }
    rows = panel_words(alarms_panel(with_alarms(example_scene(), alarms)))[1:-1]
    assert [row.split(" | ")[2] for row in rows] == ["PO-1", "HP-3", "OT-4", "FP-1"]


def test_the_rail_has_no_more_rows_than_a_terminal_and_the_page_has_all() -> None:
    many = {(f"i{number}", "DESK"): raised(Level.CAUTION) for number in range(MOST + 3)}
    shown = with_alarms(example_scene(), many)
    panel = alarms_panel(shown)
    assert (len(panel.groups[0].blocks), panel.more) == (MOST + 2, 3)
    assert sum("nobody" in line for line in detail_words(alarms_page(shown))) == MOST + 3

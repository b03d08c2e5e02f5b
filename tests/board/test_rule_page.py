"""One rule of one indicator: what it says, what it gives, its alarm and its evidence."""

from datetime import timedelta

import pytest

from dashboard.board.alarm_place import alarm_address
from dashboard.board.page import page, preview
from dashboard.board.place import Place
from dashboard.board.scene import Scene
from dashboard.contract.indicators import Level
from dashboard.watch.acts import shelving
from dashboard.watch.memory import Key
from tests.board.alarmed import (
    FTO,
    HILL,
    OPINION,
    TEMPO,
    acknowledged_scene,
    acted,
    hand,
    raised,
    scene_of_watch,
    with_alarm,
    with_alarms,
)
from tests.board.reading import detail_words, title_words
from tests.board.scenes import NOW, example_scene, updated_scene
from tests.watch.alarms.looks import LADDER, Watch, climbed, without
from widgets.pages import Detail

EXAMPLE, UPDATED = example_scene(), updated_scene()
CF: Key = (TEMPO[0], "CF-1")
GONE: Key = ("gone.one", "DESK")
SHELF = shelving(OPINION, "4 PO-1", hand("no dates"), NOW + timedelta(hours=2, minutes=30))


def said(key: Key, shown: Scene) -> list[str]:
    found = page(Place.parse(alarm_address(key)), "", shown)
    assert isinstance(found, Detail)
    return detail_words(found)


def test_the_page_of_a_latched_rule() -> None:
    assert said(FTO, UPDATED) == [
        "indicator: 1 FTO paperwork and timing",
        "rule: how far a linked designation has come",
        "FP-1 A C W L A at step 1 or ended, C at 2 and 3, W at 4 | true",
        "designation_step 4: published [fr-2025-20750]",
        "would change it: a reset with R, or a revocation and then a reset",
        "",
        "answers: warning true",
        "caution false",
        "advisory false",
        "gives: warning, latched",
        "timing: on-delay 0 h, hold 1 h; warning ends by a reset alone",
        "alarm: W!L unacknowledged",
        "since: 241800Z NOV 25",
        "owner: nobody",
        "evidence: Cartel de los Soles, Foreign Terrorist Organization designation  published"
        " [1][2][5][13][26][fr-2025-20750]",
    ]


@pytest.mark.parametrize(
    ("key", "shown", "lines"),
    [
        (HILL, EXAMPLE, ["alarm: C! unacknowledged", "owner: nobody"]),
        (
            HILL,
            acknowledged_scene(HILL),
            [
                "alarm: C* acknowledged",
                "owner: watch1 171730Z",
                "note: tally asked for",
            ],
        ),
        (
            OPINION,
            acted(EXAMPLE, SHELF),
            ["alarm: Az shelved", "owner: watch1 to 172000Z", "note: no dates"],
        ),
        (
            HILL,
            with_alarm(EXAMPLE, HILL, frozen=True, flapping=True),
            ["alarm: C!? unacknowledged, frozen: nothing can be told now, flapping"],
        ),
        (
            CF,
            EXAMPLE,
            [
                "gives: nothing",
                "waits: advisory from 181730Z NOV 25",
                "timing: on-delay 24 h, hold 1 h",
                "alarm: none is raised",
            ],
        ),
        ((OPINION[0], "PO-5"), EXAMPLE, ["answers: gives no level", "evidence: no record"]),
        (
            GONE,
            with_alarms(EXAMPLE, {GONE: raised(Level.CAUTION)}),
            [
                "indicator: gone.one",
                "rule: its indicator is gone from the feed, or the rule no longer applies",
                "alarm: C! unacknowledged",
            ],
        ),
    ],
    ids=["new", "acknowledged", "shelved", "frozen", "waiting", "no level", "gone"],
)
def test_alarm_and_timing_are_read_in_words(key: Key, shown: Scene, lines: list[str]) -> None:
    found = said(key, shown)
    assert [line for line in found if line in lines] == lines


def test_a_rule_out_of_service_says_so_and_nothing_else() -> None:
    watch = Watch(without("FP-1"))
    watch.see(climbed("published"))
    found = said(LADDER, scene_of_watch(watch, climbed("published")))
    assert "FP-1 L out of service: how far a linked designation has come" in found
    assert "alarm: none is raised" in found
    assert not [line for line in found if line.startswith(("answers", "gives", "evidence"))]


@pytest.mark.parametrize("address", ["rule:gone/FP-1", "rule:", "rule:watch.fto", "rule:a/b/c"])
def test_what_is_no_rule_has_a_page_that_says_so(address: str) -> None:
    found = page(Place.parse(address), "", EXAMPLE)
    assert isinstance(found, Detail)
    assert "d lists what and why" in detail_words(found)


def test_a_selected_alarm_is_previewed_in_the_rail() -> None:
    found = preview(alarm_address(HILL), EXAMPLE)
    assert found is not None
    assert title_words(found.title) == "Selected | HP-3, 3 Hill pushback"
    assert detail_words(found) == said(HILL, EXAMPLE)

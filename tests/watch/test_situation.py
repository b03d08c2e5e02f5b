"""The golden values of product.md, and the order in which alarms are listed."""

from datetime import timedelta

import pytest

from dashboard.contract.indicators import Level
from dashboard.watch.alarms.alarm import State
from dashboard.watch.indicators.confidence import Grade
from dashboard.watch.rules.verdict import Verdict
from dashboard.watch.situation import Situation
from tests.board.scenes import NOW, example_scene, updated_scene
from tests.watch.alarms.looks import Watch, indicator
from tests.watch.documents import document, force
from tests.watch.rules.congress_records import vote
from tests.watch.rules.designation_records import designation, step

EXAMPLE, UPDATED = example_scene().situation, updated_scene().situation
FTO, TEMPO, HILL, OPINION = "watch.fto", "watch.tempo", "watch.hill", "watch.opinion"


def verdict(situation: Situation, tile: str, rule: str) -> Verdict:
    found = situation.rule((tile, rule))
    assert found is not None
    assert found.verdict is not None
    return found.verdict


GOLDEN = {
    "FTO": (FTO, "caution", "FP-1", "rising"),
    "tempo": (TEMPO, "caution", "OT-4", "unknown"),
    "Hill": (HILL, "caution", "HP-3", "steady"),
    "opinion": (OPINION, "advisory", "PO-1", "unknown"),
}


@pytest.mark.parametrize(("tile", "level", "by", "trend"), GOLDEN.values(), ids=GOLDEN)
def test_the_example_stands_as_the_design_says(tile: str, level: str, by: str, trend: str) -> None:
    stands = EXAMPLE.by_id[tile]
    assert (stands.level, stands.by, stands.trend) == (level, by, trend)
    assert (stands.confidence.grade, stands.confidence.why) == (Grade.LOW, "not graded")


def test_the_example_cannot_tell_the_tempo_and_lets_the_conflict_wait_a_day() -> None:
    assert verdict(EXAMPLE, TEMPO, "OT-2").answer.value == "cannot_tell"
    assert [*EXAMPLE.waiting] == [((TEMPO, "CF-1"), Level.ADVISORY, NOW + timedelta(hours=24))]
    assert "-22 derived" in verdict(EXAMPLE, OPINION, "PO-1").words
    assert EXAMPLE.worst is Level.CAUTION


def test_the_example_raises_one_alarm_for_each_tile() -> None:
    states = {key: (alarm.state, alarm.level.value) for key, alarm in EXAMPLE.alarms}
    assert states == {
        (tile, by): (State.UNACKNOWLEDGED, level) for tile, level, by, _ in GOLDEN.values()
    }


def test_the_update_warns_of_the_publication_and_latches() -> None:
    stands, alarm = UPDATED.by_id[FTO], UPDATED.memory.alarm((FTO, "FP-1"))
    assert (stands.level, stands.by, alarm.mark) == (Level.WARNING, "FP-1", "!L")
    assert "24 Nov" in verdict(UPDATED, FTO, "FP-1").words
    assert UPDATED.worst is Level.WARNING


def test_the_update_is_short_by_two_on_the_hill_and_past_the_clock() -> None:
    stands = UPDATED.by_id[HILL]
    assert (stands.level, stands.by) == (Level.CAUTION, "HP-1")
    assert "49-51, short by 2" in verdict(UPDATED, HILL, "HP-1").words
    assert "PASSED" in verdict(UPDATED, HILL, "HP-6").words
    marks = {key[1]: alarm.mark for key, alarm in UPDATED.alarms_of(HILL)}
    assert marks["HP-1"] == marks["HP-6"] == "!"
    assert UPDATED.memory.passed


def test_the_update_states_the_margin_of_its_poll() -> None:
    assert "-22 derived ± 5" in verdict(UPDATED, OPINION, "PO-1").words


def listed() -> Watch:
    """Return a watch with one warning and two cautions."""
    watch = Watch()
    watch.see(
        document(
            indicators=[
                indicator("v", name="hill"),
                indicator("f", name="tempo"),
                indicator("d", name="paper"),
            ],
            designations=[designation(step("published"))],
            posture=[force("f", status="arrived", occurred="2025-11-16")],
            congress=[vote(49, 51, outcome="rejected")],
        )
    )
    return watch


def test_alarms_are_listed_by_level_then_in_the_order_of_the_feed() -> None:
    assert [key for key, _ in listed().situation.alarms] == [
        ("paper", "FP-1"),
        ("hill", "HP-1"),
        ("tempo", "OT-4"),
    ]


def test_a_tile_has_its_number_in_the_feed_and_its_id_once_it_is_gone() -> None:
    situation = listed().situation
    assert [situation.number(name) for name in ("hill", "tempo", "paper")] == ["1", "2", "3"]
    assert situation.number("gone") == "gone"
    assert situation.rule(("gone", "FP-1")) is None


def test_what_is_gone_from_the_feed_is_still_listed() -> None:
    watch = listed()
    watch.see(document(), 1)
    assert [(key[0], alarm.mark) for key, alarm in watch.situation.alarms] == [
        ("paper", "!L?"),
        ("tempo", "!?"),
        ("hill", "!?"),
    ]
    assert watch.situation.worst is Level.UNKNOWN

"""Which alarm an officer means, and each sentence that refuses."""

from dataclasses import replace

import pytest

from dashboard.board.alarm_place import alarm_address, alarm_key, meant, visible
from dashboard.board.place import BOARD, Kind, Place
from dashboard.contract.indicators import Level
from dashboard.watch.alarms.alarm import Alarm, State
from dashboard.watch.memory import Key
from tests.board.alarmed import BY_WATCH1, FTO, HILL, OPINION, TEMPO, raised, with_alarms
from tests.board.scenes import example_scene

EXAMPLE = example_scene()
ALARMS = Place(Kind.ALARMS)
C, W = Level.CAUTION, Level.WARNING
DONE = Alarm(State.ACKNOWLEDGED, C, act=BY_WATCH1)
SHELVED = Alarm(State.SHELVED, C, act=BY_WATCH1)
RETURNED = Alarm(State.RETURNED, C)
NEW = raised(C)
CF: Key = (TEMPO[0], "CF-1")
OT_1: Key = (TEMPO[0], "OT-1")


@pytest.mark.parametrize(
    "key",
    [("i", "FP-1"), ("a.b:c", "DESK_1"), ("a/b", "x-y"), ("", "R"), ("ü 1", "r" * 40)],
)
def test_an_address_names_its_alarm(key: Key) -> None:
    assert alarm_key(alarm_address(key)) == key


@pytest.mark.parametrize("address", ["", "rule", "rule:", "rule:x", "tile:a/b", "record:a/b"])
def test_another_address_names_none(address: str) -> None:
    assert alarm_key(address) is None


@pytest.mark.parametrize(
    ("alarm", "command", "answer"),
    [
        (NEW, "acknowledge", ""),
        (RETURNED, "acknowledge", ""),
        (DONE, "acknowledge", "it is acknowledged already, by watch1"),
        (SHELVED, "acknowledge", "it is shelved; S ends that first"),
        (Alarm(), "acknowledge", "it is not an alarm now"),
        (NEW, "shelve", ""),
        (DONE, "shelve", ""),
        (SHELVED, "shelve", "it is shelved already"),
        (RETURNED, "shelve", "it has ended; a acknowledges it"),
        (SHELVED, "unshelve", ""),
        (NEW, "unshelve", "no alarm is shelved here"),
        (NEW, "reset", ""),
        (Alarm(), "reset", "it is not an alarm now"),
        (Alarm(State.OUT_OF_SERVICE), "shelve", "it is not an alarm now"),
    ],
)
def test_on_an_alarm_a_command_takes_it_or_says_why_not(
    alarm: Alarm, command: str, answer: str
) -> None:
    shown = with_alarms(EXAMPLE, {FTO: alarm})
    assert meant(command, ALARMS, alarm_address(FTO), shown) == (answer or FTO)
    assert meant(command, Place.parse(alarm_address(FTO)), "", shown) == (answer or FTO)


def test_what_waits_for_its_delay_is_no_alarm_yet() -> None:
    said = meant("acknowledge", ALARMS, alarm_address(CF), EXAMPLE)
    assert said == "it is not an alarm yet, its on-delay runs"


@pytest.mark.parametrize("command", ["acknowledge", "shelve", "unshelve", "reset"])
@pytest.mark.parametrize("subject", ["", "record:dev.talks", "source:r1"])
def test_where_no_tile_and_no_alarm_is_selected_it_says_how_to(command: str, subject: str) -> None:
    said = "no alarm is selected; 1 to 4 go to the tiles, b lists the alarms"
    assert meant(command, BOARD, subject, EXAMPLE) == said


TWO = {TEMPO: DONE, OT_1: raised(W)}


@pytest.mark.parametrize(
    ("alarms", "command", "answer"),
    [
        (TWO, "acknowledge", OT_1),
        (TWO, "shelve", OT_1),
        (TWO, "unshelve", "no alarm is shelved here"),
        ({TEMPO: SHELVED, OT_1: raised(W)}, "unshelve", TEMPO),
        ({TEMPO: NEW, OT_1: Alarm(State.ACKNOWLEDGED, W, latched=True)}, "reset", OT_1),
        ({TEMPO: NEW}, "reset", TEMPO),
        ({}, "reset", "no alarm is raised here"),
        ({FTO: NEW}, "acknowledge", "no alarm waits for an acknowledgement here"),
        ({TEMPO: DONE}, "acknowledge", "no alarm waits for an acknowledgement here"),
        ({TEMPO: SHELVED}, "shelve", "no alarm here can be shelved"),
    ],
)
def test_on_a_tile_it_is_the_most_urgent_one_the_command_is_for(
    alarms: dict[Key, Alarm], command: str, answer: Key | str
) -> None:
    shown = with_alarms(EXAMPLE, alarms)
    tile = Place(Kind.TILE, TEMPO[0])
    assert meant(command, BOARD, str(tile), shown) == answer
    assert meant(command, tile, "record:strikes.count", shown) == answer


@pytest.mark.parametrize("key", [FTO, HILL, OPINION])
def test_on_the_page_of_a_tile_the_selected_rule_comes_first(key: Key) -> None:
    assert meant("acknowledge", Place(Kind.TILE, TEMPO[0]), alarm_address(key), EXAMPLE) == key


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (BOARD, (FTO, HILL)),
        (Place(Kind.TILE, OPINION[0]), (OPINION,)),
        (Place(Kind.RULE, "/".join(HILL)), (HILL,)),
        (Place(Kind.TILE, TEMPO[0]), ()),
        (ALARMS, (FTO, HILL, OPINION)),
    ],
    ids=["the board", "a tile", "a rule", "a tile without one", "the list"],
)
def test_all_alarms_in_view_are_those_an_officer_sees(place: Place, shown: tuple[Key, ...]) -> None:
    two_tiles = replace(EXAMPLE, tile_ids=(FTO[0], HILL[0]))
    scene = with_alarms(two_tiles, dict.fromkeys((FTO, HILL, OPINION), NEW) | {OT_1: Alarm()})
    assert visible(place, scene) == shown

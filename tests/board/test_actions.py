"""Actions and keys: what can act here, and why the others cannot."""

import pytest

from dashboard.board.actions import COMMAND, actions_roster, keys_roster
from dashboard.board.availability import view_of, why_not
from dashboard.board.keyline import key_hints
from dashboard.board.place import BOARD, Kind, Place
from dashboard.board.scene import Scene
from dashboard.commands import COMMANDS, View
from dashboard.contract.indicators import Level
from dashboard.watch.alarms.alarm import State
from tests.board.alarmed import FTO, raised, with_alarms
from tests.board.reading import roster_words, title_words
from tests.board.scenes import example_scene, updated_scene

KEYS = {command.id: command.keys for command in COMMANDS}
LIST, RECORD = Place(Kind.LIST, "posture"), Place(Kind.RECORD, "dev.talks")
HEALTH, ACTIONS = Place(Kind.HEALTH), Place(Kind.ACTIONS, str(BOARD))
EXAMPLE, UPDATED = example_scene(), updated_scene()


@pytest.mark.parametrize(
    ("name", "place", "reason"),
    [
        ("zoom", BOARD, ""),
        ("zoom", LIST, "only on the board"),
        ("filter", RECORD, "only on the board and a list"),
        ("filter", LIST, ""),
        ("fetch", BOARD, ""),
        ("copy", RECORD, ""),
        ("copy", HEALTH, "no record is selected here"),
        ("export", HEALTH, "no record is selected here"),
        ("link", ACTIONS, "no record is selected here"),
        ("export", ACTIONS, "no record is selected here"),
        ("export", BOARD, ""),
        ("quit", HEALTH, ""),
    ],
)
def test_why_a_command_cannot_act(name: str, place: Place, reason: str) -> None:
    assert why_not(name, place, UPDATED) == reason


ALARMS, CLAIMS = Place(Kind.ALARMS), Place(Kind.CLAIMS)
CALM = with_alarms(EXAMPLE, {})
DONE = with_alarms(EXAMPLE, {FTO: raised(Level.CAUTION, state=State.ACKNOWLEDGED)})
SHELVED = with_alarms(EXAMPLE, {FTO: raised(Level.CAUTION, state=State.SHELVED)})
NONE_WAITS = "no alarm waits for an acknowledgement"


@pytest.mark.parametrize(
    ("name", "shown", "reason"),
    [
        ("acknowledge", EXAMPLE, ""),
        ("acknowledge", DONE, NONE_WAITS),
        ("acknowledge_all", EXAMPLE, ""),
        ("acknowledge_all", DONE, NONE_WAITS),
        ("shelve", EXAMPLE, ""),
        ("shelve", CALM, "no alarm is raised"),
        ("unshelve", SHELVED, ""),
        ("unshelve", EXAMPLE, "no alarm is shelved"),
        ("reset", EXAMPLE, ""),
        ("reset", CALM, "no alarm is raised"),
    ],
)
def test_what_acts_on_alarms_needs_one(name: str, shown: Scene, reason: str) -> None:
    assert why_not(name, ALARMS, shown) == reason


def test_claims_can_be_compared_though_no_alarm_waits() -> None:
    assert why_not("acknowledge", CLAIMS, CALM) == ""


def test_the_example_is_never_fetched() -> None:
    assert why_not("fetch", BOARD, EXAMPLE) == "the built-in example is never fetched"
    assert why_not("fetch", BOARD, None) == ""


@pytest.mark.parametrize("kind", Kind)
def test_every_place_is_a_view(kind: Kind) -> None:
    lists = {
        Kind.LIST,
        Kind.LOG,
        Kind.CHANGES,
        Kind.SEARCH,
        Kind.HELD_BACK,
        Kind.ACTIONS,
        Kind.KEYS,
    }
    view = View.BOARD if kind is Kind.BOARD else View.LIST if kind in lists else View.PAGE
    assert view_of(Place(kind)) is view


def test_the_scenario_board_is_a_page_among_the_lists() -> None:
    assert view_of(Place(Kind.LIST, "scenarios")) is View.PAGE


def test_every_action_is_listed_with_its_keys() -> None:
    roster = actions_roster("", BOARD, UPDATED, KEYS)
    assert title_words(roster.title) == ": Actions"
    assert [key.removeprefix(COMMAND) for key in roster.keys] == [one.id for one in COMMANDS]
    assert ": ctrl+p | Find an action by its name" in roster_words(roster)
    assert roster.total == len(COMMANDS)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("QUIT", ["quit", "interrupt"]),
        ("held back", ["held_back"]),
        ("fetch now", ["fetch"]),
        ("no such action", []),
    ],
)
def test_actions_are_found_by_their_words(words: str, found: list[str]) -> None:
    roster = actions_roster(words, BOARD, UPDATED, KEYS)
    assert [key.removeprefix(COMMAND) for key in roster.keys] == found
    assert title_words(roster.title) == f": Actions | {len(found)} of {len(COMMANDS)}"
    assert (roster_words(roster)[-1:] == ["no action has these words"]) is (not found)


def test_an_action_that_cannot_act_says_why() -> None:
    (row,) = roster_words(actions_roster("fetch", BOARD, EXAMPLE, KEYS))
    assert row == "r | Fetch the feed now; not now: the built-in example is never fetched"


@pytest.mark.parametrize("place", [BOARD, LIST, RECORD, HEALTH])
def test_the_keys_of_a_view_are_those_that_act_there(place: Place) -> None:
    roster = keys_roster("", place, UPDATED, KEYS)
    assert title_words(roster.title) == "? Keys of this view"
    acting = [one.id for one in COMMANDS if not why_not(one.id, place, UPDATED)]
    assert [key.removeprefix(COMMAND) for key in roster.keys] == acting


@pytest.mark.parametrize(
    ("place", "first", "last"),
    [
        (BOARD, ["1-8 go", "Enter open", "a ack"], ["? keys", "q quit"]),
        (LIST, ["Enter open", "/ filter", "j k move"], ["? keys", "Esc back"]),
        (RECORD, ["Enter open", "j k move", "x claims"], ["? keys", "Esc back"]),
    ],
)
def test_the_key_line_of_each_view(place: Place, first: list[str], last: list[str]) -> None:
    hints = key_hints(place, UPDATED, KEYS)
    said = [f"{hint.key} {hint.word}" for hint in hints]
    assert (said[:3], said[-2:]) == (first, last)
    assert [hint.pinned for hint in hints] == [False] * (len(hints) - 2) + [True, True]


def test_a_key_that_cannot_act_is_dim_and_a_remapped_one_is_shown() -> None:
    remapped = KEYS | {"fetch": ("F",)}
    hints = {hint.word: hint for hint in key_hints(BOARD, EXAMPLE, remapped)}
    assert (hints["fetch"].key, hints["fetch"].enabled) == ("F", False)
    assert hints["hold"].enabled

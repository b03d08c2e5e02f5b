"""The newest entries of the watch log in the rail."""

from dataclasses import replace
from datetime import timedelta

from dashboard.board.log import log_panel
from dashboard.watch.log.entry import Entry, Kind, Officer
from dashboard.watch.log.logged import Logged
from tests.board.reading import panel_words, title_words
from tests.board.scenes import NOW, example_scene


def logged(number: int, officer: Officer | None = None) -> Logged:
    kind = Kind.AUTO if officer is None else Kind.ACK
    at = NOW - timedelta(minutes=100 - number)
    return Logged(number, Entry(kind, at, f"text {number}", "3 HP-3", (), officer), "", "")


def panel(*entries: Logged) -> list[str]:
    shown = log_panel(replace(example_scene(), log=entries))
    return [title_words(shown.title), *panel_words(shown)]


def test_the_newest_is_the_first_and_says_who_did_it() -> None:
    assert panel(logged(7), logged(8, Officer("watch1", "Ruiz"))) == [
        "Watch log | 8 entries",
        "171558Z ACK Ruiz 3 HP-3 text 8",
        "171557Z AUTO 3 HP-3 text 7",
    ]


def test_an_empty_log_says_so_and_one_entry_is_one() -> None:
    assert panel() == ["Watch log | 0 entries", "no entry yet"]
    assert panel(logged(1))[0] == "Watch log | 1 entry"


def test_no_more_are_shown_than_a_rail_holds() -> None:
    said = panel(*(logged(number) for number in range(1, 101)))
    assert said[0] == "Watch log | 100 entries"
    assert len(said) == 31
    assert said[1].endswith("text 100")

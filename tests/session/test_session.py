"""One board's watch: outcomes in, views out."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dashboard.board.purpose import Purpose
from dashboard.feed.outcome import Checked, Failed, FeedState, Ignored
from dashboard.session.asking import Asking
from dashboard.session.session import Session
from tests.board.reading import detail_words, panel_words, words
from tests.session.watching import START, Bodies, Clock, polled, session, settings
from tests.watch.documents import EXAMPLE, document, force, taken
from widgets.pages import Board, Detail, Roster

LATER = START + timedelta(minutes=7)
DOWN = Failed(FeedState.DOWN, "name not found", "check feed.address", LATER, None)


def watched(home: Path, clock: Clock, text: str = "", built_in: bool = False) -> Session:
    """Return a session that holds one document with a force."""
    shown = session(settings(home, text), clock, built_in=built_in)
    shown.receive(polled(document(sequence=1, posture=[force("f")]), clock()))
    return shown


def masthead(shown: Session) -> str:
    chrome, _ = shown.show("board:", "")
    return words(chrome.masthead.left)


def posture(shown: Session) -> list[str]:
    _, board = shown.show("board:", "")
    assert isinstance(board, Board)
    return panel_words(board.panels[1])


def test_before_the_first_document(tmp_path: Path) -> None:
    shown = session(settings(tmp_path), Clock())
    assert shown.scene is None
    assert not shown.toggle_hold()
    assert (shown.text("board:"), shown.link("record:f"), shown.preview("record:f")) == (None,) * 3
    assert posture(shown) == ["no document yet"]


def test_a_document_is_shown_and_a_later_one_follows(tmp_path: Path) -> None:
    shown = watched(tmp_path, Clock())
    shown.receive(polled(document(sequence=2, posture=[force("f"), force("g")])))
    assert posture(shown)[0] == "United States 2"
    assert shown.state.picture is not None
    assert shown.state.picture.previous is not None


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (Checked(LATER, None), "feed OK 0m"),
        (DOWN, "feed DOWN 0m: name not found"),
        (Ignored("ignored an older document", LATER, None), "feed OK 0m"),
    ],
)
def test_what_is_no_document_leaves_the_board(
    outcome: Checked | Failed | Ignored, said: str, tmp_path: Path
) -> None:
    clock = Clock()
    shown = watched(tmp_path, clock)
    before = posture(shown)
    clock.at = LATER
    shown.receive(outcome)
    assert said in masthead(shown)
    assert posture(shown) == before


def test_silence_alone_makes_the_board_old(tmp_path: Path) -> None:
    clock = Clock()
    shown = watched(tmp_path, clock)
    clock.move(hours=25)
    shown.tick()
    assert "STALE older than 24 h" in masthead(shown)
    assert posture(shown)[-1] == "as of 171200Z NOV 25 (old)"


def test_a_feed_that_went_back_is_told_and_accepted(tmp_path: Path) -> None:
    bodies = Bodies()
    shown = session(settings(tmp_path), Clock(), bodies)
    shown.receive(polled(document(sequence=2)))
    assert not Asking(shown).went_back
    shown.receive(Ignored("ignored an older document", LATER, None, went_back=True))
    assert Asking(shown).went_back
    assert "feed went back" in masthead(shown)
    shown.poller.accept()
    assert bodies.forgotten == 1
    shown.receive(polled(document(sequence=1), LATER))
    assert not Asking(shown).went_back


def test_a_hold_keeps_the_panels_and_ends_when_asked(tmp_path: Path) -> None:
    clock = Clock()
    shown = watched(tmp_path, clock)
    assert shown.toggle_hold()
    shown.receive(polled(document(sequence=2, posture=[])))
    clock.move(minutes=3)
    assert posture(shown)[0] == "United States 1"
    assert "HELD 3m" in masthead(shown)
    assert not shown.toggle_hold()
    assert posture(shown)[0] == "nothing reported"


@pytest.mark.parametrize(("minutes", "held"), [(0, True), (9.9, True), (10, False), (600, False)])
def test_a_hold_ends_by_itself(minutes: float, held: bool, tmp_path: Path) -> None:
    clock = Clock()
    shown = watched(tmp_path, clock, "[board]\nhold_minutes = 10\n")
    shown.toggle_hold()
    clock.move(minutes=minutes)
    shown.tick()
    assert (shown.state.hold is not None) is held


@pytest.mark.parametrize(
    "place", ["board:", "list:posture", "record:f", "claims:", "actions:board:"]
)
def test_an_unchanged_moment_has_equal_views(place: str, tmp_path: Path) -> None:
    shown = watched(tmp_path, Clock())
    first = shown.show(place, "")
    shown.tick()
    shown.receive(Checked(START, START + timedelta(minutes=5)))
    assert shown.show(place, "") == first


def test_the_prompt_of_a_filter_counts_the_list_that_the_screen_shows(tmp_path: Path) -> None:
    clock = Clock()
    shown = watched(tmp_path, clock)
    _, list_on_screen = shown.show("list:posture", "f")
    assert shown.show("list:posture", "f")[1] is list_on_screen
    assert shown.show("list:posture", "fo")[1] is not list_on_screen
    shown.receive(polled(document(sequence=2, posture=[force("f"), force("g")])))
    _, after = shown.show("list:posture", "f")
    assert isinstance(after, Roster)
    assert after != list_on_screen


def test_the_example_stands_at_its_own_time(tmp_path: Path) -> None:
    clock = Clock()
    shown = session(settings(tmp_path), clock, built_in=True)
    shown.receive(polled(taken(EXAMPLE.read_bytes())))
    before = shown.show("board:", "")
    clock.move(days=3)
    shown.tick()
    assert shown.show("board:", "") == before


def test_local_time_and_back(tmp_path: Path) -> None:
    shown = watched(tmp_path, Clock(), '[time]\nlocal = "America/Caracas"\n')
    assert "171730Z NOV 25" in masthead(shown)
    shown.toggle_clock()
    assert "171330L NOV 25" in masthead(shown)
    shown.toggle_clock()
    assert "171730Z NOV 25" in masthead(shown)


def test_local_time_first(tmp_path: Path) -> None:
    shown = watched(tmp_path, Clock(), '[time]\nlocal = "America/Caracas"\nfirst = "local"\n')
    assert "171330L NOV 25" in masthead(shown)


@pytest.mark.parametrize(
    ("text", "built_in", "now"),
    [
        ("", False, "171730Z NOV 25"),
        ('[time]\nas_of = "feed"\n', False, "as of 171200Z NOV 25"),
        ("", True, "as of 171200Z NOV 25"),
    ],
)
def test_now_may_be_the_feeds_own(text: str, built_in: bool, now: str, tmp_path: Path) -> None:
    shown = watched(tmp_path, Clock(), text, built_in)
    assert now in masthead(shown)
    assert masthead(shown).count("as of") == now.count("as of")


def test_tiles_as_set(tmp_path: Path) -> None:
    indicators = [{"id": name, "title": name, "question": "Q"} for name in "ab"]
    shown = session(settings(tmp_path, '[board]\ntiles = ["b"]\n'), Clock())
    shown.receive(polled(document(indicators=indicators)))
    _, board = shown.show("board:", "")
    assert isinstance(board, Board)
    assert [tile.title.name for tile in board.tiles] == ["b", "", "", ""]


def test_what_an_officer_asks(tmp_path: Path) -> None:
    shown = watched(tmp_path, Clock())
    asking = Asking(shown)
    assert asking.words(Purpose.FILTER, "list:posture", "f").enter == "1 of 1  Enter keep"
    assert asking.quit().title == "Quit watchfloor"
    assert asking.accept().title == "The feed went back"
    assert asking.link("https://source.example", local=True).enter == "Enter open"
    assert shown.refusal("zoom", "list:posture") == "only on the board"
    preview = shown.preview("record:f")
    assert isinstance(preview, Detail)
    assert "side: United States" in detail_words(preview)
    assert shown.preview("") is None


def test_the_text_and_the_link_of_a_view(tmp_path: Path) -> None:
    source = {"id": "s", "title": "S", "url": "https://source.example"}
    shown = session(settings(tmp_path), Clock())
    shown.receive(polled(document(posture=[force("f", refs=["s"])], sources=[source])))
    assert shown.link("record:f") == shown.link("source:s") == "https://source.example"
    assert shown.link("list:posture") is None
    assert shown.link("") is None
    text = shown.text("record:f")
    assert text is not None
    assert text.startswith("            f\n")


def test_polling_now_is_once_in_two_seconds(tmp_path: Path) -> None:
    clock = Clock(datetime(2025, 11, 17, tzinfo=UTC))
    shown = watched(tmp_path, clock)
    assert shown.poll_now()
    assert not shown.poll_now()
    clock.move(seconds=2)
    assert shown.poll_now()


async def test_outcomes_are_those_of_the_poller(tmp_path: Path) -> None:
    bodies = Bodies([EXAMPLE.read_bytes()])
    shown = session(settings(tmp_path), Clock(), bodies)
    shown.receive(await anext(shown.poller.outcomes()))
    assert shown.scene is not None
    assert shown.scene.picture.latest.head.sequence == 7

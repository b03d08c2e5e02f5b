from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.clean import assert_clean
from tests.end_to_end.terminal import ENTER, ESCAPE, Terminal


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    with Terminal(state=tmp_path) as running:
        running.wait_for("EXAMPLE", "5 Strikes", "20-21+ X")
        # The last board looks the same; the counts in the title are of the live one.
        running.wait(lambda: b"4 unacknowledged\x07" in running.raw, "see the live board")
        yield running


def test_from_a_number_to_its_sources_and_back_in_six_keys(terminal: Terminal) -> None:
    terminal.send("5")
    before = terminal.settle()
    terminal.send(ENTER)
    terminal.wait_for("━5 Strikes ━", "tally", "eastern Pacific, suspected drug boat")
    terminal.send(ENTER)
    sources = [f"Reference {number} of the article" for number in (4, 8, 10)]
    terminal.wait_for("━Lethal strikes on", "side by side, none averaged", *sources)
    record = terminal.settle()
    assert record.count("not graded") >= 3
    terminal.send(ESCAPE)
    terminal.wait_for("━5 Strikes ━", "tally")
    terminal.send(ESCAPE)
    terminal.wait_for("━5 Strikes ━", "20-21+ X")
    assert terminal.settle() == before
    terminal.send("q")
    terminal.wait_for("Quit watchfloor", "Enter quit")
    terminal.send(ENTER)
    assert terminal.wait_end() == 0
    assert_clean(terminal)


def test_quitting_asks_and_escape_stays(terminal: Terminal) -> None:
    before = terminal.settle()
    for key in ("q", "\x11", "\x03"):
        terminal.send(key)
        terminal.wait_for("Enter quit  Esc stay")
        terminal.send("x", ESCAPE)
        terminal.wait_gone("Esc stay")
    assert terminal.settle() == before


def test_the_third_key_reaches_a_source_alone(terminal: Terminal) -> None:
    terminal.send("5", ENTER, ENTER)
    terminal.wait_for("━Lethal strikes on")
    terminal.send(ENTER)
    terminal.wait_for("Reference 4 of the article", "cited by")


def test_every_view_opens_by_its_key_and_goes_back(terminal: Terminal) -> None:
    views = {
        "9": ("━9 Developments", "State Department prepares"),
        "0": ("━0 Law and clocks", "8 U.S.C. 1189"),
        "p": ("━p Scenarios", "Calibrated pressure continues"),
        "f": ("━f Sources", "Reference 10 of the article"),
        "d": ("━d Not on the board", "nothing is held back, retracted or dropped"),
        "i": ("━i Health", "watch.venezuela-2025"),
        "x": ("━x Claims side by side", "is compatible with"),
        "?": ("━? Keys of this view", "List the alarms"),
    }
    for key, words in views.items():
        terminal.send(key)
        terminal.wait_for(*words)
        terminal.send(ESCAPE)
        terminal.wait_for("4 Public opinion")


def test_the_list_of_indicators_leads_to_why_each_has_its_level(terminal: Terminal) -> None:
    terminal.send("I")
    terminal.wait_for("━I Indicators", "caution !", "HP-3")
    terminal.send("j", "j", ENTER)
    terminal.wait_for("━3 Hill pushback: why C")


def test_a_filter_is_kept_with_its_list_alone(terminal: Terminal) -> None:
    terminal.send("7", ENTER)
    terminal.wait_for("Rand Paul: the")
    terminal.send("/")
    terminal.wait_for("Filter 7 Congress", "Esc undo")
    terminal.send(*"kaine")
    terminal.wait_for("2 of 3", "1 hidden by the filter")
    terminal.send(ENTER, ENTER)
    terminal.wait_for("━War Powers resolution", "Restrict the President")
    terminal.send(ESCAPE)
    terminal.wait_for('filter "kaine": 2 of 3')
    terminal.send("6", ENTER)
    terminal.wait_for("6 Force posture", "Broad mobilisation")
    assert "filter" not in terminal.text.splitlines()[2]
    terminal.send("[", "[")
    terminal.wait_for('filter "kaine": 2 of 3')
    terminal.send(ESCAPE)
    terminal.wait_gone("hidden by the filter")


def test_the_board_searches_all_records(terminal: Terminal) -> None:
    terminal.send("/")
    terminal.wait_for("Search", "Esc leave")
    terminal.send(*"petro")
    terminal.wait_for("1 of", "Colombia suspends")
    terminal.send(ENTER, ENTER)
    terminal.wait_for("dev.petro", "Gustavo Petro")


def test_an_action_is_done_by_its_name(terminal: Terminal) -> None:
    terminal.send(":")
    terminal.wait_for("Enter do")
    terminal.send(*"local")
    terminal.wait_for("Show times in Zulu or in local time")
    terminal.send(ENTER)
    terminal.wait_for("171730L NOV 25")
    terminal.send("u")
    terminal.wait_for("171730Z NOV 25")


def test_no_record_of_a_list_before_is_previewed_beside_actions(terminal: Terminal) -> None:
    terminal.send("p", "0")
    terminal.wait_for("8 U.S.C. 1189", "─Selected")
    terminal.send(":")
    terminal.wait_for("Enter do")
    terminal.send(*"nowhere")
    terminal.wait_for("no action has these words", "no record")
    assert "FTO notice" not in terminal.text


def test_a_record_is_written_with_its_sources(terminal: Terminal, tmp_path: Path) -> None:
    terminal.send("e")
    terminal.wait_for("written to")
    terminal.send("8", ENTER, "e")
    terminal.wait_for("written to")
    files = sorted((tmp_path / "state" / "watchfloor" / "exports").iterdir())
    assert [file.stat().st_mode & 0o777 for file in files] == [0o600, 0o600]
    assert "20-21+ X strikes" in files[0].read_text("utf-8")
    assert "[12]" in files[1].read_text("utf-8")


def test_a_copy_goes_to_the_terminal(terminal: Terminal) -> None:
    terminal.send("5", ENTER, "y")
    terminal.wait_for("sent to terminal")
    assert b"\x1b]52;c;" in bytes(terminal.raw)


def test_terminal_resize_storm_and_back(terminal: Terminal) -> None:
    before = terminal.settle()
    for columns, rows in ((1, 1), (44, 11), (60, 15), (200, 60), (59, 40), (120, 40), (2, 60)):
        terminal.resize(columns, rows)
        terminal.settle()
    terminal.resize(44, 11)
    terminal.wait_for("needs 60x15, has 44x11; 3C 1A")
    terminal.resize(80, 24)
    terminal.wait_for("4 Public opinion")
    assert terminal.settle() == before


@pytest.mark.parametrize(
    ("env", "words"),
    [
        ({"TERM": "dumb"}, "TERM=dumb"),
        ({"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, "--ascii"),
    ],
)
def test_terminal_refused_where_it_cannot_show_the_board(
    tmp_path: Path, env: dict[str, str], words: str
) -> None:
    with Terminal(state=tmp_path, env=env) as terminal:
        assert terminal.wait_end() == 2
        said = "".join(terminal.lines)
        assert words in said
        assert "`watchfloor follow` and `watchfloor check`" in said
        assert "Traceback" not in said


def test_ascii_alone_where_it_is_asked_for(tmp_path: Path) -> None:
    with Terminal("--ascii", state=tmp_path, env={"LANG": "C", "LC_ALL": "C"}) as terminal:
        terminal.wait_for("=1 FTO paperwork", "net <= -20")
        terminal.settle()
        assert bytes(terminal.raw).isascii()


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "xterm-mono"}])
def test_no_colour_where_none_is_wanted(tmp_path: Path, env: dict[str, str]) -> None:
    with Terminal(state=tmp_path, env=env) as terminal:
        terminal.wait_for("3C 1A")
        terminal.settle()
        assert terminal.colours() == {"default"}

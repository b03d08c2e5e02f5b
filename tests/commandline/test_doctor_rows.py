"""What each row of `watchfloor doctor` says, of every state a place can be in."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dashboard.board.dial import Dial
from dashboard.commandline.doctor.clock import clock_finding
from dashboard.commandline.doctor.finding import (
    WIDTH,
    Finding,
    Mark,
    exit_status,
    finding_lines,
)
from dashboard.commandline.doctor.locale import locale_finding
from dashboard.commandline.doctor.sample import Sample
from dashboard.commandline.doctor.state import state_finding
from dashboard.commandline.doctor.terminal import Terminal, terminal_finding
from dashboard.commandline.doctor.versions import versions_finding
from dashboard.config.tables import StateSettings
from dashboard.contract.feed import Document, Refused
from dashboard.contract.reader import read
from dashboard.example import example
from dashboard.store.survey import Survey

NOW = datetime(2025, 11, 17, 18, tzinfo=UTC)
XTERM = {"TERM": "xterm-256color"}
ROOMY = Terminal(True, "", 120, 40)


@pytest.mark.parametrize(
    ("terminal", "environment", "mark", "words"),
    [
        (ROOMY, XTERM, Mark.OK, "120x40, TERM=xterm-256color"),
        (ROOMY, XTERM | {"TMUX": "x", "SSH_TTY": "x"}, Mark.OK, "in tmux, where a board outlives"),
        (ROOMY, XTERM | {"STY": "x"}, Mark.OK, "in screen, where"),
        (ROOMY, XTERM | {"SSH_CONNECTION": "x"}, Mark.OK, "a board ends with the connection"),
        (ROOMY, XTERM | {"NO_COLOR": "1"}, Mark.OK, "without colour (NO_COLOR)"),
        (Terminal(True, "", 59, 40), XTERM, Mark.LOOK, "59x40 is too small: a board needs 60x15"),
        (Terminal(True, "", 60, 14), XTERM, Mark.LOOK, "60x14 is too small"),
        (Terminal(True, "", 60, 15), XTERM, Mark.OK, "60x15"),
        (Terminal(False, "", 0, 0), {}, Mark.OK, "none here; a board needs one"),
        (Terminal(False, "a pipe", 0, 0), {}, Mark.LOOK, "a pipe"),
        (Terminal(True, "no board on TERM=dumb", 80, 24), {}, Mark.WRONG, "no board on TERM=dumb"),
        (ROOMY, {"TERM": "x\x1b]2;y\x07"}, Mark.OK, r"TERM=x\x1b]2;y\x07"),
    ],
)
def test_terminal(
    terminal: Terminal, environment: Mapping[str, str], mark: Mark, words: str
) -> None:
    found = terminal_finding(terminal, environment)
    assert (found.mark, words in found.sentence) == (mark, True), found.sentence


@pytest.mark.parametrize(
    ("encoding", "ascii_only", "environment", "mark", "words"),
    [
        ("utf-8", False, {"LANG": "en_US.UTF-8"}, Mark.OK, "UTF-8 by LANG=en_US.UTF-8"),
        ("UTF8", False, {"LANG": "de_DE.utf8@euro"}, Mark.OK, "UTF-8 by LANG=de_DE.utf8@euro"),
        ("utf-8", False, {"LC_ALL": "C", "LANG": "C.UTF-8"}, Mark.LOOK, "set LC_ALL to C.UTF-8"),
        ("utf-8", False, {}, Mark.LOOK, "no variable names a UTF-8 locale"),
        ("utf-8", False, {"LANG": "C"}, Mark.LOOK, "LANG=C names no UTF-8"),
        ("utf-8", False, {"LC_ALL": "", "LC_CTYPE": "C.UTF-8"}, Mark.OK, "by LC_CTYPE=C.UTF-8"),
        ("iso8859-1", False, {"LANG": "de_DE"}, Mark.WRONG, "iso8859-1, not UTF-8"),
        ("iso8859-1", True, {"LANG": "de_DE"}, Mark.OK, "drawn with ASCII only"),
        ("", False, {}, Mark.WRONG, "unknown, not UTF-8"),
    ],
)
def test_locale(
    encoding: str, ascii_only: bool, environment: Mapping[str, str], mark: Mark, words: str
) -> None:
    found = locale_finding(encoding, ascii_only, environment)
    assert (found.mark, words in found.sentence) == (mark, True), found.sentence


PLACE = Survey(Path("/srv/watchfloor"), True, mode=0o700, kept_kib=1234, free_mib=5000)
ALONE = StateSettings(Path("/srv/watchfloor"), "", "", 365, 256)
SHARED = replace(ALONE, group="watch")


@pytest.mark.parametrize(
    ("survey", "settings", "mark", "words"),
    [
        (PLACE, ALONE, Mark.OK, "/srv/watchfloor is yours (mode 0700); 1,234 KiB kept"),
        (replace(PLACE, kept_kib=None), ALONE, Mark.OK, "nothing kept of this feed yet"),
        (replace(PLACE, mode=0o2770), SHARED, Mark.OK, "is shared with watch (mode 2770)"),
        (replace(PLACE, mode=0o755), ALONE, Mark.LOOK, "look into it: `chmod 700` it"),
        (replace(PLACE, mode=0o2775), SHARED, Mark.LOOK, "look into it: `chmod 2770` it"),
        (
            replace(PLACE, is_there=False, mode=0),
            ALONE,
            Mark.OK,
            "is not there yet; a board makes it",
        ),
        (replace(PLACE, refused="its reason"), ALONE, Mark.WRONG, "its reason"),
        (replace(PLACE, free_mib=100), ALONE, Mark.LOOK, "only 100 MiB free"),
        (replace(PLACE, free_mib=100, kept_kib=200 * 1024), ALONE, Mark.OK, "204,800 KiB"),
        (replace(PLACE, free_mib=63, kept_kib=256 * 1024), ALONE, Mark.LOOK, "only 63 MiB free"),
        (replace(PLACE, remote=True), ALONE, Mark.LOOK, "on a network"),
    ],
)
def test_state_folder(survey: Survey, settings: StateSettings, mark: Mark, words: str) -> None:
    found = state_finding(survey, settings)
    assert (found.mark, words in found.sentence) == (mark, True), found.sentence


def sample(told: timedelta | None = None, of: Document | Refused | None = None) -> Sample:
    document = read(example()) if of is None else of
    return Sample("feed", document, 0.2, NOW, None if told is None else NOW + told)


@pytest.mark.parametrize(
    ("found", "built_in", "mark", "words"),
    [
        (sample(timedelta(seconds=5)), False, Mark.OK, "says the same to within 5 s"),
        (sample(timedelta(seconds=6)), False, Mark.LOOK, "6 s behind the feed's server"),
        (sample(timedelta(seconds=-119)), False, Mark.LOOK, "119 s ahead of the feed's server"),
        (sample(timedelta(minutes=-3)), False, Mark.WRONG, "3 min ahead of"),
        (sample(timedelta(hours=5)), False, Mark.WRONG, "5 h behind"),
        (sample(timedelta(days=400)), False, Mark.WRONG, "400 days behind"),
        (sample(timedelta(seconds=6), Refused("no")), False, Mark.LOOK, "6 s behind"),
        (sample(), False, Mark.OK, "nothing in its document is later than this"),
        (sample(), True, Mark.OK, "no feed tells a time to hold it against"),
        (sample(of=Refused("no")), False, Mark.OK, "no feed tells a time"),
    ],
)
def test_clock(found: Sample, built_in: bool, mark: Mark, words: str) -> None:
    row = clock_finding(found, Dial(NOW, NOW, UTC), built_in)
    assert row.sentence.startswith("171800Z NOV 25, here 171800L NOV 25; ")
    assert (row.mark, words in row.sentence) == (mark, True), row.sentence


def test_a_document_of_the_future_casts_doubt_on_the_clock() -> None:
    early = replace(sample(), came_at=NOW - timedelta(hours=3))
    row = clock_finding(early, Dial(NOW, NOW, UTC), built_in=False)
    assert (row.mark, "is as of 2 h later" in row.sentence) == (Mark.LOOK, True), row.sentence


@pytest.mark.parametrize(
    ("needs", "words"),
    [
        (("textual<9,>=8.2.8", "platformdirs>=4.3", "tzdata>=2025.2"), ""),
        (("textual<8.2.8",), "textual 8.2.8 (wants <8.2.8)"),
        (("textual>=8.2.8.1",), "textual 8.2.8 (wants >=8.2.8.1)"),
        (("textual==8.2.8.0", "textual<=8.2.8"), ""),
        (("textual>8.2.8",), "textual 8.2.8 (wants >8.2.8)"),
        (("socksio>=1",), "socksio is missing"),
        (("platformdirs>=4.10",), "platformdirs 4.9rc1 (wants >=4.10)"),
    ],
)
def test_versions(needs: tuple[str, ...], words: str) -> None:
    there = {"textual": "8.2.8", "platformdirs": "4.9rc1", "tzdata": "2025.2"}
    found = versions_finding(("watchfloor 1.0",), needs, there.get)
    wanted = f"watchfloor 1.0, textual 8.2.8; not what it was made for: {words}"
    assert found.sentence == (wanted if words else "watchfloor 1.0, textual 8.2.8")
    assert found.mark is (Mark.LOOK if words else Mark.OK)


def test_rows_stand_in_columns_of_80() -> None:
    rows = [Finding("state folder", Mark.WRONG, f"/{'long/' * 40}: no"), Finding("a", Mark.OK, "")]
    lines = list(finding_lines(rows))
    assert max(map(len, lines)) == WIDTH
    assert lines[0].startswith("state folder  wrong  /long/long/")
    assert {line[:21] for line in lines[1:-1]} == {" " * 21}
    assert lines[-1] == "a             ok"


@pytest.mark.parametrize(
    ("marks", "status"),
    [((Mark.OK, Mark.OK), 0), ((Mark.OK, Mark.LOOK), 1), ((Mark.WRONG,), 1), ((), 0)],
)
def test_the_exit_status(marks: tuple[Mark, ...], status: int) -> None:
    assert exit_status(Finding("a", mark, "b") for mark in marks) == status

"""`log`: the entries of a watch as text, JSON lines and CSV."""

import csv
import io
import json
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from dashboard.commandline import log
from dashboard.commandline.usage import UsageError
from dashboard.watch.log.entry import Entry, Kind
from tests.commandline.logs import BAKER, Run, edit, logged
from tests.store.jobs import AT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return logged(tmp_path / "state" / "feed")


def test_text_is_one_line_an_entry(folder: Path) -> None:
    run = Run(folder)
    assert (run.status, run.err) == (0, "")
    assert run.lines == [
        "1 171200Z NOV 25 AUTO feed sequence 7, 0 held back",
        "2 171201Z NOV 25 ACK adams (Adams) 3 HP-3 tally asked for",
        "3 171202Z NOV 25 TOLD baker 1 not published; told cable desk at 171203Z NOV 25",
        '4 171204Z NOV 25 OPEN adams (Adams) =1+1, "ask"; due 181200Z NOV 25',
        "5 171205Z NOV 25 NOTE baker 5 it was 9, not 8; corrects 2",
        "6 171206Z NOV 25 CLOSED adams (Adams) @asked\\x1b[2J; closes 4",
    ]


def test_json_is_one_object_a_line_with_every_member(folder: Path) -> None:
    found = [json.loads(line) for line in Run(folder, as_json=True).lines]
    assert [one["number"] for one in found] == [1, 2, 3, 4, 5, 6]
    told = found[2]
    assert {name: told[name] for name in told if name not in ("previous", "hash")} == {
        "number": 3, "at": "2025-11-17T12:02:00Z", "kind": "TOLD", "login": "baker", "name": "",
        "item": "1", "about": ["v", "d"], "text": "not published", "whom": "cable desk",
        "when": "2025-11-17T12:03:00Z", "points_at": None,
    }  # fmt: skip
    assert found[0]["previous"] == "0" * 64
    assert [one["previous"] for one in found[1:]] == [one["hash"] for one in found[:-1]]
    assert found[4]["points_at"] == 2


def test_csv_is_a_table_a_spreadsheet_takes_for_text(folder: Path) -> None:
    out = Run(folder, as_csv=True).out
    assert out.count("\r\n") == out.count("\n") == 7
    rows = list(csv.DictReader(io.StringIO(out, newline="")))
    assert tuple(rows[0]) == log.MEMBERS
    assert rows[2]["about"] == "v d"
    assert rows[2]["when"] == "2025-11-17T12:03:00Z"
    assert rows[3]["text"] == '\'=1+1, "ask"'
    assert rows[5]["text"] == "'@asked\\x1b[2J"
    assert (rows[0]["login"], rows[0]["when"], rows[0]["points_at"]) == ("", "", "")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_begins_as_a_formula(tmp_path: Path, start: str) -> None:
    text, item, ident, whom = (f"{start}{name}" for name in ("text", "item", "id", "whom"))
    entry = Entry(Kind.NOTE, AT, text, item, (ident,), BAKER, whom)
    folder = logged(tmp_path / "state" / "feed", entry)
    out = Run(folder, as_csv=True).out
    [row] = csv.DictReader(io.StringIO(out, newline=""))
    found = [row[name] for name in ("text", "item", "about", "whom")]
    shown = [said.replace("\t", "\\t").replace("\r", "\\r") for said in (text, item, ident, whom)]
    assert found == [f"'{said}" if said[0] in "=+-@" else said for said in shown]


@pytest.mark.parametrize(
    ("wish", "numbers"),
    [
        ({"kind": "ack"}, [2]),
        ({"kind": "SHELVE"}, []),
        ({"officer": "ADAMS"}, [2, 4, 6]),
        ({"officer": "baker"}, [3, 5]),
        ({"officer": "ada"}, []),
        ({"item": "3"}, [2]),
        ({"item": "hp-3"}, [2]),
        ({"item": "3 HP-3"}, [2]),
        ({"item": "watch.hill"}, [2]),
        ({"item": "d"}, [3]),
        ({"item": "feed"}, [1]),
        ({"item": "fee"}, []),
        ({"officer": "adams", "kind": "CLOSED"}, [6]),
        ({"officer": "baker", "kind": "CLOSED"}, []),
    ],
)
def test_entries_are_chosen_by_kind_officer_and_item(
    folder: Path, wish: dict[str, Any], numbers: list[int]
) -> None:
    forms: list[dict[str, Any]] = [{"as_json": True}, {"as_csv": True}, {}]
    for form in forms:
        run = Run(folder, **wish, **form)
        assert run.status == 0
        assert len(run.lines) == len(numbers) + ("as_csv" in form)
    found = [json.loads(line)["number"] for line in Run(folder, as_json=True, **wish).lines]
    assert found == numbers


def test_a_kind_that_is_none_is_refused(folder: Path) -> None:
    with pytest.raises(UsageError, match=r"^--kind is 'ACT': it must be one of AUTO, NOTE, "):
        Run(folder, kind="ACT")


def test_local_times_where_the_board_begins_with_them(folder: Path) -> None:
    assert Run(folder, ZoneInfo("America/Caracas")).lines[0].startswith("1 170800L NOV 25 ")
    told = json.loads(Run(folder, ZoneInfo("America/Caracas"), as_json=True).lines[2])
    assert told["at"] == "2025-11-17T12:02:00Z"


def test_an_entry_that_cannot_be_read_is_named_and_the_others_are_written(folder: Path) -> None:
    edit(folder, "UPDATE log SET kind = 'ACT' WHERE number = 2")
    run = Run(folder)
    assert run.status == 1
    assert [line[0] for line in run.lines] == ["1", "3", "4", "5", "6"]
    assert run.err == "watchfloor: entry 2 cannot be read: 'ACT' is no kind of entry\n"


def test_bytes_that_are_no_text_are_written_all_the_same(folder: Path) -> None:
    edit(folder, "UPDATE log SET text = CAST(x'61ff62' AS TEXT) WHERE number = 1")
    assert Run(folder).lines[0] == "1 171200Z NOV 25 AUTO feed a\\udcffb"
    for run in (Run(folder, as_json=True), Run(folder, as_csv=True)):
        assert run.status == 0
        assert run.out.encode()


def test_a_log_of_more_pages_than_one_is_whole_and_in_order(tmp_path: Path) -> None:
    entries = [Entry(Kind.NOTE, AT, f"note {number}") for number in range(1234)]
    run = Run(logged(tmp_path / "state" / "feed", *entries), as_json=True)
    assert [json.loads(line)["text"] for line in run.lines] == [one.text for one in entries]

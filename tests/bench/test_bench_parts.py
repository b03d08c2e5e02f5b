"""The parts of `make bench` that need no board: its lists, its documents, and what they hold."""

import json
from pathlib import Path

import pytest

from bench import held, validation
from bench.documents import exercise, numbered, retold, rows, titled
from bench.effort import Effort
from bench.groups import GROUPS
from bench.held import ToldGauge
from bench.imports import Import, parsed, summary
from bench.peers import LIST, peers
from bench.peers import parsed as listed
from dashboard.contract.changes import changes
from tests.watch.documents import taken

WRITTEN = b"""\x1b[?1049himport time: self [us] | cumulative | imported package
import time:       300 |        300 |   encodings.aliases
\x1b[1;1Himport time:      1200 |       1500 | pydantic\r
20-21"""


def test_the_list_of_peers_is_whole_and_pinned() -> None:
    assert [peer.pin.partition("==")[0] for peer in peers()] == [
        "dolphie", "posting", "harlequin", "toolong", "glances",
    ]  # fmt: skip
    assert "://" not in LIST.read_text("utf-8")


@pytest.mark.parametrize(
    "line", ["tool==1", "tool==1 | words", "tool==1 | | tool", "tool | words | tool"]
)
def test_a_line_that_names_no_pinned_peer_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="not p"):
        listed(line)


def test_a_peer_has_its_pins_its_words_and_a_command_with_its_home(tmp_path: Path) -> None:
    (peer,) = listed("# a comment\n\ntool==1 other==2 | first words | tool --in {home}/log.txt\n")
    assert (peer.pin, peer.pins, peer.shows) == ("tool==1", ("tool==1", "other==2"), "first words")
    program, *rest = peer.command(tmp_path)
    assert Path(program) == peer.room / "bin" / "tool"
    assert rest == ["--in", f"{tmp_path}/log.txt"]
    assert "of a log" in (tmp_path / "log.txt").read_text()
    assert not peer.is_installed


def test_what_is_imported_is_found_between_what_is_drawn() -> None:
    assert parsed(WRITTEN) == (
        Import("encodings.aliases", 300, 300),
        Import("pydantic", 1200, 1500),
    )


def test_the_dearest_imports_come_first_and_the_heavy_ones_are_named() -> None:
    head, first, second, heavy = summary(parsed(WRITTEN)).splitlines()
    assert head == "2 modules in 2 ms before the first data is on screen"
    assert first.split() == ["1.2", "ms", "80.0%", "pydantic"]
    assert second.split()[-1] == "encodings.aliases"
    assert heavy == "of pydantic, httpx, sqlite3: pydantic"


def test_a_document_of_rows_has_them_all_in_their_order() -> None:
    document = taken(rows(30))
    assert document.held_back == ()
    assert [record.id for record in document.developments.records] == [
        f"row.{n}" for n in range(30)
    ]


def test_the_next_document_says_nothing_new_or_just_what_it_shall() -> None:
    body = exercise(100)
    old = taken(body)
    assert changes(old, taken(numbered(body, 1))) == ()
    (title,) = changes(old, taken(titled(body, 1, "Aaaaaaa")))
    assert title.panel == "indicators"
    assert len(changes(old, taken(retold(body, 1, 3, "aaaaaaa")))) == 3


def test_pydantic_alone_validates_all_there_is() -> None:
    assert validation.seconds(exercise(100)) > 0
    named = {name for name, value in json.loads(exercise(100)).items() if isinstance(value, list)}
    assert named == set(validation.LISTS)


def test_a_hold_is_told_with_its_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "held"
    monkeypatch.setattr(ToldGauge, "path", path, raising=False)
    gauge = ToldGauge()
    for seconds in (held.LEAST / 2, 0.02, 0.01):
        gauge.take(seconds)
    assert gauge.longest == 0.02
    assert len(path.read_text().splitlines()) == 2
    assert held.longest_since(path, 0) == 0.02
    assert held.longest_since(path, float("inf")) == 0


def test_quick_is_less_and_never_nothing() -> None:
    assert Effort().runs(9) == 9
    assert Effort(quick=True).runs(9) == 3
    assert Effort(quick=True).runs(1) == 2


def test_every_group_of_rows_is_in_the_table() -> None:
    found = (Path(held.__file__).parent / "rows").glob("[!_]*.py")
    assert {path.stem for path in found} == set(GROUPS)

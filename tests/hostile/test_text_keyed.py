"""Layer 4: an id is looked up, and is never a command, an address, a path or a format."""

import re
import subprocess
import sys
from pathlib import Path

from dashboard.board.page import page
from dashboard.board.place import BOARD, Kind, Place
from dashboard.board.scene import Scene
from dashboard.board.snapshot import place_text
from tests.board.scenes import scene_of
from tests.board.test_any_document import FIXED, places, ways_in
from tests.contract.documents import full, taken
from tests.end_to_end.terminal import environment
from tests.hostile.fields import IDS, body, put, renamed, spoiled

LETTERS = "{0}%n${x}[/]"
"""A format of three kinds and a tag, in letters that cleaning leaves as they are."""
PLAIN = "Q" * len(LETTERS)


def board(ids: tuple[str, ...] = IDS) -> Scene:
    return scene_of(taken(body(renamed(full(), ids))))


def test_text_keyed_every_way_in_leads_to_a_view_and_none_is_a_command() -> None:
    for place in places(board()):
        for address in filter(None, ways_in(page(place, "", board()))):
            kind, _, key = address.partition(":")
            assert str(Place(Kind(kind), key)) == address
            # Its lines act; no page but its own has them.
            assert kind != Kind.HANDOVER or place.kind is Kind.HANDOVER


def test_text_keyed_ids_lead_where_any_others_would() -> None:
    plain = tuple(f"z{number}" for number in range(len(IDS)))
    exchanged = dict(zip(IDS, plain, strict=True))
    for hostile, other in zip(places(board()), places(board(plain)), strict=True):
        ways = ways_in(page(hostile, "", board()))
        others = ways_in(page(other, "", board(plain)))
        assert [_exchanged(way, exchanged) for way in ways] == others


def _exchanged(address: str, ids: dict[str, str]) -> str:
    kind, colon, key = address.partition(":")
    parts = re.split("([ /])", key)
    return "".join((kind, colon, *(ids.get(part, part) for part in parts)))


def test_text_keyed_each_record_has_its_own_page() -> None:
    shown = board()
    for name in shown.shown.by_id:
        found = page(Place(Kind.RECORD, name), "", shown)
        assert name in str(found.title)  # type: ignore[union-attr]


def test_text_keyed_a_format_is_shown_letter_for_letter() -> None:
    hostile = scene_of(taken(body(spoiled(lambda path: LETTERS))))
    plain = scene_of(taken(body(spoiled(lambda path: PLAIN))))
    for place in (*FIXED, *places(plain), BOARD):
        said = place_text(place, plain)
        assert place_text(place, hostile) == said.replace(PLAIN, LETTERS)


def test_text_keyed_no_text_of_a_feed_is_a_path_a_module_or_a_program(tmp_path: Path) -> None:
    """What the interpreter is asked for, by its audit events (PEP 578), names no text of a feed."""
    mark = "zzmark"
    ids = tuple(f"{mark}{number}.py" for number in range(len(IDS)))
    made = renamed(spoiled(lambda path: f"../../{mark}/{{0}} %n"), ids)
    put(made, "feed_id", f"{mark}.feed")
    feed = tmp_path / "feed.json"
    feed.write_bytes(body(made))
    run = subprocess.run(
        [sys.executable, "-m", "tests.hostile.audited", mark, str(feed), str(tmp_path)],
        capture_output=True, text=True, env=environment(tmp_path), check=True, timeout=60,
    )  # fmt: skip
    counted = re.search(r"(\d+) events, (\d+) marked", run.stdout)
    assert counted is not None
    assert int(counted[1]) > 100
    assert counted[2] == "0", run.stdout
    assert not list(tmp_path.rglob(f"*{mark}*"))

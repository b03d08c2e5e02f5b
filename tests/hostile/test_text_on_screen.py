"""All layers at the terminal, and each of two by itself: every screen on hostile text."""

import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.end_to_end.terminal import ENTER, PROGRAM, Terminal
from tests.hostile.corpus import CORPUS, LONG, in_turn
from tests.hostile.fields import body, put, renamed, spoiled
from tests.hostile.harmless import flaws
from tests.hostile.tour import PANES, VIEWS, Tour
from tests.hostile.weakened import LAYERS

pytestmark = pytest.mark.timeout(300)
PASTE = "\x1b[200~{}\x1b[201~"
FOREIGN_KEYS = (
    b"\xff", b"\xc3\x28", b"\x80\x9b", b"\xed\xa0\x80", b"\x1b[:0R", b"\x1b[1:;9~",
    b"\x1b[99999999999999u", b"\x1b[<9999999999;1;1M", b"\x1b]52;c;RVZJTA==\x07",
)  # fmt: skip
"""Bytes that are no text, and controls that are no key."""
NAME = re.compile(r"[A-Za-z0-9._-]+")


def document(start: int = 0) -> bytes:
    """Return a document with hostile texts in every field, from one of them on."""
    texts = in_turn(start)
    # An upright of a frame in a text would be taken for one of the screen's own.
    made = renamed(spoiled(lambda path: next(texts).replace("│", "|")))
    put(made, "developments.1", {**made["developments"][0], "id": "too.long", "text": LONG})
    return body(made)


@contextmanager
def touring(
    folder: Path, feed: bytes, *args: str, program: Sequence[str] = PROGRAM
) -> Iterator[Tour]:
    """Take a tour of the board of a feed, which is left in order and without a foreign byte."""
    path = folder / "feed.json"
    path.write_bytes(feed)
    given = (*args, "--feed", str(path), "--as-of", "feed")
    with Terminal(*given, state=folder, columns=120, rows=40, program=program) as terminal:
        tour = Tour(terminal, 120, 40)
        tour.look("feed OK", "49-51, short by 2")
        yield tour
        tour.go("q", to="Quit watchfloor")
        terminal.send(ENTER)
        assert terminal.wait_end() == 0
        tour.look()
        tour.listener.end()
    assert all(NAME.fullmatch(one.name) for one in folder.rglob("*")), [*folder.rglob("*")]


def see_all(tour: Tour, *then: str) -> None:
    """Open every view, and type on in each."""
    for key, words in VIEWS.items():
        tour.go(key, to=words)
        if then:
            tour.go(*then)
        if key == ":":
            tour.escape()
        tour.go("5", to="━5 Strikes")


def test_text_on_screen_and_everywhere_harmless(tmp_path: Path) -> None:
    with touring(tmp_path, document()) as tour:
        see_all(tour, "j", ENTER)
        for pane in PANES:
            tour.go(pane)
            tour.go(ENTER, "y", "e", "o")
            tour.escape()
            tour.go(ENTER)
        (tmp_path / "feed.json").write_bytes(document(len(CORPUS) // 2))
        tour.go("5", "r")
        for size in ((200, 60), (60, 15), (80, 24)):
            tour.resize(*size)
            for key in ("9", "H", "5"):
                tour.go(key)
        assert len(tour.listener.copied) == len(PANES)
        exports = [path.read_text("utf-8") for path in tmp_path.rglob("exports/*.txt")]
        assert exports
        lines = [line for text in (*tour.listener.copied, *exports) for line in text.split("\n")]
        assert [line for line in lines if flaws(line)] == []


def test_text_on_screen_that_is_typed_or_pasted(tmp_path: Path) -> None:
    with touring(tmp_path, document()) as tour:
        for bytes_typed in FOREIGN_KEYS:
            os.write(tour.terminal._master, bytes_typed)
            tour.look()
            tour.escape()
        tour.go("5", to="━5 Strikes")
        tour.go("n", to="Note")
        pastes = [PASTE.format(one.encode("utf-8", "replace").decode()) for one in CORPUS.values()]
        for start in range(0, len(pastes), 12):
            tour.terminal.send("".join(pastes[start : start + 12]))
        tour.go(ENTER, to="NOTE 5 [/foo]")
        tour.go("O", to="Change officer")
        tour.go(
            PASTE.format("\u202eZ\u0301\u0301\u0301\u0301\u0301 [/]"), ENTER, to="board is \u0179"
        )
        tour.go("9", to="━9 Developments")
        tour.go("/", to="━Filter")
        tour.go(*"[@cl", to="filter: [@cl")
        tour.go(ENTER)
        tour.go("w", to="━w Watch log")
        tour.go(ENTER)


@pytest.mark.parametrize("layer", LAYERS)
def test_text_on_screen_without(layer: str, tmp_path: Path) -> None:
    with touring(
        tmp_path, document(), layer, program=(sys.executable, "-m", "tests.hostile.weakened")
    ) as tour:
        see_all(tour)
        assert tour.listener.copied == []

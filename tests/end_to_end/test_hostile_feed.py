import json
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.terminal import ENTER, ESCAPE, Terminal
from tests.hostile_documents import HOSTILE, hostile, long_words

ALLOWED = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]"  # control sequences: colours, moves, modes
    rb"|\x1b\]22;[a-z]*\x07"  # the pointer
    rb"|\x1b\]2;watchfloor( [0-9]+ unacknowledged)?\x07"  # the title of the window
    rb"|[\r\n\x08]"
)
BOARDS = (
    (hostile(*HOSTILE), hostile(*HOSTILE[4:], *HOSTILE[:4])),
    (hostile(*HOSTILE[8:], *HOSTILE[:8]), long_words()),
)
"""What two boards show, one document after the other; where one text stands differs in each."""
VIEWS = (("5", ENTER), (ENTER,), ("1", ENTER), "9", "0", "p", "f", "d", "i", "x", ("9", ENTER))
"""Keys that lead to a view each."""
USUAL = (100, 30)
SIZES = ((200, 60), (60, 15))


def numbered(document: dict[str, Any], number: int) -> bytes:
    """Return a document that follows the one before it, known on screen by its as_of."""
    as_of = f"2025-11-24T17:{45 + number}:00Z"
    head = {"sequence": 8 + number, "as_of": as_of, "published_at": as_of}
    return json.dumps({**document, **head}).encode()


def look_around(terminal: Terminal, size: tuple[int, int]) -> None:
    """Open views of every kind, have the last at another size for a while, and come back."""
    for keys in VIEWS:
        changes(terminal, partial(terminal.send, *keys))
    for columns, rows in (size, USUAL):
        terminal.resize(columns, rows)
        terminal.settle()
    while not all(panel in terminal.text for panel in ("5 Strikes", "7 Congress")):
        changes(terminal, partial(terminal.send, ESCAPE))


def changes(terminal: Terminal, act: Callable[[], None]) -> None:
    """Do something, and wait until the screen is another."""
    before = terminal.text
    act()
    terminal.wait(lambda: terminal.text != before, "see something change")


def nothing_acts(raw: bytes) -> None:
    """See that the program wrote only its own controls."""
    left = ALLOWED.sub(b"", raw).decode("utf-8")
    assert left.isprintable(), sorted({c for c in left if not c.isprintable()})
    assert not re.search("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ue000]", left)
    assert b"\x1b[?1003h" not in raw
    assert "EVIL" not in re.findall(r"\x1b\].*?\x07", raw.decode("utf-8"))


@pytest.mark.parametrize("shown", BOARDS, ids=["all texts", "all texts and long words"])
def test_no_text_of_a_feed_acts_or_breaks_a_line(
    tmp_path: Path, shown: tuple[dict[str, Any], ...]
) -> None:
    path, (columns, rows) = tmp_path / "feed.json", USUAL
    path.write_bytes(numbered(shown[0], 0))
    args = ("--feed", str(path), "--as-of", "feed", "--interval", "1")
    with Terminal(*args, state=tmp_path, columns=columns, rows=rows) as terminal:
        for number, document in enumerate(shown):
            path.write_bytes(numbered(document, number))
            terminal.wait_for(f"as of 2417{45 + number}Z", "feed OK", "49-51, short by 2")
            look_around(terminal, SIZES[number])
        # What comes with Esc at once would be Alt with it.
        terminal.settle()
        terminal.send("q")
        terminal.wait_for("Quit watchfloor")
        terminal.send(ENTER)
        assert terminal.wait_end() == 0
        nothing_acts(bytes(terminal.raw))

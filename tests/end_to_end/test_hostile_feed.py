import json
import re
from collections.abc import Callable
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.terminal import ENTER, ESCAPE, Terminal

HOSTILE = (
    "[/foo] [bold red]loud[/] [@click=app.quit]act[/]",
    "\x1b]0;EVIL TITLE\x07 \x1b]52;c;RVZJTA==\x07",
    "\x1b[2J\x1b[H\x1b[?1003h \x9b31m \x90q\x9c",
    "\u202eright to left\u202c \u2066isolated\u2069 \u200bzero\u200dwidth\ufeff",
    "line\nbreak\rreturn\ttab\x0bfeed\x0c\u2028\u2029\x85next",
    "Z" + "\u0301" * 120,
    "%n %s {0} {self} ${HOME} $(reboot) `id`",
    "漢字かな交じり文と한국어와 emoji \U0001f9ed\U0001f468\u200d\U0001f469",
    "\U000e0041\U000e0042 tags \ue000 private \u0378 unassigned",
    "\x00\x01\x07\x08\x0e\x0f\x7f\x80\x9f end",
    "W" * 200,
)
KEPT = {
    "version", "feed_id", "id", "refs", "published_at", "as_of", "expires_at", "since", "occurred",
    "reported", "kind", "status", "standing", "qualifier", "chamber", "yea_effect", "outcome",
    "domain", "role", "topic", "side_of_answer", "fit", "indicator", "links", "answers_to",
    "day_rule", "earliest", "latest", "population", "level", "trend", "at", "field_start",
    "field_end", "url", "supersedes", "replaced_by", "due", "updated_at", "requires",
}  # fmt: skip
ANSWER_SIDES = {"support", "oppose", "unsure", "other"}
ALLOWED = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]"  # control sequences: colours, moves, modes
    rb"|\x1b\]22;[a-z]*\x07"  # the pointer
    rb"|\x1b\]2;watchfloor( [0-9]+ unacknowledged)?\x07"  # the title of the window
    rb"|[\r\n\x08]"
)
LONG = "word" * 5_000
BOARDS = 3
"""Boards that share the documents, each shown one after the other."""
VIEWS = (("5", ENTER), (ENTER,), ("1", ENTER), "9", "0", "p", "f", "d", "i", "x", ("9", ENTER))
"""Keys that lead to a view each."""
USUAL = (100, 30)
SIZES = ((200, 60), (60, 15), (80, 24))


def poisoned(value: Any, texts: "cycle[str]", key: str = "") -> Any:
    """Return a document with a hostile text in the place of every text that is free."""
    match value:
        case dict():
            return {name: poisoned(item, texts, name) for name, item in value.items()}
        case list():
            return [poisoned(item, texts, key) for item in value]
        case str() if key not in KEPT and not (key == "side" and value in ANSWER_SIDES):
            return next(texts)
        case _:
            return value


def documents() -> dict[str, dict[str, Any]]:
    """Return documents to be shown, by name."""
    folder = Path(__file__).parents[1] / "feed_documents"
    update = json.loads((folder / "example-update.json").read_bytes())
    found = {
        f"text {number}": poisoned(update, cycle([text])) for number, text in enumerate(HOSTILE)
    }
    found["all texts"] = poisoned(update, cycle(HOSTILE))
    update["developments"][0]["text"] = LONG
    update["title"] = f"\x1b]0;{LONG}"[:200]
    found["long words"] = update
    return found


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


@pytest.mark.parametrize("part", range(BOARDS))
def test_no_text_of_a_feed_acts_or_breaks_a_line(tmp_path: Path, part: int) -> None:
    path, (columns, rows) = tmp_path / "feed.json", USUAL
    shown = list(documents().values())[part::BOARDS]
    path.write_bytes(numbered(shown[0], 0))
    args = ("--feed", str(path), "--as-of", "feed", "--interval", "1")
    with Terminal(*args, state=tmp_path, columns=columns, rows=rows) as terminal:
        for number, document in enumerate(shown):
            path.write_bytes(numbered(document, number))
            terminal.wait_for(f"as of 2417{45 + number}Z", "feed OK", "49-51, short by 2")
            look_around(terminal, SIZES[number % len(SIZES)])
        # What comes with Esc at once would be Alt with it.
        terminal.settle()
        terminal.send("q")
        terminal.wait_for("Quit watchfloor")
        terminal.send(ENTER)
        assert terminal.wait_end() == 0
        nothing_acts(bytes(terminal.raw))

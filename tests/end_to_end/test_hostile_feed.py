import json
import re
from itertools import cycle
from pathlib import Path

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


def poisoned(value: object, texts: "cycle[str]", key: str = "") -> object:
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


def documents() -> dict[str, bytes]:
    folder = Path(__file__).parents[1] / "feed_documents"
    update = json.loads((folder / "example-update.json").read_bytes())
    found = {
        f"text {number}": json.dumps(poisoned(update, cycle([text]))).encode()
        for number, text in enumerate(HOSTILE)
    }
    found["all texts"] = json.dumps(poisoned(update, cycle(HOSTILE))).encode()
    update["developments"][0]["text"] = LONG
    update["title"] = f"\x1b]0;{LONG}"[:200]
    found["long words"] = json.dumps(update).encode()
    return found


@pytest.mark.parametrize("name", documents())
def test_no_text_of_a_feed_acts_or_breaks_a_line(tmp_path: Path, name: str) -> None:
    path = tmp_path / "feed.json"
    path.write_bytes(documents()[name])
    args = ("--feed", str(path), "--as-of", "feed")
    with Terminal(*args, state=tmp_path, columns=100, rows=30) as terminal:
        terminal.wait_for("feed OK", "49-51, short by 2")
        for keys in (("5", ENTER), (ENTER,), ("1", ENTER), "9", "0", "p", "f", "d", "i", "x"):
            terminal.send(*keys)
            terminal.settle()
        terminal.send("9", ENTER)
        terminal.settle()
        terminal.send(ESCAPE)
        terminal.resize(200, 60)
        terminal.settle()
        terminal.resize(60, 15)
        terminal.settle()
        terminal.resize(80, 24)
        terminal.wait_for("1W 1C 1A")
        terminal.settle()
        left = ALLOWED.sub(b"", bytes(terminal.raw)).decode("utf-8")
        assert left.isprintable(), sorted({c for c in left if not c.isprintable()})
        assert not re.search("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ue000]", left)
        assert b"\x1b[?1003h" not in bytes(terminal.raw)
        assert "EVIL" not in re.findall(r"\x1b\].*?\x07", bytes(terminal.raw).decode("utf-8"))
        terminal.send("q")
        terminal.wait_for("Quit watchfloor")
        terminal.send(ENTER)
        assert terminal.wait_end() == 0

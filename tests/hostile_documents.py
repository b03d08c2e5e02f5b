"""Documents whose every free text is one that could act on a terminal or break a line."""

import json
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

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
LONG = "word" * 5_000
_UPDATE = Path(__file__).parent / "feed_documents" / "example-update.json"


def poisoned(value: Any, texts: Iterator[str], key: str = "") -> Any:
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


def hostile(*texts: str) -> dict[str, Any]:
    """Return a document with one of `texts` after the other in the place of each free text."""
    document: dict[str, Any] = poisoned(json.loads(_UPDATE.read_bytes()), cycle(texts))
    return document


def long_words() -> dict[str, Any]:
    """Return a document with a word that no line is wide enough for."""
    document: dict[str, Any] = json.loads(_UPDATE.read_bytes())
    document["developments"][0]["text"] = LONG
    document["title"] = f"\x1b]0;{LONG}"[:200]
    return document

"""What acts on a terminal does not reach it from the file of the last board, whoever wrote it."""

import json
from collections.abc import Iterator
from importlib.resources import files
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest

from dashboard.lastboard.codec import decoded
from dashboard.lastboard.shown import EXAMPLE
from dashboard.prelude import pieces_of
from dashboard.terminal.canvas import Canvas
from dashboard.terminal.encoded import encoded
from tests.config.loading import Officer
from tests.hostile.corpus import CORPUS
from tests.hostile.vocabulary import Listener

SPOILED = {"text", "short", "name", "tail", "age", "trend", "word", "label", "mark", "minor"}


def spoiled(value: Any, texts: Iterator[str]) -> Any:
    """A board as JSON with hostile texts in the place of its words."""
    if isinstance(value, list):
        return [spoiled(one, texts) for one in value]
    if not isinstance(value, dict):
        return value
    return {
        name: next(texts) if name in SPOILED and isinstance(one, str) else spoiled(one, texts)
        for name, one in value.items()
    }


@pytest.mark.parametrize("start", range(0, len(CORPUS), 9))
@pytest.mark.parametrize("ascii_only", ["true", "false"])
def test_text_of_a_last_board_is_harmless(ascii_only: str, start: int, tmp_path: Path) -> None:
    texts = list(CORPUS.values())
    turn = cycle((*texts[start:], *texts[:start]))
    body = files("dashboard").joinpath(EXAMPLE).read_bytes().partition(b"\n")[2]
    _, chrome, board = (decoded(spoiled(one, turn)) for one in json.loads(body))
    screen = Officer(tmp_path).load(options={"screen.ascii": ascii_only}).screen
    for columns, rows in ((60, 15), (200, 60)):
        written = Canvas().paint(pieces_of(chrome, board, columns, rows, screen), columns, rows)
        listener = Listener()
        listener.hear(encoded(written, "utf-8"), columns, rows)
        listener.end()

"""The page of any document: no line is too wide, and no feed text is markup."""

import io
import re
from dataclasses import replace
from datetime import timedelta
from itertools import cycle, islice
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from dashboard.board.handover.account import account_of
from dashboard.board.handover.markdown import markdown_lines
from dashboard.board.handover.page import Page, handover_page
from dashboard.board.handover.text import page_lines
from dashboard.commandline.lines import writable
from dashboard.contract.feed import Document
from dashboard.contract.reader import read
from dashboard.watch.changes.baseline import Against, Baseline
from dashboard.watch.changes.since import Recalled
from dashboard.watch.changes.snapshot import Snapshot
from dashboard.watch.picture import Picture
from tests.board.scenes import NOW, scene_of
from tests.contract.documents import FULL, edited, full, taken
from tests.contract.test_any_input import ANY_JSON, paths
from tests.hostile.corpus import IN_JSON, in_turn
from tests.hostile.fields import body, spoiled

WHOLE = taken(FULL.read_bytes())
ESCAPED = re.compile(r"\\.")
MARKUP = re.compile(r"[*_`<>|~\[\]]")
BEGINS = re.compile(r"^( *- |#+ )")


def page_of_next(document: Document, days: int = 0) -> Page:
    """Return the page of a document that came after another one."""
    old = Snapshot(Picture.of(WHOLE), NOW)
    recalled = Recalled(Baseline(Against.WATCH, NOW), old=old)
    shown = scene_of(WHOLE, document, now=NOW + timedelta(days=days))
    return handover_page(account_of(replace(shown, taken=recalled)))


def check(page: Page) -> None:
    assert all(cell_len(line) <= 80 for line in page_lines(page))
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    plain = page.lettered(lambda words: writable(words, stream))
    assert all(len(writable(line, stream)) <= 80 for line in page_lines(plain))
    for line in markdown_lines(page):
        assert not MARKUP.search(ESCAPED.sub("", line))
        assert BEGINS.match(line) or not line


@settings(deadline=None, max_examples=40)
@given(st.sampled_from(paths(full())), ANY_JSON, st.integers(-800, 800))
def test_text_generated_leaves_the_page_whole(path: str, value: Any, days: int) -> None:
    result = read(edited(path, value))
    if isinstance(result, Document):
        check(page_of_next(result, days))


@pytest.mark.parametrize("start", range(0, len(IN_JSON), 12))
def test_text_written_as_a_page_stays_within_80_columns(start: int) -> None:
    texts = cycle((*islice(in_turn(start), 12), "W" * 199, "words and " * 19))
    check(page_of_next(taken(body(spoiled(lambda path: next(texts))))))

"""The page of any document: no line is too wide, and no feed text is markup."""

import io
import json
import re
from dataclasses import replace
from datetime import timedelta
from itertools import cycle
from typing import Any

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
from tests.hostile_documents import HOSTILE, LONG, poisoned

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
def test_any_value_in_any_place_leaves_the_page_whole(path: str, value: Any, days: int) -> None:
    result = read(edited(path, value))
    if isinstance(result, Document):
        check(page_of_next(result, days))


def test_hostile_and_long_texts_stay_within_80_columns() -> None:
    texts = cycle((*HOSTILE, LONG[:199], "words and " * 19))
    document = taken(json.dumps(poisoned(full(), texts)).encode())
    check(page_of_next(document))

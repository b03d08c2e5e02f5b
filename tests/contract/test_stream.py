"""Read record by record or whole, a document is the same one."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.contract import reader
from dashboard.contract.feed import Document, Refused
from dashboard.contract.limits import DEFAULT_LIMITS, Limits
from dashboard.contract.panels import MODELS
from dashboard.contract.record import Record
from dashboard.contract.stream import NotStreamedError, stream
from tests.contract.documents import FULL, edited, full
from tests.contract.test_any_input import ANY_JSON, paths

TEXT = FULL.read_text("utf-8")
BLANKS = " \n\t\r "


def keep(stated: object, path: str, model: type[Record]) -> object:
    return stated


def whole(body: bytes, limits: Limits = DEFAULT_LIMITS) -> Document | Refused:
    """Read a document as one that cannot be streamed is."""

    def refuse(*_: object) -> dict[str, object]:
        raise NotStreamedError

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "stream", refuse)
        return reader.read(body, limits)


def test_a_full_document_is_streamed_and_each_record_is_judged_once() -> None:
    judged: list[str] = []

    def judge(stated: object, path: str, model: type[Record]) -> object:
        judged.append(path)
        return stated

    assert stream(TEXT, DEFAULT_LIMITS, MODELS, judge) == json.loads(TEXT)
    assert len(judged) == len(set(judged))
    assert {path.split("[")[0] for path in judged} == MODELS.keys()


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        '{"posture": [], "strikes": {}}',
        '{"posture": [{"id": "a"}, null, 7, []], "strikes": {"events": [{}]}, "more": [1]}',
        '{"posture": {"id": "no list"}, "strikes": ["no object"]}',
        '{"strikes": {"events": {"no": "list"}, "count": {"low": 1}}}',
    ],
)
def test_blanks_between_its_parts_change_nothing(text: str) -> None:
    spaced = text
    for mark in "{}[]:,":
        spaced = spaced.replace(mark, f"{BLANKS}{mark}{BLANKS}")
    for one in (text, spaced):
        assert stream(one, DEFAULT_LIMITS, MODELS, keep) == json.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "[]", "7", "{", '{"a"', '{"a":', '{"a": 1', '{"a": 1,', '{"a": 1,}', '{"a": 1} 2',
        '{"a" 1}', "{1: 2}",
        '{"a": 1 "b": 2}', '{"posture": [', '{"posture": [1', '{"posture": [1 2]}',
        '{"posture": [1,]}', '{"posture": [}', '{"a": NaN}', '{"a": "\\ud800"}',
        '{"a": 1, "a": 2}',
        '{"posture": [{"a": 1, "a": 2}]}', '{"strikes": {"a": 1, "a": 2}}', '\ufeff{"a": 1}',
        '{"a": ' + "[" * 100_000, '{"a": [[[[]]]]}', '{"posture": [[[[]]]]}',
        '{"strikes": {"a": [[[]]]}}', '{"strikes": {"events": [[[]]]}}',
        '{"posture": [1, 2, 3, 4]}',
    ],
)  # fmt: skip
def test_what_is_wrong_as_a_whole_is_left_to_be_told_whole(text: str) -> None:
    with pytest.raises(NotStreamedError):
        stream(text, Limits(nesting=4, records=3), MODELS, keep)


@pytest.mark.parametrize(
    "text",
    [
        '{"a": [[[]]]}', '{"posture": [[[]]]}', '{"strikes": {"a": [[]]}}',
        '{"strikes": {"events": [[]]}}', '{"posture": [1, 2, 3]}',
    ],
)  # fmt: skip
def test_what_is_just_within_the_limits_is_streamed(text: str) -> None:
    assert stream(text, Limits(nesting=4, records=3), MODELS, keep) == json.loads(text)


@given(st.sampled_from(paths(full())), ANY_JSON)
def test_whatever_a_document_states_it_reads_the_same(path: str, value: Any) -> None:
    body = edited(path, value)
    assert reader.read(body) == whole(body)


@given(st.integers(0, len(TEXT)), st.sampled_from(["", "}", "]", ",", '"', "\\", "{", "[", "0"]))
def test_wherever_a_document_breaks_it_is_refused_in_the_same_words(at: int, given_: str) -> None:
    for broken in (TEXT[:at] + given_, TEXT[:at] + given_ + TEXT[at:]):
        body = broken.encode()
        assert reader.read(body) == whole(body)


def _doubled(text: str) -> str:
    return text.replace('"id":', '"id": "other", "id":', 1)


def _nested(text: str) -> str:
    return text.replace('"id":', f'"x": {"[" * 70}{"]" * 70}, "id":', 1)


@pytest.mark.parametrize("spoil", [_doubled, _nested])
def test_what_is_looked_for_in_all_of_it_is_found(spoil: Callable[[str], str]) -> None:
    body = spoil(TEXT).encode()
    found = reader.read(body)
    assert found == whole(body)
    assert isinstance(found, Refused) or found.held_back

"""Samples spoiled at random: members of JSON changed, and bytes of any body."""

from __future__ import annotations

import copy
import json
from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

ODD: Sequence[object] = (
    None, True, False, 0, -1, 10**30, 2.5, float("nan"), "", " ", "-1", "x" * 5_000, "\u202e\u0000",
    "2025-13-45", "9999-12-31T23:59:59Z", "0000-00-00", "<b>x", "&#x1F600;", "http://", "//", [],
    {}, [[]], {"item": None}, {"item": [None, {}]}, [None, 1, "x"], ["VP"] * 3, "Infinity",
    "1" * 40,
)  # fmt: skip


@st.composite
def spoiled_json(draw: st.DrawFn, sample: bytes) -> bytes:
    """The sample with one to four of its values replaced, dropped, doubled or moved."""
    document = copy.deepcopy(json.loads(sample))
    for _ in range(draw(st.integers(1, 4))):
        document = _spoil(draw, document)
    return json.dumps(document).encode()


@st.composite
def spoiled_bytes(draw: st.DrawFn, sample: bytes) -> bytes:
    """The sample cut, with a part of it dropped, doubled or replaced by other bytes."""
    start = draw(st.integers(0, len(sample)))
    end = min(len(sample), start + draw(st.integers(0, 200)))
    match draw(st.sampled_from(("cut", "drop", "double", "replace"))):
        case "cut":
            return sample[:start]
        case "drop":
            return sample[:start] + sample[end:]
        case "double":
            return sample[:end] + sample[start:]
        case _:
            return sample[:start] + draw(st.binary(max_size=20)) + sample[end:]


def spoiled(sample: bytes) -> st.SearchStrategy[bytes]:
    """The sample spoiled in one way or another; a body that is no JSON by its bytes alone."""
    try:
        json.loads(sample)
    except ValueError:
        return spoiled_bytes(sample)
    return st.one_of(spoiled_json(sample), spoiled_bytes(sample))


def _spoil(draw: st.DrawFn, document: Any) -> Any:
    if not isinstance(document, dict | list) or not document or draw(st.integers(0, 5)) == 0:
        return copy.deepcopy(draw(st.sampled_from(ODD)))
    keys = list(document) if isinstance(document, dict) else list(range(len(document)))
    key = draw(st.sampled_from(keys))
    match draw(st.sampled_from(("deeper", "deeper", "deeper", "drop", "rename", "wrap"))):
        case "drop":
            del document[key]
        case "rename" if isinstance(document, dict):
            document[draw(st.sampled_from(keys))] = document.pop(key)
        case "wrap":
            document[key] = draw(st.sampled_from(([document[key]], {"item": document[key]})))
        case _:
            document[key] = _spoil(draw, document[key])
    return document

"""Whatever comes, reading answers and raises nothing."""

import json
import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dashboard.contract.changes import changes
from dashboard.contract.feed import Document, Refused
from dashboard.contract.limits import Limits
from dashboard.contract.reader import read
from dashboard.contract.report import Report
from tests.contract.documents import FULL, edited, full, taken

BODY = FULL.read_bytes()
WHOLE = taken(BODY)


def paths(value: Any, path: str = "") -> list[str]:
    """Return the path of every member and item within a JSON value."""
    if isinstance(value, dict):
        steps = [(f"{path}.{key}", member) for key, member in value.items()]
    elif isinstance(value, list):
        steps = [(f"{path}[{index}]", item) for index, item in enumerate(value)]
    else:
        steps = []
    return [found for step, inner in steps for found in [step.lstrip("."), *paths(inner, step)]]


ANY_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20)
    | st.sampled_from(["exact", "at_least", "2025-11", "r1", "http://é/", "\x1b[2J"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


def check(body: bytes) -> None:
    result = read(body, Limits(body_bytes=1 << 20))
    report = Report.of("feed", result)
    assert all(line.isprintable() for line in report.as_text().split("\n"))
    if isinstance(result, Document):
        assert re.fullmatch(r"accepted|flagged|held_back", report.verdict)
        changes(WHOLE, result)
    else:
        assert isinstance(result, Refused)
        assert result.reason


@given(st.sampled_from(paths(full())), ANY_JSON)
def test_text_generated_any_value_in_any_place(path: str, value: object) -> None:
    check(edited(path, value))


@given(st.binary(max_size=200))
def test_text_generated_any_bytes(body: bytes) -> None:
    check(body)


@given(ANY_JSON)
def test_text_generated_any_json(value: object) -> None:
    check(json.dumps(value).encode())


@given(st.integers(0, len(BODY)), st.binary(max_size=4))
def test_text_generated_any_damage(place: int, damage: bytes) -> None:
    check(BODY[:place] + damage + BODY[place + len(damage) :])


@given(st.integers(0, len(BODY) - 3))
def test_text_generated_any_cut(length: int) -> None:
    assert isinstance(read(BODY[:length]), Refused)

"""Which records a record names."""

import pytest

from dashboard.watch.links import links_of
from tests.watch.documents import Json, document, force

SIGNPOSTS: list[Json] = [
    {"text": "T", "fit": "N", "indicator": "y"},
    {"text": "T", "fit": "N"},
    {"text": "T", "fit": "N", "indicator": "x"},
    {"text": "T", "fit": "N", "indicator": "y", "refs": ["source"]},
]


@pytest.mark.parametrize(
    ("panel", "members", "names"),
    [
        ("posture", {}, ""),
        ("posture", {"refs": ["source"]}, ""),
        ("posture", {"supersedes": ["x", "y"]}, "xy"),
        ("indicators", {"links": ["x", "y", "x"], "supersedes": ["y", "z"]}, "xyz"),
        ("indicators", {"links": []}, ""),
        ("developments", {"answers_to": ["x"], "supersedes": ["y"]}, "xy"),
        ("clocks", {"indicator": "x"}, "x"),
        ("clocks", {}, ""),
        ("scenarios", {"signposts": SIGNPOSTS}, "yx"),
        ("scenarios", {}, ""),
    ],
)
def test_each_is_named_once_in_order(panel: str, members: Json, names: str) -> None:
    required: Json = {"title": "T", "question": "Q", "topic": "other", "days": 7}
    kind = {"kind": "other"}
    (record,) = document(**{panel: [force("a") | required | kind | members]}).panels[panel].records
    assert "".join(links_of(record)) == names

"""What became of a record: the feed's own correction, and what the document before said."""

import pytest

from dashboard.board.page import detail
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from tests.board.reading import detail_words
from tests.board.scenes import scene, scene_of, updated_scene
from tests.watch.documents import Json, document, force

NONE = "history: no correction, no earlier revision held"
CORRECTION: Json = {
    "at": "2025-11-17T11:00:00Z", "note": "the name was wrong", "was": "USS Other",
}  # fmt: skip


def history(name: str, shown: Scene) -> list[str]:
    said = detail_words(detail(Place(Kind.RECORD, name), shown))
    first = next(at for at, line in enumerate(said) if line.startswith("history: "))
    last = next(at for at, line in enumerate(said) if line.startswith("notes: "))
    return said[first:last]


@pytest.mark.parametrize(
    ("members", "lines"),
    [
        ({}, [NONE]),
        ({"revision": 2}, ["history: revision 2"]),
        (
            {"revision": 2, "correction": CORRECTION},
            [
                "history: revision 2",
                "corrected 171100Z NOV 25: the name was wrong",
                'was: "USS Other"',
            ],
        ),
        (
            {"correction": CORRECTION | {"was": None}},
            ["history: corrected 171100Z NOV 25: the name was wrong"],
        ),
    ],
)
def test_what_the_feed_says(members: Json, lines: list[str]) -> None:
    assert history("f", scene(posture=[force("f", **members)])) == lines


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        ({}, {}, [NONE]),
        (
            {"status": "arrived", "refs": ["a"]},
            {"status": "departed", "refs": ["a", "b"]},
            [
                "history: published 171200Z NOV 25 [a] → now [a][b]",
                "status: arrived → departed",
            ],
        ),
        (
            {"text": "said"},
            {"role": "operational"},
            [
                "history: published 171200Z NOV 25  → now",
                "role: not given → operational",
                "text: said → not given",
            ],
        ),
    ],
)
def test_what_the_document_before_said(before: Json, after: Json, lines: list[str]) -> None:
    shown = scene_of(
        document(posture=[force("f", **before)]), document(posture=[force("f", **after)])
    )
    assert sorted(history("f", shown)) == sorted(lines)


def test_the_update_corrects_the_day_of_the_strike() -> None:
    said = history("strike.2025-11-16", updated_scene())
    assert said[:4] == [
        "history: revision 2",
        "corrected 241200Z NOV 25: the strike took place on 15 November"
        "; the 16th is the day it was announced [8][10][southcom-1116]",
        'was: "date not given"',
        "published 171800Z NOV 25 [8][10] → now [8][10][southcom-1116]",
    ]
    assert "occurred: not given → 2025-11-15" in said

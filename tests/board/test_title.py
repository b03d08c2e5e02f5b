"""The rule over a panel."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dashboard.board.scene import Hold, Scene
from dashboard.board.title import panel_title
from tests.board.reading import title_words
from tests.board.scenes import NOW, scene, scene_of
from tests.watch.documents import Json, document, force

FORCES: Json = {"posture": [force("f", occurred="2025-11-11")]}
CLOCK: Json = {"id": "c", "title": "Notice", "days": 7}
LISTING: Json = {
    "id": "l", "entity": "E", "title": "T",
    "steps": [{"status": "signalled", "reported": "2025-11-16"}],
}  # fmt: skip


def titled(shown: Scene, *panels: str) -> str:
    return title_words(panel_title("6", "Force posture", panels or ("posture",), shown))


@pytest.mark.parametrize(
    ("members", "words"),
    [
        (FORCES, "6 Force posture | 6d"),
        ({"posture": [force("f")]}, "6 Force posture | no day"),
        ({"posture": [force("g"), *FORCES["posture"]]}, "6 Force posture | 6d"),
        ({"posture": []}, "6 Force posture"),
        ({}, "6 Force posture"),
        ({"posture": [*FORCES["posture"], {}, {}]}, "6 Force posture | 2 held back 6d"),
        ({"posture": [{}]}, "6 Force posture | 1 held back"),
        ({"posture": 3}, "6 Force posture | 1 held back"),
    ],
)
def test_age_and_what_is_held_back(members: Json, words: str) -> None:
    assert titled(scene(**members)) == words


def test_an_older_list_and_an_expired_feed_are_old() -> None:
    kept = scene_of(document(**FORCES), document(posture=3))
    assert titled(kept) == "6 Force posture | (old) 1 held back 6d"
    assert titled(scene(NOW + timedelta(days=2), **FORCES)) == "6 Force posture | (old) 8d"


def test_a_held_panel_says_so_and_stays_old() -> None:
    shown = scene(NOW + timedelta(days=2), **FORCES)
    held = replace(shown, hold=Hold(shown.wall - timedelta(minutes=12), shown.picture))
    assert titled(held) == "6 Force posture | HELD 12m (old) 8d"


@pytest.mark.parametrize(
    ("members", "words"),
    [
        ({"clocks": [CLOCK], "designations": [LISTING]}, "41h"),
        ({"clocks": [CLOCK | {"reported": "2025-11-17"}], "designations": [LISTING]}, "17h"),
        ({"clocks": [{}], "designations": [LISTING, {}]}, "2 held back 41h"),
        ({"clocks": [CLOCK]}, "no day"),
    ],
)
def test_a_pane_of_two_panels_counts_both(members: Json, words: str) -> None:
    assert titled(scene(**members), "clocks", "designations") == f"6 Force posture | {words}"

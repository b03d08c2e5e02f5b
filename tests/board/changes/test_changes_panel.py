"""Changes on the board: the line of a small one, the block, the pane of the rail."""

from dataclasses import replace

import pytest

from dashboard.board.changes.panel import brief_panel, changes_panel
from dashboard.board.scene import Hold, Scene
from dashboard.watch.changes.baseline import Against
from dashboard.watch.log.entry import GENESIS, Entry, Kind
from dashboard.watch.log.logged import Logged
from tests.board.changes.looking_back import since, updated_since
from tests.board.reading import panel_words, title_words
from tests.board.scenes import NOW, example_document, example_scene, updated_scene
from widgets.glyphs import ASCII, UNICODE, Glyphs
from widgets.pane_rows import panel_rows
from widgets.rule import title_rule

FIRST = since(example_scene(), example_document(), at=None)
SAME = since(example_scene(), example_document())
UPDATED = updated_since()
LOGGED = Logged(1, Entry(Kind.AUTO, NOW, "net -22 is below 0", "4"), GENESIS, GENESIS)


@pytest.mark.parametrize(
    ("scene", "title"),
    [
        (example_scene(), "Changes | not compared yet"),
        (FIRST, "Changes | first look, nothing to compare with"),
        (SAME, "Changes | since 171730Z"),
        (UPDATED, "Changes | + 3  ~ 5  - 1  X 0  1 level  since 171730Z"),
    ],
)
def test_the_line_of_a_small_board_counts_and_says_since_when(scene: Scene, title: str) -> None:
    assert title_words(brief_panel(scene).title) == title


def test_below_it_stands_the_newest_entry_of_the_log() -> None:
    shown = brief_panel(replace(SAME, log=(LOGGED,)))
    assert panel_words(shown) == ["171730Z AUTO 4 net -22 is below 0"]
    assert shown.key == "changes:"


def test_the_block_has_levels_first_then_a_record_a_line_old_to_new() -> None:
    said = panel_words(changes_panel(UPDATED))
    assert said[:2] == [
        "since my last look, 171730Z",
        "W1 FTO paperwork and timing rose from C to W by FP-1 241800Z",
    ]
    assert len(said) == 11
    strike = next(one for one in said if "eastern Pacific" in one)
    assert "occurred: not given [8][10] → 15 Nov" in strike
    assert strike.endswith("[southcom-1116]")
    (gone,) = [one for one in said if one.startswith("-")]
    assert "retracted 241200Z: assessment overtaken by events" in gone


def test_where_nothing_changed_it_says_so_and_what_is_open() -> None:
    first, same = panel_words(changes_panel(FIRST)), panel_words(changes_panel(SAME))
    assert "C marks all as seen and sets the first baseline" in first
    assert title_words(changes_panel(FIRST).title) == "Changes | first look"
    assert title_words(changes_panel(SAME).title) == "Changes | nothing changed"
    assert "nothing changed since my last look, 171730Z NOV 25" in same
    for said in (first, same):
        assert any(one.startswith("Xopen Lethal strikes") for one in said)


def test_held_panels_hold_what_changed_too() -> None:
    scene = updated_scene()
    held = replace(scene, hold=Hold(NOW, example_scene().picture))
    shown = changes_panel(since(held, example_document()))
    assert "HELD" in title_words(shown.title)


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII], ids=["unicode", "ascii"])
@pytest.mark.parametrize("width", [60, 80, 119])
@pytest.mark.parametrize(
    "scene",
    [FIRST, SAME, UPDATED, since(updated_scene(), example_document(), against=Against.HAND_OVER)],
)
def test_no_note_of_its_title_is_cut(scene: Scene, width: int, glyphs: Glyphs) -> None:
    for shown, room in ((brief_panel(scene), width), (changes_panel(scene), 59)):
        rule = title_rule(shown.title, shown.title.notes, room, False, glyphs)
        text = "".join(run.text for run in rule)
        assert text.endswith(glyphs.text(shown.title.notes[-1].text))


def test_every_row_of_it_is_as_wide_as_its_pane() -> None:
    for shown in (changes_panel(UPDATED), brief_panel(UPDATED)):
        for width in (59, 60, 80, 120):
            rows = panel_rows(shown, width, 7, UNICODE)
            assert {len(ink.text) for ink in rows} == {width}

"""Marks where a changed value stands."""

import pytest

from dashboard.board.listing import panel_list
from dashboard.board.overview import overview
from dashboard.board.page import page
from dashboard.board.place import Kind, Place
from tests.board.changes.looking_back import since, updated_since
from tests.board.reading import line_words, panel, title_words
from tests.board.scenes import example_document, example_scene, updated_scene
from widgets.pages import Detail
from widgets.views import Line, Row, Tone

SCENE = updated_since()


def marked(name: str) -> list[tuple[str, str]]:
    """Return the mark and the bold words of each line and row of a panel that has one."""
    found = []
    for group in panel(name, SCENE).groups:
        for block in group.blocks:
            if isinstance(block, Line | Row) and block.mark:
                pieces = block.left if isinstance(block, Line) else block.cells
                bold = [piece.text.strip() for piece in pieces if piece.tone is Tone.STRONG]
                found.append((block.mark, " ".join(bold)))
    return found


@pytest.mark.parametrize(
    ("name", "marks"),
    [
        ("Strikes", [("~", "≥83, >80"), ("+", "≥83"), ("~", ""),
                     ("~", "occurred 15 Nov, reported 16 Nov")]),
        ("Force posture", []),
        ("Congress", [("+", "17 Nov House H.Con.Res. 61 submitted"), ("~", "")]),
    ],
)  # fmt: skip
def test_a_panel_marks_what_came_and_what_moved(name: str, marks: list[tuple[str, str]]) -> None:
    shown = marked(name)
    assert [mark for mark, _ in shown] == [mark for mark, _ in marks]
    for (_, bold), (_, wanted) in zip(shown, marks, strict=True):
        assert wanted in bold


def test_what_is_gone_is_counted_in_the_title_of_its_panel() -> None:
    assert "- 1" in title_words(panel("Developments", SCENE).title)
    assert "- " not in title_words(panel("Congress", SCENE).title)


def test_a_tile_whose_level_moved_is_marked() -> None:
    marks = [
        tile.lines[0].mark for tile in overview(SCENE).tiles if isinstance(tile.lines[0], Line)
    ]
    assert marks == ["~", "", "", ""]


def test_a_list_marks_its_rows_and_the_cells_that_differ() -> None:
    roster = panel_list("congress", "", SCENE)
    rows = [roster.row(at) for at in range(len(roster.keys))]
    assert [row.mark for row in rows] == ["+", "~", "", ""]
    bold = [cell.text for cell in rows[1].cells if cell.tone is Tone.STRONG]
    assert bold == ["rejected 49-51, short by 2"]
    assert roster.version != panel_list("congress", "", updated_scene()).version


def test_a_record_marks_the_lines_that_differ_and_tells_old_and_new() -> None:
    shown = page(Place(Kind.RECORD, "strike.2025-11-16"), "", SCENE)
    assert isinstance(shown, Detail)
    assert "~ changed" in title_words(shown.title)
    labels = {line.label for line in shown.lines if line.mark == "~"}
    assert {"occurred", "standing"} <= labels
    assert not labels & {"place", "domain", "text", "fetched", "history"}
    text = "\n".join(" ".join(line_words(line).split()) for line in shown.lines)
    assert "occurred not given [8][10] → 15 Nov [southcom-1116]" in text


@pytest.mark.parametrize(
    ("name", "note"), [("congress.hconres-61", "+ new"), ("dev.why-talks", "- gone")]
)
def test_a_record_that_came_or_went_has_a_page_that_says_so(name: str, note: str) -> None:
    shown = page(Place(Kind.RECORD, name), "", SCENE)
    assert isinstance(shown, Detail)
    assert note in title_words(shown.title)


def test_nothing_is_marked_once_all_is_seen() -> None:
    seen = since(example_scene(), example_document())
    assert overview(seen).panels == overview(example_scene()).panels
    assert overview(seen).tiles == overview(example_scene()).tiles

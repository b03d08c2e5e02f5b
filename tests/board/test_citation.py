"""Views as plain text with their sources."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dashboard.board.citation import line_text, origin_text, words_text
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Hold
from dashboard.board.snapshot import place_text
from tests.board.scenes import NOW, example_scene, scene, scene_of, updated_scene
from tests.watch.documents import document, force
from widgets.views import Line, Piece


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (Line((Piece("a"), Piece("b"), Piece("c", gap=0))), "a bc"),
        (Line((Piece("a"), Piece(""), Piece("b"))), "a b"),
        (Line((Piece("a"),), (Piece("17h"),), ("[8]", "[10]")), "a 17h [8][10]"),
        (Line(), ""),
    ],
)
def test_the_words_of_a_line(line: Line, words: str) -> None:
    assert words_text(line) == words


@pytest.mark.parametrize("label", ["kind", "population", "stands at", " ", ""])
def test_a_label_never_touches_the_words(label: str) -> None:
    assert line_text(Line((Piece("said"),), label=label)) == f"{label:<12}said"


def test_a_record_is_copied_with_its_sources_and_its_document() -> None:
    text = place_text(Place(Kind.RECORD, "posture.ford-caribbean"), example_scene())
    lines = text.splitlines()
    assert lines[0].strip() == "USS Gerald R. Ford"
    assert "place       Caribbean" in lines
    assert "sources     [9] Reference 9 of the article, unresolved not graded" in lines
    assert lines[-1].startswith("EXAMPLE ")


def test_a_page_with_a_heading_of_its_own_keeps_it() -> None:
    text = place_text(Place(Kind.CLAIMS), updated_scene())
    assert text.startswith("Claims side by side\n")


def test_a_list_is_copied_whole() -> None:
    text = place_text(Place(Kind.LIST, "posture"), updated_scene())
    lines = text.splitlines()
    assert lines[0] == "Force posture"
    assert "11 Nov United States USS Gerald R. Ford arrived Caribbean [9]" in lines
    assert len(lines) == 1 + 5 + 2


def test_an_empty_list_says_why() -> None:
    assert "The feed has no posture list." in place_text(Place(Kind.LIST, "posture"), scene())


def test_where_a_text_is_from() -> None:
    shown = scene_of(document(status="exercise"), now=NOW + timedelta(days=2))
    assert origin_text(shown) == "EXERCISE T, feed f, as of 171200Z NOV 25 (old)"
    held = replace(
        scene(sequence=3), hold=Hold(NOW - timedelta(minutes=2), scene(sequence=2).picture)
    )
    assert origin_text(held) == "HELD 2m T, feed f, sequence 2, as of 171200Z NOV 25"


def test_the_board_as_text() -> None:
    text = place_text(Place(Kind.BOARD), updated_scene())
    lines = text.splitlines()
    assert lines[0].startswith("WATCHFLOOR US-Venezuela 241800Z NOV 25 feed OK")
    assert "6 Force posture  1 held back  13d" in lines
    assert "  week of 8 Sep to 24 Nov, listed: · · · · · · · · · 1 · ·, 19+ undated" in lines
    assert all(line == line.rstrip() for line in lines)


def test_what_the_text_of_a_panel_leaves_out_is_counted() -> None:
    many = scene(posture=[force(f"f{number}") for number in range(130)])
    assert "  30 not shown\n" in place_text(Place(Kind.BOARD), many)

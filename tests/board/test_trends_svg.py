"""The trends as a picture: valid XML of texts and rectangles, whatever the feed says."""

from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.board.scene import Scene
from dashboard.board.svg.canvas import Canvas
from dashboard.board.svg.drawings import fitted
from dashboard.board.svg.trends import trends_svg
from dashboard.contract.feed import Document
from dashboard.contract.reader import read
from tests.board.scenes import example_scene, scene, scene_of
from tests.board.watched import watched_scene
from tests.contract.documents import edited, full
from tests.contract.test_any_input import ANY_JSON, paths
from tests.widgets.words import HOSTILE
from widgets.views import Piece, Rank

SVG = "{http://www.w3.org/2000/svg}"
EVIL = '</text><script>alert(1)</script><a href="x:y">&<!-- ]]>'


def parsed(shown: Scene, days: int = 30) -> ElementTree.Element:
    return ElementTree.fromstring(trends_svg(days, shown))


def texts(page: ElementTree.Element) -> list[str]:
    return [element.text or "" for element in page.iter(f"{SVG}text")]


@pytest.mark.parametrize("days", [7, 30, 90])
def test_texts_and_rectangles_alone(days: int) -> None:
    page = parsed(watched_scene(), days)
    assert {element.tag for element in page.iter()} == {
        f"{SVG}{tag}" for tag in ("svg", "title", "rect", "text")
    }
    assert not [name for element in page.iter() for name in element.attrib if "href" in name]


def test_it_says_what_the_screen_says() -> None:
    said = texts(parsed(watched_scene()))
    for words in (
        "30 d to 241800Z NOV 25", "19 or more of the 20-21+ X have no day: · is a gap, not a zero",
        "1 FTO paperwork and timing", "· no history before 171730Z   U stale 180600Z to 241800Z",
        "7-12 Nov Ipsos 29-51  net -22 ± 5", "51 needed", "yea 49", "rejected, short by 2",
        "[17][22][senate-608]",
    ):  # fmt: skip
        assert words in said
    assert (said.count("U"), said.count("C"), said.count("W")) == (24, 4, 1)


def test_without_a_margin_there_is_a_point_alone() -> None:
    known = len(list(parsed(watched_scene()).iter(f"{SVG}rect")))
    assert known > len(list(parsed(example_scene()).iter(f"{SVG}rect")))


@pytest.mark.parametrize("words", [EVIL, *HOSTILE[:6], "漢字" * 90])
def test_text_written_as_a_picture_stays_text(words: str) -> None:
    vote = {"id": "v", "kind": "vote", "chamber": "house", "title": f"T {words}"[:200]}
    answers = [{"label": "a", "pct": 1, "side": "support"}]
    poll = {"id": "p", "question": f"Q {words}", "pollster": f"P {words}"[:200], "answers": answers}
    indicator = {"id": "i", "title": f"I {words}"[:200], "question": "q"}
    shown = scene(congress=[vote], polling=[poll], indicators=[indicator])
    svg = trends_svg(30, shown)
    assert svg.isascii()
    assert not any(raw in svg for raw in ("<script", "<a ", "<!--", "\x1b", "\u202e"))
    assert ElementTree.fromstring(svg).tag == f"{SVG}svg"


@given(st.text(), st.sampled_from(HOSTILE), st.floats(0, 900))
def test_text_written_as_a_picture_makes_a_document(words: str, hostile: str, room: float) -> None:
    canvas = Canvas(words)
    for said in (words, hostile, canvas.shortened(words, room), canvas.shortened(hostile, room)):
        canvas.text(0, said)
    assert ElementTree.fromstring(canvas.svg()).tag == f"{SVG}svg"


@settings(max_examples=30)
@given(st.sampled_from(paths(full())), ANY_JSON)
def test_text_generated_can_be_drawn_as_a_picture(path: str, value: Any) -> None:
    result = read(edited(path, value))
    if isinstance(result, Document):
        assert texts(parsed(scene_of(result)))


def test_a_figure_keeps_its_margin_where_words_are_short() -> None:
    pieces = (
        Piece("25-27 Nov"),
        Piece("Lanternhouse Research and Partners", Rank.ATTRIBUTION),
        Piece("32-56"),
        Piece("net -24 ± 5", gap=2),
    )
    assert fitted(pieces, 300) == "25-27 Nov 32-56  net -24 ± 5"
    assert fitted((Piece("6 Nov"), Piece("War Powers again", Rank.TITLE)), 110) == "6 Nov War…"

"""Whatever two documents can be read, what changed between them is told in rows of the width."""

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from dashboard.board.changes.page import changes_page
from dashboard.board.changes.panel import brief_panel, changes_panel
from dashboard.board.overview import overview
from dashboard.board.page import page
from dashboard.board.place import Kind, Place
from dashboard.contract.changes import Changed
from dashboard.contract.feed import Document
from dashboard.contract.reader import read
from dashboard.watch.changes.cited import cited_fields
from tests.board.changes.looking_back import since
from tests.board.scenes import scene_of
from tests.contract.documents import edited, full
from tests.contract.test_any_input import ANY_JSON, paths
from widgets.detail_rows import detail_rows
from widgets.glyphs import ASCII, UNICODE
from widgets.pages import Detail

EDITS = st.lists(st.tuples(st.sampled_from(list(paths(full()))), ANY_JSON), max_size=1)


def documents() -> st.SearchStrategy[Document]:
    def made(edits: list[tuple[str, object]]) -> object:
        return read(edited(*edits[0])) if edits else read(edited("_none", 1))

    return EDITS.map(made).filter(lambda one: isinstance(one, Document))  # type: ignore[return-value]


@given(documents(), documents())
@settings(max_examples=60, deadline=None)
def test_every_view_of_it_is_drawn_within_its_width(old: Document, new: Document) -> None:
    scene = since(scene_of(old, new), old)
    changes = scene.changes
    assert changes is not None
    shown = changes_page("", scene)
    for width in (60, 80, 120):
        for glyphs in (UNICODE, ASCII):
            rows = detail_rows(shown.lines, width, glyphs)
            assert {cell_len(ink.text) for ink in rows} == {width}
    overview(scene)
    brief_panel(scene)
    changes_panel(scene)
    for line in shown.lines:
        if line.key:
            assert isinstance(page(Place.parse(line.key), "", scene), Detail)


@given(documents(), documents())
@settings(max_examples=60, deadline=None)
def test_no_field_that_changed_goes_untold(old: Document, new: Document) -> None:
    scene = since(scene_of(old, new), old)
    changes = scene.changes
    assert changes is not None
    shown = changes_page("", scene)
    keys = [line.key for line in shown.lines]
    for one in changes.records:
        if not isinstance(one, Changed) or not cited_fields(one):
            continue
        head = keys.index(str(Place(Kind.RECORD, one.new.id)))
        below = shown.lines[head + 1]
        assert any(piece.text == "→" for piece in below.left), one.fields

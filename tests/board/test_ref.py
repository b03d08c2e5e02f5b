"""References at the edge of a line."""

import pytest

from tests.board.scenes import scene

SOURCES = [{"id": "r8", "number": 8, "title": "T"}, {"id": "southcom-1116", "title": "S"}]


@pytest.mark.parametrize(
    ("ids", "shown"),
    [
        (None, ()),
        ([], ()),
        (["r8"], ("[8]",)),
        (["southcom-1116", "r8"], ("[southcom-1116]", "[8]")),
        (["r8", "r8"], ("[8]",)),
        (["unlisted"], ("[unlisted]",)),
    ],
)
def test_by_number_else_by_id(ids: list[str] | None, shown: tuple[str, ...]) -> None:
    assert scene(sources=SOURCES).refs(ids) == shown

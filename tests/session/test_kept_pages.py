"""The hand-over pages of the example and of a week with its later document, as they were read."""

import pytest

from tests.session.handing import FOLDER, PAGES, drawn


@pytest.mark.parametrize("name", PAGES)
def test_a_kept_page_is_written_as_it_was_read(name: str) -> None:
    assert drawn(name) == (FOLDER / name).read_text("utf-8")

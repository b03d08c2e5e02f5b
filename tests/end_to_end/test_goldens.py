import pytest

from tests.end_to_end.goldens import FOLDER, VIEWS


@pytest.mark.parametrize("name", VIEWS)
def test_a_kept_screen_is_drawn_as_it_was_read(name: str) -> None:
    assert VIEWS[name].drawn() == (FOLDER / f"{name}.txt").read_text("utf-8")

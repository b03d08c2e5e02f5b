"""A whole watch leaves the same log and the same hand-over page on every run."""

from pathlib import Path

import pytest

from tests.cli.test_cli import watchfloor
from tests.watchkeeping.twelve_hours import KEPT, Kept, kept


@pytest.fixture(scope="module")
def watch(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    return kept(tmp_path_factory.mktemp("twelve"))


def test_log_and_page_are_as_they_are_kept(watch: Kept) -> None:
    assert watch.log == (KEPT / "log.txt").read_text(encoding="utf-8")
    assert watch.page == (KEPT / "handover.txt").read_text(encoding="utf-8")


def test_the_page_vouches_for_the_log(watch: Kept, tmp_path: Path) -> None:
    head = watch.page.split()[-1]
    ended = watchfloor(tmp_path, "log", *watch.options, "--verify", "--expect", head)
    assert (ended.status, ended.err) == (0, "")
    assert "; the hash expected is that of entry 40, " in ended.out


@pytest.mark.parametrize(("at", "taken_over"), [("201558Z", False), ("201800Z", True)])
def test_the_page_of_a_past_time_is_that_of_then(
    at: str, taken_over: bool, watch: Kept, tmp_path: Path
) -> None:
    ended = watchfloor(tmp_path, "handover", *watch.options, "--as-of", f"{at} NOV 25")
    assert (ended.status, ended.err) == (0, "")
    since = "last hand-over 201559Z NOV 25, 2h" if taken_over else "watch start 200600Z NOV 25, 9h"
    assert f"since {since}\n" in ended.out
    assert ("from watch2 to ________" in ended.out) is taken_over
    assert ("was due 201300Z" in ended.out) is not taken_over
    assert (_sections(ended.out) == _sections(watch.page)) is not taken_over


def _sections(page: str) -> str:
    """Return the page without its head; a minute lies between the two."""
    return page[page.index("[ ] 1") :].replace(", 13m", ", 14m")

"""Which boards are there: a dead one disappears."""

from datetime import timedelta

import pytest

from dashboard.watch.log.entry import Officer
from dashboard.watch.post import Post, manned
from tests.watch.documents import NOW


@pytest.mark.parametrize(
    ("seconds", "there"), [(0, True), (89, True), (90, False), (-89, True), (-90, False)]
)
def test_a_board_is_there_while_it_says_so(seconds: int, there: bool) -> None:
    post = Post(Officer("watch1"), NOW, NOW - timedelta(seconds=seconds))
    assert bool(manned([post], NOW)) == there


def test_the_oldest_comes_first() -> None:
    posts = [Post(Officer(name), NOW + timedelta(hours=n), NOW) for n, name in ((2, "b"), (1, "a"))]
    assert [post.officer.login for post in manned(posts, NOW)] == ["a", "b"]

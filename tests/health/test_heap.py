"""One heap for all threads, where the C library can be told."""

import platform
from types import SimpleNamespace

import pytest

from dashboard.health.heap import KEEP, share_heap


def test_the_library_is_told_both() -> None:
    told: list[tuple[int, int]] = []

    def mallopt(parameter: int, value: int) -> int:
        told.append((parameter, value))
        return 1

    assert share_heap(SimpleNamespace(mallopt=mallopt))
    assert told == [(-8, 1), (-1, KEEP)]


def test_a_library_that_knows_none_of_it_is_left_alone() -> None:
    assert not share_heap(SimpleNamespace())


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="no glibc here")
def test_that_of_this_process_takes_it() -> None:
    assert share_heap()

"""docs/reliability.md names a test for each fault, and is as `make reliability` writes it."""

import runpy
from pathlib import Path
from typing import Any

import pytest

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def generator() -> dict[str, Any]:
    return runpy.run_path(str(DOCS / "reliability.py"))


def test_every_row_has_a_test(generator: dict[str, Any]) -> None:
    assert [stem for stem, tests in generator["proofs"]().items() if not tests] == []


def test_no_test_proves_two_rows(generator: dict[str, Any]) -> None:
    tests = [test for found in generator["proofs"]().values() for test in found]
    assert len(tests) == len(set(tests))


def test_the_page_is_as_it_would_be_written(generator: dict[str, Any]) -> None:
    assert (DOCS / "reliability.md").read_text(encoding="utf-8") == generator["page"]()

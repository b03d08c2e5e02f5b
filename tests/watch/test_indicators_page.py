"""The page of measures and rules is what the registry says."""

import runpy
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_is_written_from_the_registry() -> None:
    written = runpy.run_path(str(DOCS / "indicators.py"))["page"]()
    assert (DOCS / "indicators.md").read_text(encoding="utf-8") == written, "make indicators"

"""The sources that a desk reads, the more official first."""

from __future__ import annotations

from dashboard.collect.source import Source
from dashboard.config.collect_table import CollectSettings


def sources(settings: CollectSettings) -> tuple[Source, ...]:
    """Return the sources that are on; where two agree, the wording of the first is shown."""
    return ()

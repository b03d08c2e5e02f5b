"""References as they stand at the edge of a line: `[8]`, `[southcom-1116]`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dashboard.contract.sources import Source


def refs(ids: Iterable[str] | None, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """Return each reference in brackets: by its source's number, by its id where it has none."""
    return tuple(f"[{_shown(identifier, sources)}]" for identifier in dict.fromkeys(ids or ()))


def _shown(identifier: str, sources: Mapping[str, Source]) -> str:
    source = sources.get(identifier)
    return identifier if source is None or source.number is None else str(source.number)

"""Records as rows of a table, a row a record and figure, and as objects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from decimal import Decimal

from dashboard.board.export.figures import Figure
from dashboard.board.export.records import Exported

OWN = (
    "standing", "attributed_to", "credibility", "occurred", "reported", "as_of", "updated_at",
    "expires_at", "revision", "text",
)  # fmt: skip
"""Members of any record that have a column each."""
COLUMNS = (
    "panel", "id", "kind", "name", "stands", "weight", *OWN,
    "figure", "qualifier", "value", "low", "high", "unit", "short", "words", "quoted",
    "refs", "sources", "stated", "feed_id", "document_as_of", "old",
)  # fmt: skip
_ELSEWHERE = {"id", "refs", *OWN}
"""Members that no cell of the others repeats."""
_NONE = Figure("", "")


def rows(record: Exported) -> Iterator[tuple[str, ...]]:
    """Yield a row for each figure of a record, one without figures where it has none."""
    stated = (f"{path}: {said}" for path, said in _others(record).items())
    before = (record.panel, record.id, record.kind, record.name, record.stands, record.weight)
    own = tuple(record.stated.get(name, "") for name in OWN)
    after = (
        "".join(record.refs),
        "; ".join(record.sources),
        "; ".join(stated),
        record.feed,
        _utc(record.as_of),
        "old" if record.old else "",
    )
    for figure in record.figures or (_NONE,):
        yield (*before, *own, *_cells(figure), *after)


def members(record: Exported) -> dict[str, object]:
    """Return a record as the members of a JSON object, figures as numbers."""
    return {
        "panel": record.panel,
        "id": record.id,
        "kind": record.kind,
        "name": record.name,
        "stands": record.stands,
        "weight": record.weight,
        **{name: record.stated.get(name) for name in OWN},
        "figures": [_figure(figure) for figure in record.figures],
        "refs": list(record.refs),
        "sources": list(record.sources),
        "stated": _others(record),
        "feed_id": record.feed,
        "document_as_of": _utc(record.as_of),
        "old": record.old,
    }


def _others(record: Exported) -> dict[str, str]:
    return {path: said for path, said in record.stated.items() if path not in _ELSEWHERE}


def _cells(figure: Figure) -> tuple[str, ...]:
    numbers = (figure.value, figure.low, figure.high)
    value, low, high = ("" if one is None else f"{one:f}" for one in numbers)
    return (
        figure.name, figure.qualifier, value, low, high, figure.unit, figure.short, figure.words,
        figure.quoted,
    )  # fmt: skip


def _figure(figure: Figure) -> dict[str, object]:
    stated = asdict(figure)
    numbers = {name: _number(stated[name]) for name in ("value", "low", "high")}
    return {"figure": stated.pop("name")} | stated | numbers


def _number(exact: Decimal | None) -> int | float | None:
    if exact is None:
        return None
    return int(exact) if exact == int(exact) else float(exact)


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")

"""Small documents for the tests, and what counts of them at a time."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from dashboard.contract.feed import Document
from dashboard.contract.reader import read
from dashboard.contract.strikes import Tally
from dashboard.watch.counting import Reckoning

Json = dict[str, Any]

EXAMPLE = Path(__file__).parents[2] / "dashboard" / "example.json"
UPDATE = Path(__file__).parents[1] / "feed_documents" / "example-update.json"
AS_OF = "2025-11-17T12:00:00Z"
NOW = datetime(2025, 11, 17, 12, tzinfo=UTC)


def document(**members: object) -> Document:
    """Return a document of 17 November 2025 with these members beside its head."""
    head = {"version": "1.0", "feed_id": "f", "title": "T", "published_at": AS_OF, "as_of": AS_OF}
    return taken(json.dumps(head | members).encode())


def taken(body: bytes) -> Document:
    result = read(body)
    assert isinstance(result, Document), result
    return result


def reckoned(now: datetime = NOW, **members: object) -> Reckoning:
    return Reckoning(document(**members), now)


def quantity(qualifier: str, *figures: float, unit: str = "strikes") -> Json:
    """Return a quantity of one figure, or of a low and a high one."""
    names = ("value",) if len(figures) == 1 else ("low", "high")
    return {"qualifier": qualifier, "unit": unit, **dict(zip(names, figures, strict=False))}


def claim(name: str, stated: Json, **members: object) -> Json:
    return {"id": name, "quantity": stated, **members}


def tally(*claims: Json, **members: object) -> Json:
    return {"id": "tally", "label": "Tally", "claims": list(claims), **members}


def counted(*claims: Json, **members: object) -> tuple[Tally, Reckoning]:
    """Return the running count of these claims, and what counts of its document."""
    reckoning = reckoned(strikes={"count": tally(*claims, **members)})
    count = reckoning.document.strikes.count
    assert count is not None
    return count, reckoning


def force(name: str, side: str = "United States", **members: object) -> Json:
    return {"id": name, "side": side, "kind": "ship", "name": name, **members}


def strike(name: str, **members: object) -> Json:
    return {"id": name, "place": {"name": "at sea"}, **members}

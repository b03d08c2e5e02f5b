"""Documents for the tests: one that states every member of every record, and edits of it."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dashboard.contract.feed import Document, Refused
from dashboard.contract.reader import read

FULL = Path(__file__).with_name("full.json")
EXAMPLE = Path(__file__).parents[2] / "dashboard" / "example.json"
UPDATE = Path(__file__).parents[1] / "feed_documents" / "example-update.json"

RECORDS = (
    "strikes.count", "strikes.killed", "strikes.count.claims[0]", "strikes.events[0]",
    "posture[0]", "congress[0]", "polling[0]", "designations[0]", "clocks[0]", "developments[0]",
    "scenarios[0]", "indicators[0]", "sources[0]", "retractions[0]",
)  # fmt: skip
"""One record of each kind in the full document."""

Json = dict[str, Any]


def full() -> Json:
    document: Json = json.loads(FULL.read_bytes())
    return document


def edited(path: str, value: object, body: bytes | None = None) -> bytes:
    """Return a document, the full one if not said, with one member set."""
    document = full() if body is None else json.loads(body)
    holder, last = _reach(document, path)
    holder[last] = value
    return json.dumps(document).encode()


def without(path: str) -> bytes:
    """Return the full document with one member left out."""
    document = full()
    holder, last = _reach(document, path)
    del holder[last]
    return json.dumps(document).encode()


def stating(path: str, literal: str) -> bytes:
    """Return the full document with one member stated in the very words given."""
    return edited(path, "@literal@").replace(b'"@literal@"', literal.encode())


def changed(change: Callable[[Json], object]) -> bytes:
    """Return the full document after a change."""
    document = full()
    change(document)
    return json.dumps(document).encode()


def each(*values: object) -> tuple[object, ...]:
    """Return values of any kinds, as what a member may be set to."""
    return values


def taken(body: bytes) -> Document:
    result = read(body)
    assert isinstance(result, Document), result
    return result


def refused(body: bytes) -> str:
    result = read(body)
    assert isinstance(result, Refused), "the document was taken"
    return result.reason


def accepts(body: bytes) -> None:
    document = taken(body)
    assert (document.held_back, document.flags) == ((), ())


def holds_back(body: bytes, path: str) -> str:
    """Check that one thing alone is held back, at the path or within it; return the reason."""
    (held,) = taken(body).held_back
    assert held.path == path or held.path.startswith((f"{path}.", f"{path}[")), held
    return held.reason


def flags(body: bytes, path: str) -> str:
    """Check that one flag alone stands, beginning with the path; return it."""
    document = taken(body)
    assert document.held_back == ()
    (flag,) = document.flags
    assert flag.startswith(path)
    return flag


def _reach(document: Json, path: str) -> tuple[Any, str | int]:
    *way, last = [int(step) if step.isdigit() else step for step in re.findall(r"\w+", path)]
    holder: Any = document
    for step in way:
        holder = holder[step]
    return holder, last

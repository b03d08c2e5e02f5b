"""Documents that change in what is shown."""

import json
from datetime import datetime
from typing import Any

from dashboard.example import example

_EXAMPLE: dict[str, Any] = json.loads(example())


def body(sequence: int, now: datetime, **members: object) -> bytes:
    """Return the document of a moment, its first force named by its sequence.

    A member that is None is left out.
    """
    force, *others = _EXAMPLE["posture"]
    said = f"{now:%Y-%m-%dT%H:%M:%SZ}"
    document = {
        **_EXAMPLE,
        "sequence": sequence,
        "published_at": said,
        "as_of": said,
        "posture": [{**force, "name": f"Force of document {sequence}"}, *others],
        **members,
    }
    return json.dumps({name: one for name, one in document.items() if one is not None}).encode()

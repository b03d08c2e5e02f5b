"""Ids of records and sources."""

import re
from typing import Annotated

from pydantic import Field

_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9_:-]*(?:\.[A-Za-z0-9][A-Za-z0-9_:-]*)*$"
_LONGEST = 128
_ID = re.compile(_PATTERN)

Id = Annotated[str, Field(strict=True, max_length=_LONGEST, pattern=_PATTERN)]
"""An id: parts of ASCII letters, digits, `_`, `:` and `-`, joined by single dots, at most 128.

An id is looked up, never used as a path, a selector or a format string.
"""


def id_of(record: object) -> str | None:
    """Return the id of a record of the JSON text, None where it has none that is an id."""
    stated = record.get("id") if isinstance(record, dict) else None
    if isinstance(stated, str) and len(stated) <= _LONGEST and _ID.fullmatch(stated):
        return stated
    return None

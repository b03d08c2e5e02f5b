"""Quantities as people write them."""

from __future__ import annotations

import re
from typing import Any

from dashboard.collect.desk.value import NUMBER_FORM, Typed, UntypedError, number

_QUANTITY = re.compile(
    rf"(?P<words>at least|more than|at most|fewer than|about|up to|>=|<=|≥|≤|>|<|~)?\s*"
    rf"(?P<low>{NUMBER_FORM})(?:\s*(?:-|–|to)\s*(?P<high>{NUMBER_FORM}))?\s*(?P<plus>\+)?"
    r"(?:\s+(?P<unit>[^\W\d_%].*|%))?",
    re.IGNORECASE,
)
_QUALIFIERS = {
    ">=": "at_least", "≥": "at_least", ">": "more_than", "<=": "at_most", "≤": "at_most",
    "up to": "at_most", "<": "fewer_than", "~": "about",
}  # fmt: skip
_QUANTITIES = 'such as "83", "20-21", "at least 20", "more than 80", "at most 5", "about 15000"'


def quantity(unit: str) -> Typed:
    """Return the kind of quantities in words; `unit` is meant where none is typed.

    A figure never loses its qualifier: `at least 20-21` is not `20-21`.
    """

    def read(text: str) -> dict[str, Any]:
        found = _QUANTITY.fullmatch(text)
        if found is None:
            raise UntypedError(_QUANTITIES)
        said = (found["words"] or ("at least" if found["plus"] else "")).lower()
        qualifier = _QUALIFIERS.get(said, said.replace(" ", "_"))
        low = number(found["low"])
        stated: dict[str, Any] = {"value": low}
        if found["high"] is not None:
            if qualifier not in ("", "at_least"):
                raise UntypedError(_QUANTITIES)
            stated = {"low": low, "high": number(found["high"])}
            qualifier = qualifier or "range"
        told = {"unit": found["unit"] or unit, "text": text}
        return {"qualifier": qualifier or "exact", **stated, **told}

    return Typed(f"{_QUANTITIES}; in {unit} unless a unit follows", read)

"""Words of the contract as a person says them."""

from __future__ import annotations

from enum import StrEnum

_PHRASES = {
    "registered_voters": "registered voters",
    "likely_voters": "likely voters",
    "not_started": "not started",
    "under_review": "under review",
}


def spoken(word: StrEnum | None, absent: str = "not given") -> str:
    """Return the word of an enumeration as it is said, and `absent` where there is none."""
    return absent if word is None else _PHRASES.get(word.value, word.value)

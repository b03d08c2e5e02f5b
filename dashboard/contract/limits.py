"""How large a document may be."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds beyond which a document is refused; each is a setting."""

    body_bytes: int = 8 * 1024 * 1024
    """Bytes of the decoded body."""
    nesting: int = 64
    """Objects and lists within one another, the document itself counted as the first."""
    records: int = 20_000
    """Records in one list."""


DEFAULT_LIMITS = Limits()
"""The limits where the user set none."""

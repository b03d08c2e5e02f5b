"""What the contract checker says of one file."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Self

from dashboard.contract.feed import Document, HeldBack, Refused, State
from dashboard.contract.record import Record
from dashboard.contract.strikes import Tally
from dashboard.contract.text import clean


class Verdict(StrEnum):
    """What became of a document, from good to bad."""

    ACCEPTED = "accepted"
    FLAGGED = "flagged"
    HELD_BACK = "held_back"
    REFUSED = "refused"

    @property
    def exit_status(self) -> int:
        """0 clean, 1 something flagged or held back, 2 refused."""
        return _EXIT_STATUS[self]


_EXIT_STATUS = {Verdict.ACCEPTED: 0, Verdict.FLAGGED: 1, Verdict.HELD_BACK: 1, Verdict.REFUSED: 2}


@dataclass(frozen=True, slots=True)
class Report:
    """The report on one file; its JSON members bear these names, in this order."""

    file: str
    verdict: Verdict
    counts: dict[str, int] = field(default_factory=dict)
    """Records accepted by panel, of the panels that the document gives and that can be read.

    In strikes the tallies, their claims and the events are counted.
    """
    held_back: tuple[HeldBack, ...] = ()
    flags: tuple[str, ...] = ()
    error: str | None = None
    """The one sentence why a document is refused, else None."""

    @classmethod
    def of(cls, file: str, result: Document | Refused) -> Self:
        """Report on what reading a file, or the document at an address, came to."""
        if isinstance(result, Refused):
            return cls(clean(file), Verdict.REFUSED, error=clean(result.reason))
        verdict = _verdict(result)
        return cls(clean(file), verdict, accepted_counts(result), result.held_back, result.flags)

    def as_json(self) -> str:
        """Return the report as one line of JSON in ASCII."""
        return json.dumps(asdict(self) | {"held_back": held_back_members(self.held_back)})

    def as_text(self) -> str:
        """Return the report as lines of text, the first with the verdict."""
        lines = [f"{self.file}: {self.verdict.replace('_', ' ')}"]
        if self.verdict is not Verdict.REFUSED:
            counts = (f"{panel} {count}" for panel, count in self.counts.items())
            lines.append(f"  accepted: {', '.join(counts) or 'no panel in feed'}")
        lines += (
            f"  held back: {held.path}{f' ({held.id})' if held.id else ''}: {held.reason}"
            for held in self.held_back
        )
        lines += (f"  flag: {flag}" for flag in self.flags)
        return "\n".join(lines)


def held_back_members(held_back: Iterable[HeldBack]) -> list[dict[str, str | None]]:
    """Return what is held back as the members of JSON objects: path, id and reason."""
    return [{"path": one.path, "id": one.id, "reason": one.reason} for one in held_back]


def _verdict(document: Document) -> Verdict:
    if document.held_back:
        return Verdict.HELD_BACK
    return Verdict.FLAGGED if document.flags else Verdict.ACCEPTED


def accepted_counts(document: Document) -> dict[str, int]:
    """Count what was accepted: what stands, and what stood until the document retracted it."""
    return {
        panel: len(listing.records)
        + sum(_size(taken.record) for taken in document.retracted if taken.panel == panel)
        for panel, listing in document.panels.items()
        if listing.state is State.GIVEN
    }


def _size(record: Record) -> int:
    return 1 + len(record.claims) if isinstance(record, Tally) else 1

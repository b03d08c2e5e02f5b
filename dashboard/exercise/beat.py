"""The beats of a story: what is told of one record at one place in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Json = dict[str, object]
"""A part of a document."""


@dataclass(frozen=True, slots=True)
class Beat:
    """From this place in the story on, a record reads like this."""

    place: int
    panel: str
    record: Json

    @property
    def id(self) -> str:
        """The record's id."""
        return str(self.record["id"])


@dataclass(frozen=True, slots=True)
class Retraction:
    """At this place in the story a record is taken back."""

    place: int
    id: str
    reason: str
    replaced_by: str


Told = Beat | Retraction


def changing(panel: str, record: Json, *later: tuple[int, Json], place: int = 0) -> Sequence[Beat]:
    """Return the beats of a record that is first told at a place and changes at later ones.

    What changes at one stays so at the next.
    """
    beats = [Beat(place, panel, record)]
    for at, members in later:
        record = record | members
        beats.append(Beat(at, panel, record))
    return beats


def quantity(qualifier: str, unit: str, *figures: int, text: str = "") -> Json:
    """Return a quantity of one figure, or of a low and a high one."""
    names = ("value",) if len(figures) == 1 else ("low", "high")
    stated: Json = {"qualifier": qualifier, **dict(zip(names, figures, strict=True)), "unit": unit}
    return stated | {"text": text} if text else stated

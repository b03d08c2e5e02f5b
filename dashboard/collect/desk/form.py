"""A short form: the members that one kind of entry asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.collect.desk.value import LINE, Typed, UntypedError


class FormError(ValueError):
    """An answer is missing or stands for nothing; the message is one sentence that names it."""


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a form."""

    name: str
    """The member of the record it fills."""
    asks: str
    """What it is, in a few words."""
    typed: Typed = LINE
    needed: bool = False

    def read(self, text: str) -> Any:
        """Return the value of an answer, None for an empty one; raises FormError."""
        stripped = " ".join(text.split())
        if not stripped:
            if self.needed:
                raise FormError(f"{self.name} is needed: {self.asks}")
            return None
        try:
            return self.typed.read(stripped)
        except UntypedError as error:
            raise FormError(f"{self.name} is '{stripped[:80]}'; it is {error}") from None


@dataclass(frozen=True, slots=True)
class Form:
    """What is asked for one kind of entry, in this order."""

    kind: str
    """As it is named on the command line."""
    about: str
    fields: tuple[Field, ...]

    def read(self, answers: Mapping[str, str]) -> dict[str, Any]:
        """Return the values by member; raises FormError for a name it does not ask for, too."""
        known = {field.name for field in self.fields}
        for name in answers:
            if name not in known:
                listed = ", ".join(field.name for field in self.fields)
                raise FormError(f"{self.kind} has no {name[:80]}; it has {listed}")
        found = {field.name: field.read(answers.get(field.name, "")) for field in self.fields}
        return {name: value for name, value in found.items() if value is not None}

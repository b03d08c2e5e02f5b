"""What a careful reader takes in spite of a flaw, and says so."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import get_args, get_origin

from dashboard.contract.moment import read_time
from dashboard.contract.part import Part
from dashboard.contract.qualifier import FIGURES, Qualifier
from dashboard.contract.quantity import Quantity
from dashboard.contract.text import quote

_QUALIFIERS = frozenset(word.value for word in Qualifier)


@dataclass(frozen=True, slots=True)
class _Plan:
    """The members of a part that can be read in spite of a flaw, by name."""

    words: tuple[tuple[str, frozenset[str], StrEnum], ...]
    times: tuple[str, ...]
    parts: tuple[tuple[str, "_Plan"], ...]
    states_figures: bool


def tolerate(model: type[Part], members: dict[str, object], prefix: str) -> list[str]:
    """Make the members of a part readable where the contract says how, and return the flags.

    A word unknown to an open enumeration becomes `other` or `unknown`, a time becomes a datetime
    in UTC, in place. Each flag is a sentence that begins with the prefix and the member's name.
    What the contract does not tolerate stays as it is.
    """
    flags: list[str] = []
    _tolerate(_plan(model), members, prefix, flags)
    return flags


def fallback(words: type[StrEnum]) -> StrEnum | None:
    """Return the word of an open enumeration that stands for all it does not list.

    An enumeration is open if `other` or `unknown` is among its words; of a closed one it is None.
    """
    return next((word for word in words if word.value in ("other", "unknown")), None)


def _tolerate(plan: _Plan, members: dict[str, object], prefix: str, flags: list[str]) -> None:
    if plan.states_figures:
        _unused_figures(members, prefix, flags)
    for name, words, other in plan.words:
        word = members.get(name)
        if isinstance(word, str) and word not in words:
            members[name] = other
            unused = ", its figures unused" if other is Qualifier.UNKNOWN else ""
            known = f"read as {other}{unused}"
            flags.append(f"{prefix}{name} has the unknown word {quote(word)}, {known}")
    for name in plan.times:
        text = members.get(name)
        if isinstance(text, str):
            _read_time(members, name, text, prefix, flags)
    for name, part in plan.parts:
        for step, item in _objects(members.get(name)):
            _tolerate(part, item, f"{prefix}{name}{step}.", flags)


def _objects(member: object) -> Iterator[tuple[str, dict[str, object]]]:
    if isinstance(member, dict):
        yield "", member
    elif isinstance(member, list):
        for index, item in enumerate(member):
            if isinstance(item, dict):
                yield f"[{index}]", item


def _read_time(
    members: dict[str, object], name: str, text: str, prefix: str, flags: list[str]
) -> None:
    try:
        reading = read_time(text)
    except ValueError:
        return
    members[name] = reading.time
    flags.extend(f"{prefix}{name} {flaw}" for flaw in reading.flaws)


def _unused_figures(members: dict[str, object], prefix: str, flags: list[str]) -> None:
    word = members.get("qualifier")
    if isinstance(word, str) and word in _QUALIFIERS:
        used = Qualifier(word).used
        stated = (name for name in FIGURES if members.get(name) is not None)
        flags.extend(
            f"{prefix}{name} is not used: {word} has no use for it"
            for name in stated
            if name not in used
        )


@cache
def _plan(model: type[Part]) -> _Plan:
    words = []
    times = []
    parts = []
    for name, field in model.model_fields.items():
        kind = _kind(field.annotation)
        if issubclass(kind, StrEnum):
            other = fallback(kind)
            if other is not None:
                words.append((name, frozenset(word.value for word in kind), other))
        elif kind is datetime:
            times.append(name)
        elif issubclass(kind, Part):
            parts.append((name, _plan(kind)))
    return _Plan(tuple(words), tuple(times), tuple(parts), issubclass(model, Quantity))


def _kind(annotation: object) -> type:
    """Return the class a member is made of: `X` of `X | None`, of a list of X, of Annotated[X]."""
    if get_origin(annotation) is not None:
        inner = [part for part in get_args(annotation) if part is not type(None)]
        return _kind(inner[0])
    if not isinstance(annotation, type):
        raise TypeError(f"a member is made of classes, not of {annotation!r}")
    return annotation

"""Whether two sources say the same of one thing, and what they say together."""

from __future__ import annotations

from typing import Any

from dashboard.collect.wire import Json
from dashboard.contract.day import Day

_WORDING = frozenset(
    (
        "text", "title", "question", "label", "name", "target", "margin", "attributed_to", "url",
        "pollster", "sponsor", "authority", "entity", "start_basis", "reason", "sponsors", "actors",
        "lat", "lon", "radius_km", "standing", "credibility", "reported", "as_of", "updated_at",
        "expires_at", "revision", "supersedes", "correction",
    )
)  # fmt: skip
"""What may be put in other words, or told at another time, without contradicting: the first
source's stands. All else is a figure, a day or a listed word, which must be equal."""
_UNTOLD = ("unknown", "unstated", "other")
"""Words that say nothing, so that any other word goes before them."""
_ONE_OUTCOME = ({"passed", "agreed"}, {"failed", "rejected"})
"""Words of one and the same end: a motion to suspend the rules is *agreed to*, and so *passed*."""
_DAYS = frozenset({"occurred", "since", "field_start", "field_end"})
_GROWING = frozenset({"refs", "links", "answers_to"})
"""Lists of ids to which each source adds."""


class DisagreeError(Exception):
    """Two sources contradict each other."""

    def __init__(self, path: str, mine: object, its: object) -> None:
        """Take the path from the record, and what each of the two states there."""
        super().__init__(path)
        self.path = path
        self.mine = mine
        self.its = its


def together(mine: Json, its: Json, path: str = "") -> Json:
    """Return what two records say together, the wording of the first before that of the second.

    Raises DisagreeError where both state a figure, a day or a listed word, and not the same.
    """
    found = dict(mine)
    for name, value in its.items():
        if name not in mine:
            found[name] = value
        elif name == "steps":
            found[name] = all_steps([*mine[name], *value])
        elif name in _GROWING:
            found[name] = list(dict.fromkeys([*mine[name], *value]))
        elif name != "id" and name not in _WORDING and not name.startswith("_"):
            found[name] = _one(name, mine[name], value, f"{path}{name}")
    return found


def all_steps(steps: list[Json]) -> list[Json]:
    """Return the steps of a designation by their day, each step once, whoever states it."""
    found: list[Json] = []
    for step in steps:
        for index, other in enumerate(found):
            if step.get("status") == other.get("status"):
                try:
                    found[index] = together(other, step)
                except DisagreeError:
                    continue
                break
        else:
            found.append(step)
    return sorted(found, key=lambda step: step.get("occurred") or step.get("reported") or "")


def _one(name: str, mine: Any, its: Any, path: str) -> object:
    match mine, its:
        case _ if mine == its or its in _UNTOLD:
            return mine
        case _ if mine in _UNTOLD:
            return its
        case dict(), dict():
            return together(mine, its, f"{path}.")
        case list(), list() if len(mine) == len(its):
            pairs = enumerate(zip(mine, its, strict=True))
            return [_one(name, one, other, f"{path}[{n}]") for n, (one, other) in pairs]
        case str(), str() if name in _DAYS and _overlap(mine, its):
            return max(mine, its, key=len)
        case str(), str() if name == "outcome" and {mine, its} in _ONE_OUTCOME:
            return mine
        case str(), str() if name == "number" and _letters(mine) == _letters(its):
            return mine
    raise DisagreeError(path, mine, its)


def _overlap(mine: str, its: str) -> bool:
    one, other = Day.parse(mine), Day.parse(its)
    return not one.is_after(other) and not other.is_after(one)


def _letters(number: str) -> str:
    """Return `S.J.Res. 90` and `SJRES 90` alike."""
    return "".join(letter for letter in number.lower() if letter.isalnum())

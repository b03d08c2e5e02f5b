"""What the program runs on, and whether it was made for that."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from dashboard.commandline.doctor.finding import Finding, Mark
from dashboard.config.printable import printable

SUBJECT = "versions"
NAMED = ("textual", "httpx", "pydantic")
"""The libraries that are told; the others only where something is wrong with them."""
_NEED = re.compile(r"([A-Za-z0-9._-]+)\s*(?:\[[^]]*\])?\s*([<>=!~0-9.,\s]*)$")
_BOUND = re.compile(r"(>=|<=|<|>|==)\s*([0-9]+(?:\.[0-9]+)*)")
Installed = Callable[[str], str | None]
"""Returns the version of a library, None where it is not installed."""


def versions_finding(runs_on: Iterable[str], needs: Iterable[str], installed: Installed) -> Finding:
    """Return what is installed, and which of the `needs` (PEP 508, without markers) are not met."""
    unmet = list(_unmet(needs, installed))
    named = [f"{name} {version}" for name in NAMED if (version := installed(name))]
    said = printable(", ".join((*runs_on, *named)), 400)
    if not unmet:
        return Finding(SUBJECT, Mark.OK, said)
    return Finding(SUBJECT, Mark.LOOK, f"{said}; not what it was made for: {', '.join(unmet)}")


def _unmet(needs: Iterable[str], installed: Installed) -> Iterator[str]:
    for need in needs:
        found = _NEED.fullmatch(need.strip())
        if found is None:
            continue
        name, bounds = found[1], found[2]
        version = installed(name)
        if version is None:
            yield f"{name} is missing"
        elif not all(_meets(_parts(version), *bound) for bound in _BOUND.findall(bounds)):
            yield f"{name} {printable(version)} (wants {bounds.strip()})"


def _meets(version: tuple[int, ...], sign: str, bound: str) -> bool:
    limit = _parts(bound)
    longest = max(len(version), len(limit))
    left, right = _padded(version, longest), _padded(limit, longest)
    match sign:
        case ">=":
            return left >= right
        case "<=":
            return left <= right
        case "<":
            return left < right
        case ">":
            return left > right
        case _:
            return left == right


def _parts(version: str) -> tuple[int, ...]:
    # A release is told apart by its numbers; what follows them, such as rc1, decides nothing here.
    found = re.match(r"[0-9]+(?:\.[0-9]+)*", version)
    return tuple(int(part) for part in found[0].split(".")) if found else ()


def _padded(parts: tuple[int, ...], length: int) -> tuple[int, ...]:
    return parts + (0,) * (length - len(parts))

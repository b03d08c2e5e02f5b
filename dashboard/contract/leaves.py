"""The single figures and texts a record is made of."""

from datetime import datetime
from functools import cache

from dashboard.contract.part import Part
from dashboard.contract.strikes import Tally


def leaves(part: Part) -> dict[str, str]:
    """Return every figure and text stated in a part, as text, by its path from the part.

    A list of ids or names is one leaf; a list of parts has one for each of their members. An
    absent member has none, unless the contract names its default. The claims of a tally are
    records of their own and are left out.
    """
    found: dict[str, str] = {}
    _put_all(part, "", found)
    return found


def _put_all(part: Part, prefix: str, found: dict[str, str]) -> None:
    for name in _names(type(part)):
        value = getattr(part, name)
        if type(value) is str:
            found[f"{prefix}{name}"] = value
        elif value is not None:
            _put(value, f"{prefix}{name}", found)


@cache
def _names(kind: type[Part]) -> tuple[str, ...]:
    own = ("claims",) if issubclass(kind, Tally) else ()
    return tuple(name for name in kind.model_fields if name not in own)


def _put(value: object, path: str, found: dict[str, str]) -> None:
    match value:
        case Part():
            _put_all(value, f"{path}.", found)
        case (Part(), *_):
            for index, item in enumerate(value):
                _put(item, f"{path}[{index}]", found)
        case tuple():
            found[path] = ", ".join(value) or "none"
        case bool():
            found[path] = "true" if value else "false"
        case datetime():
            found[path] = value.isoformat().replace("+00:00", "Z")
        case _:
            found[path] = str(value)

"""The single figures and texts a record is made of."""

from collections.abc import Iterator
from datetime import datetime

from dashboard.contract.part import Part
from dashboard.contract.strikes import Tally


def leaves(part: Part) -> dict[str, str]:
    """Return every figure and text stated in a part, as text, by its path from the part.

    A list of ids or names is one leaf; a list of parts has one for each of their members. An
    absent member has none, unless the contract names its default. The claims of a tally are
    records of their own and are left out.
    """
    return dict(_leaves(part, ""))


def _leaves(part: Part, prefix: str) -> Iterator[tuple[str, str]]:
    for name in type(part).model_fields:
        if not (isinstance(part, Tally) and name == "claims"):
            yield from _member(getattr(part, name), f"{prefix}{name}")


def _member(value: object, path: str) -> Iterator[tuple[str, str]]:
    match value:
        case None:
            return
        case Part():
            yield from _leaves(value, f"{path}.")
        case (Part(), *_):
            for index, item in enumerate(value):
                yield from _member(item, f"{path}[{index}]")
        case tuple():
            yield path, ", ".join(value) or "none"
        case bool():
            yield path, "true" if value else "false"
        case datetime():
            yield path, value.isoformat().replace("+00:00", "Z")
        case _:
            yield path, str(value)

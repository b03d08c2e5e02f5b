"""Every text field of every record, found by walking the models, and documents made of them."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Annotated, Any, get_args, get_origin

from pydantic import AfterValidator

from dashboard.contract.clocks import Clock
from dashboard.contract.congress import Action
from dashboard.contract.designations import Designation
from dashboard.contract.developments import Development
from dashboard.contract.head import Head
from dashboard.contract.indicators import Indicator
from dashboard.contract.link import Link
from dashboard.contract.part import Part
from dashboard.contract.polling import Poll
from dashboard.contract.posture import Force
from dashboard.contract.retractions import Retraction
from dashboard.contract.scenarios import Scenario
from dashboard.contract.sources import Source
from dashboard.contract.strikes import Strike, Tally
from tests.contract.documents import Json, full

TOPS: Mapping[str, type[Part]] = {
    "": Head,
    "strikes.count": Tally,
    "strikes.killed": Tally,
    "strikes.events.0": Strike,
    "posture.0": Force,
    "congress.0": Action,
    "polling.0": Poll,
    "designations.0": Designation,
    "clocks.0": Clock,
    "developments.0": Development,
    "scenarios.0": Scenario,
    "indicators.0": Indicator,
    "sources.0": Source,
    "retractions.0": Retraction,
}
"""Where a part stands in the full document, and what it is made as."""
_LINK = get_args(Link)[-1]


def _leaf(metadata: tuple[object, ...]) -> str:
    checks = [one for one in metadata if isinstance(one, AfterValidator)]
    if not checks:
        return ""
    return "link" if _LINK in checks else "text"


def _parts(
    annotation: object, metadata: tuple[object, ...], path: str
) -> Iterator[tuple[str, Any]]:
    """Yield the path of each text within an annotation, and of each part with its model."""
    if annotation is str:
        yield path, _leaf(metadata)
    elif isinstance(annotation, type) and issubclass(annotation, Part):
        yield path, annotation
    elif get_origin(annotation) is Annotated:
        kind, *attached = get_args(annotation)
        yield from _parts(kind, (*metadata, *attached), path)
    elif get_origin(annotation) is tuple:
        yield from _parts(get_args(annotation)[0], (), f"{path}.0")
    else:
        for one in get_args(annotation):
            yield from _parts(one, (), path)


def _texts(model: type[Part], prefix: str) -> Iterator[tuple[str, str]]:
    for name, field in model.model_fields.items():
        path = f"{prefix}.{name}" if prefix else name
        for where, found in _parts(field.annotation, tuple(field.metadata), path):
            if isinstance(found, type):
                yield from _texts(found, where)
            elif found:
                yield where, found


def _within(model: type[Part]) -> Iterator[type[Part]]:
    yield model
    for field in model.model_fields.values():
        for _, found in _parts(field.annotation, (), ""):
            if isinstance(found, type):
                yield from _within(found)


def models() -> set[type[Part]]:
    """Return every model that a document is made of."""
    return {found for model in TOPS.values() for found in _within(model)}


def _found(kind: str) -> tuple[str, ...]:
    every = (found for path, model in TOPS.items() for found in _texts(model, path))
    return tuple(dict.fromkeys(path for path, leaf in every if leaf == kind))


TEXTS = _found("text")
"""The path of every free text of a document, such as `congress.0.sponsors.0.name`."""
LINKS = _found("link")
_NO_IDS = frozenset(path.split(".")[-1] for path in TEXTS if not path.endswith(".0"))
"""The names of members that hold text, and never an id."""


def put(document: Json, path: str, value: object) -> None:
    """Set one member; raises LookupError where the full document has no such part."""
    *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    holder: Any = document
    for step in way:
        holder = holder[step]
    holder[last] = value


def at(document: Any, path: str) -> object:
    """Return what stands at a path of a document of JSON."""
    for step in path.split("."):
        document = document[int(step) if step.isdigit() else step]
    return document


def spoiled(text: Callable[[str], str]) -> Json:
    """Return the full document with a text in the place of each that is free, by its path."""
    document = full()
    for path in TEXTS:
        put(document, path, text(path))
    return document


def body(document: Json) -> bytes:
    """Return the bytes of a document; lone surrogates stay as escapes."""
    return json.dumps(document).encode()


IDS = (
    "command:quit", "handover:relieve", "board:", "tile:x", "rule:x", "list:congress", "app.quit",
    "screen.command", "Screen", "self", "class", "0", "1", "con.txt", "a:b:c", "None", "entry:1",
    "etc-passwd", "CON", "x--y", "d.json", "actions:board:", "keys:", "log:", "link:", "health:",
)  # fmt: skip
"""Ids that are commands, addresses, actions, selectors or files somewhere."""


def renamed(document: Json, ids: Sequence[str] = IDS) -> Json:
    """Return a document with each id of a record, wherever it is named, exchanged for another."""
    known: dict[str, str] = {}
    for record in _records(document):
        known.setdefault(str(record["id"]), ids[len(known)])
    return _exchanged(document, known)  # type: ignore[no-any-return]


def _records(value: object) -> Iterator[Json]:
    if isinstance(value, dict):
        if "id" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from _records(one)


def _exchanged(value: Any, known: Mapping[str, str]) -> Any:
    if isinstance(value, dict):
        return {
            name: one if name in _NO_IDS else _exchanged(one, known) for name, one in value.items()
        }
    if isinstance(value, list):
        return [_exchanged(one, known) for one in value]
    return known.get(value, value) if isinstance(value, str) else value

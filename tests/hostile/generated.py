"""Documents made of the published schema: every member there is, by the dice of a seed."""

from collections.abc import Callable, Mapping
from random import Random
from typing import Any

from dashboard.contract.schema import schema
from tests.contract.documents import Json
from tests.hostile.corpus import IN_JSON, fitting

_TIMES = [f"2025-11-{day:02}T{hour:02}:30:00Z" for day in range(1, 18) for hour in (0, 9, 17)]
_EARLY = ["2025-09", *(f"2025-11-{day:02}" for day in range(1, 9))]
_LATE = [*(f"2025-11-{day:02}" for day in range(9, 18)), "2025-11"]
_EARLIER = frozenset({"occurred", "field_start", "earliest", "since"})
"""Members that lie before another one of their record."""
_FIGURES = {
    "exact": ("value",), "at_least": ("low", "high"), "more_than": ("value",),
    "at_most": ("value",), "fewer_than": ("value",), "range": ("low", "high"), "about": ("value",),
    "unknown": (),
}  # fmt: skip
_RANGES: Mapping[str, tuple[int, int]] = {
    "value": (1, 40), "low": (0, 20), "high": (21, 40), "pct": (0, 33), "yea": (0, 60),
    "nay": (0, 60), "days": (0, 90), "revision": (1, 3), "number": (1, 30),
}  # fmt: skip
_USUAL = {"value": 7, "low": 1, "high": 40}
_WORDS = [fitting(text) for text in IN_JSON.values()]
_MOST = 3
"""Records of a list."""
SCHEMA: Json = schema()


def generated(seed: int) -> Json:
    """Return a document of which almost everything can be read."""
    return _Maker(Random(seed)).document()


class _Maker:
    def __init__(self, dice: Random) -> None:
        self._dice = dice
        self._made = 0
        self._ids: list[str] = [f"r{number}" for number in range(40)]
        self._sources = [f"s{number}" for number in range(_MOST)]

    def document(self) -> Json:
        made: Json = self._object(SCHEMA, "")
        made |= {"version": "1.0", "feed_id": "f", "expires_at": "2025-11-25T00:00:00Z"}
        for number, source in enumerate(made.get("sources") or ()):
            source |= {"id": self._sources[number], "number": number + 1}
        for retraction in made.get("retractions") or ():
            retraction["id"] = self._dice.choice(self._ids)
        return made

    def _object(self, node: Json, name: str) -> Json:
        asked = set(node.get("required", ()))
        members = {
            key: self._value(one, key)
            for key, one in node["properties"].items()
            if key in asked or self._dice.random() < 0.7
        }
        if "qualifier" in members:
            figures = {key: members.get(key, _USUAL[key]) for key in _FIGURES[members["qualifier"]]}
            members = {key: members.get(key) for key in ("qualifier", "unit", "text")} | figures
        return {key: one for key, one in members.items() if key in asked or one is not None}

    def _value(self, node: Json, name: str) -> Any:
        if "$ref" in node:
            return self._value(SCHEMA["$defs"][node["$ref"].rpartition("/")[2]], name)
        if "enum" in node:
            return self._dice.choice(node["enum"])
        if "anyOf" in node:
            return self._value(node["anyOf"][0], name)
        kind = node["type"][0] if isinstance(node["type"], list) else node["type"]
        return self._kinds[kind](self, node, name)

    def _list(self, node: Json, name: str) -> list[Any]:
        count = self._dice.randint(0 if "maxItems" in node else 1, _MOST)
        return [self._value(node["items"], name) for _ in range(count)]

    def _number(self, node: Json, name: str) -> int:
        least, most = _RANGES.get(name, (int(node.get("minimum", 0)), int(node.get("maximum", 99))))
        return self._dice.randint(least, min(most, least + 100))

    def _text(self, node: Json, name: str) -> str:
        pattern = node.get("pattern", "")
        if "T" in pattern:
            return self._dice.choice(_TIMES)
        if pattern.startswith("^[0-9]{4}"):
            return self._dice.choice(_EARLY if name in _EARLIER else _LATE)
        if name == "id":
            self._made += 1
            return self._ids[self._made - 1] if self._made <= len(self._ids) else f"x{self._made}"
        if name == "refs":
            return self._dice.choice(self._sources)
        if "A-Za-z0-9" in pattern:
            return self._dice.choice(self._ids)
        if name == "url" or pattern:
            return "https://e.example/page"
        return self._dice.choice(_WORDS)

    _kinds: Mapping[str, Callable[["_Maker", Json, str], Any]] = {
        "object": _object,
        "array": _list,
        "integer": _number,
        "number": _number,
        "string": _text,
        "boolean": lambda self, node, name: self._dice.random() < 0.5,
        "null": lambda self, node, name: None,
    }

"""A document record by record: what it states of one is let go of before the next is parsed.

All of it at once would take as much room as all of its records, and leave that room in pieces.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from dashboard.contract.limits import Limits
from dashboard.contract.record import Record
from dashboard.contract.refusal import RefusedError
from dashboard.contract.strict_json import Doubled, decoder, has_lone_surrogate, is_deeper

_BLANK = re.compile(r"[ \t\n\r]*")
Models = Mapping[str, type[Record]]
"""The record of each list that is read in this way, by the path of the list."""
Judge = Callable[[object, str, type[Record]], object]
"""Returns what stands in the place of what is stated, by its path and its model."""


class NotStreamedError(Exception):
    """The document as a whole has something wrong, which is told of it whole."""


def stream(text: str, limits: Limits, models: Models, judge: Judge) -> dict[str, object]:
    """Return the members of a document, each item of the lists of `models` judged.

    Raises NotStreamedError for what is no JSON object, and for whatever would refuse it or is to be
    looked for in all of it: a doubled key, nesting or a list beyond the limits, a lone surrogate.
    """
    if has_lone_surrogate(text):
        raise NotStreamedError
    try:
        return _Stream(text, limits, models, judge).whole()
    except (ValueError, RecursionError, RefusedError) as error:
        raise NotStreamedError from error


class _Stream:
    """Goes through a text once; raises ValueError where it is no document."""

    def __init__(self, text: str, limits: Limits, models: Models, judge: Judge) -> None:
        self._text = text
        self._limits = limits
        self._models = models
        self._judge = judge
        self._doubled: list[Doubled] = []
        self._decoder = decoder(self._doubled)
        self._at = 0

    def whole(self) -> dict[str, object]:
        """Return the members of the one object that the text is."""
        self._skip()
        members = self._members("", 1)
        if self._at < len(self._text):
            raise ValueError("more than one value")
        return members

    def _members(self, path: str, depth: int) -> dict[str, object]:
        members: dict[str, object] = {}
        for _ in self._parts("{", "}"):
            key = self._value(depth)
            if not isinstance(key, str) or key in members:
                raise ValueError("no key, or one that stands twice")
            self._mark(":")
            members[key] = self._member(f"{path}{key}", depth + 1)
        return members

    def _member(self, path: str, depth: int) -> object:
        opening, model = self._text[self._at : self._at + 1], self._models.get(path)
        if model is not None and opening == "[":
            return self._records(path, model, depth + 1)
        if opening == "{" and any(name.startswith(f"{path}.") for name in self._models):
            return self._members(f"{path}.", depth)
        return self._value(depth)

    def _records(self, path: str, model: type[Record], depth: int) -> list[object]:
        judged: list[object] = []
        for _ in self._parts("[", "]"):
            if len(judged) == self._limits.records:
                raise ValueError("too many records")
            judged.append(self._judge(self._value(depth), f"{path}[{len(judged)}]", model))
        return judged

    def _parts(self, opening: str, closing: str) -> Iterator[None]:
        """Stand before each part of an object or a list; behind it in the end."""
        self._mark(opening)
        is_empty = self._text.startswith(closing, self._at)
        while not is_empty:
            yield
            if self._text.startswith(closing, self._at):
                break
            self._mark(",")
        self._mark(closing)

    def _value(self, depth: int) -> object:
        """Return the value that stands here, `depth` counting what it stands in and itself."""
        value, self._at = self._decoder.raw_decode(self._text, self._at)
        if self._doubled or is_deeper(value, self._limits.nesting - depth + 1):
            raise ValueError("a key stands twice, or too much within one another")
        self._skip()
        return value

    def _mark(self, mark: str) -> None:
        if not self._text.startswith(mark, self._at):
            raise ValueError(f"no {mark}")
        self._at += 1
        self._skip()

    def _skip(self) -> None:
        found = _BLANK.match(self._text, self._at)
        self._at = self._at if found is None else found.end()

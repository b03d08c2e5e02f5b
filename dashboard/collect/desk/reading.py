"""The desk's own file: what only people know, written by `watchfloor desk` or by hand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from dashboard.collect.desk.position import Position, find
from dashboard.collect.last import LISTS, placed
from dashboard.collect.said import DESK, Entry, Said
from dashboard.collect.wire import Json
from dashboard.contract.feed import Document, Refused
from dashboard.contract.identifier import id_of
from dashboard.contract.limits import DEFAULT_LIMITS, Limits
from dashboard.contract.moment import read_time
from dashboard.contract.reader import read

TITLE = "the desk's own file"
HEAD = ("status", "comment", "language")
"""Members of the head that the desk may set."""
CORRECTIONS = "corrections"
"""The list of corrections of records that others give: id, at, note, and what is set."""
PANELS = ("strikes", *LISTS, "sources", "retractions", CORRECTIONS)
_MOST_SHOWN = 5
_STRAYS = ("of the document",)
_FRAME: Json = {
    "version": "1.0", "feed_id": DESK, "title": DESK, "published_at": "2025-01-01T00:00:00Z",
    "as_of": "2025-01-01T00:00:00Z",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that is wrong in the file."""

    at: Position
    path: str
    """From the top of the file, such as `posture[4].strength`; empty for the file itself."""
    why: str

    def __str__(self) -> str:
        return f"{self.at}: {f'{self.path}: ' if self.path else ''}{self.why}"


class DeskError(ValueError):
    """The file cannot be used; the message names each mistake with its place."""

    def __init__(self, *mistakes: Mistake) -> None:
        """Take at least one mistake."""
        shown = "; ".join(map(str, mistakes[:_MOST_SHOWN]))
        more = len(mistakes) - _MOST_SHOWN
        super().__init__(f"{shown}; and {more:,} more" if more > 0 else shown)
        self.mistakes = mistakes


def read_desk(body: bytes, at: datetime, limits: Limits = DEFAULT_LIMITS) -> Said:
    """Return what the desk says; raises DeskError with every mistake of the file.

    A reference to a record or source that is not in the file is none: others may give it.
    """
    text, members = members_of(body)
    document = read(_framed(text, members).encode(), limits)
    mistakes = list(_mistakes(text, members, document))
    if mistakes:
        raise DeskError(*mistakes)
    return Said(
        name=DESK,
        title=TITLE,
        good_at=at,
        entries=tuple(Entry(panel, record) for (panel, _), record in placed(members)),
        sources=tuple(members.get("sources") or ()),
        retractions=tuple(members.get("retractions") or ()),
        corrections=tuple(members.get(CORRECTIONS) or ()),
        head=tuple((name, members[name]) for name in HEAD if name in members),
    )


def members_of(body: bytes) -> tuple[str, Json]:
    """Return the text of the file and its members, not yet checked; raises DeskError."""
    top = Position(1, 1)
    try:
        text = body.decode("utf-8-sig")
        members = json.loads(text) if text.strip() else {}
    except UnicodeDecodeError as error:
        raise DeskError(Mistake(top, "", f"byte {error.start + 1:,} is not UTF-8")) from None
    except json.JSONDecodeError as error:
        where = Position(error.lineno, error.colno)
        why = f"no JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        raise DeskError(Mistake(where, "", why)) from None
    except (RecursionError, ValueError):
        raise DeskError(Mistake(top, "", "JSON beyond what the file needs")) from None
    if not isinstance(members, dict):
        raise DeskError(Mistake(top, "", "no object: the file is one JSON object"))
    return text, members


def _framed(text: str, members: Json) -> str:
    """Return the file as a document, as it stands there, so that doubled keys are seen."""
    if not members:
        return json.dumps(_FRAME)
    inside = text[text.index("{") + 1 :]
    return f"{json.dumps(_FRAME)[:-1]}, {inside}"


def _mistakes(text: str, members: Json, result: Document | Refused) -> Iterator[Mistake]:
    for name in members:
        if name not in PANELS and name not in HEAD and not name.startswith("_"):
            allowed = ", ".join((*HEAD, *PANELS))
            yield Mistake(find(text, name), name, f"no member of the file; it has {allowed}")
    if isinstance(result, Refused):
        yield Mistake(Position(1, 1), "", result.reason)
        return
    for held in result.held_back:
        yield Mistake(find(text, held.path), held.path, held.reason)
    for flag in result.flags:
        path, _, why = flag.partition(" ")
        if not flag.endswith(_STRAYS) and "retracted in the same document" not in flag:
            yield Mistake(find(text, path), path, why)
    yield from _bad_corrections(text, members.get(CORRECTIONS))


def _bad_corrections(text: str, corrections: object) -> Iterator[Mistake]:
    if corrections is None:
        return
    if not isinstance(corrections, list):
        yield Mistake(find(text, CORRECTIONS), CORRECTIONS, "is not a list")
        return
    for index, one in enumerate(corrections):
        path = f"{CORRECTIONS}[{index}]"
        why = _why_bad(one)
        if why is not None:
            yield Mistake(find(text, path), path, why)


def _why_bad(correction: object) -> str | None:
    if not isinstance(correction, dict):
        return "is not an object"
    if id_of(correction) is None:
        return "id is missing or not an id"
    for name in ("at", "note"):
        if not isinstance(correction.get(name), str) or not correction[name].strip():
            return f"{name} is missing or no text"
    try:
        read_time(correction["at"])
    except ValueError:
        return "at is not an RFC 3339 time such as 2025-11-17T18:00:00Z"
    values = correction.get("set")
    if not isinstance(values, dict) or not values:
        return 'set is missing; it is such as {"tally.yea": 50}'
    if "id" in values:
        return "an id cannot be corrected; retract the record, and give the right one"
    return None

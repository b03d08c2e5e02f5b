"""The sources of a document, each with the number it is shown by."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from dashboard.collect.wire import Json


def numbered(
    cited: Mapping[str, Json],
    before: Mapping[str, Json],
    *,
    wanted: Collection[str],
    renewed: Collection[str],
    listed: Collection[str],
) -> dict[str, Json]:
    """Return the sources that are wanted or listed by the desk, by id.

    A source keeps its number as long as it stands; a new one has the next that no source has had
    in the last document. It keeps the time it was retrieved unless what rests on it (`renewed`)
    or anything else of it is new.
    """
    found: dict[str, Json] = {}
    for key in (*(key for key in before if key in wanted or key in listed), *cited):
        if key in found or (key not in wanted and key not in listed):
            continue
        now, old = cited.get(key), before.get(key)
        if now is None or (old is not None and key not in renewed and _same(now, old)):
            # What rests on it may be older than this run; then the last document has it.
            found[key] = before[key]
        else:
            found[key] = {**now, **({} if old is None else _number(old)), **_number(now)}
    taken = [one["number"] for one in (*before.values(), *found.values()) if "number" in one]
    following = max(taken, default=0) + 1
    for key, source in found.items():
        if "number" not in source:
            found[key] = {**source, "number": following}
            following += 1
    return found


def _same(now: Json, old: Json) -> bool:
    aside = ("number", "retrieved_at")
    return {name: value for name, value in now.items() if name not in aside} == {
        name: value for name, value in old.items() if name not in aside
    } and now.get("number", old.get("number")) == old.get("number")


def _number(source: Json) -> Json:
    return {"number": source["number"]} if "number" in source else {}

"""What stood in the feed before and that no source gives now: it is never dropped in silence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from dashboard.collect.check import Key
from dashboard.collect.last import Last
from dashboard.collect.merge import BESIDE, BY, Placed
from dashboard.collect.said import DESK, Said
from dashboard.collect.wire import Json, stamp
from dashboard.contract.moment import read_time
from dashboard.contract.text import clean, has_words

_MOST_REASON = 2_000


@dataclass(slots=True)
class Vanished:
    """What became of the records that no source gives."""

    kept: Placed = field(default_factory=dict)
    """Records that stay, with the time as of which they stand."""
    retractions: dict[str, Json] = field(default_factory=dict)
    """Why each of the others went, by id."""
    said: tuple[str, ...] = ()


def vanished(
    last: Last,
    records: Placed,
    everyone: Sequence[Said],
    now: datetime,
    keep: timedelta,
    barred: Container[Key] = (),
) -> Vanished:
    """Return what becomes of what stood in the last document and is not among the records.

    What is barred was given, but not so that it could be used: what stood there before stays.
    """
    found, names = Vanished(), {said.name: said for said in everyone}
    withdrawn = {one.id: one for said in everyone for one in said.withdrawn}
    given = {record_id for _, record_id in records}
    # What the desk takes back goes with its own reason, whatever else became of it.
    settled = given | {one["id"] for said in everyone for one in said.retractions}
    missed: Counter[str] = Counter()
    for (panel, record_id), before in last.records.items():
        if record_id in settled:
            continue
        if record_id in withdrawn:
            one = withdrawn[record_id]
            found.retractions[record_id] = retraction(record_id, one.at, one.reason)
            continue
        why, instead = None, None
        if (panel, record_id) not in barred:
            why, instead = _why_gone(before, given, names, last, now - keep)
        if why is None:
            as_of = before.get("as_of") or last.as_of
            found.kept[panel, record_id] = {**before, "as_of": as_of}
            if (panel, record_id) in barred:
                continue
            given_by = [names[name] for name in before.get(BY, ()) if name in names]
            missed.update(said.name for said in given_by if said.is_fresh)
        else:
            found.retractions[record_id] = retraction(record_id, now, why, instead)
    found.said = tuple(
        f"{names[name].title}: {_counted(number)} no longer given, kept with their age"
        for name, number in sorted(missed.items())
    )
    return found


def retraction(record_id: str, at: datetime, reason: str, instead: str | None = None) -> Json:
    """Return a retraction that the collector makes itself."""
    why = clean(reason)[:_MOST_REASON] if has_words(reason) else "withdrawn without a reason"
    found = {"id": record_id, "at": stamp(at), "reason": why, BY: ["collect"]}
    return found if instead is None else {**found, "replaced_by": instead}


def _why_gone(
    before: Json, given: set[str], names: Mapping[str, Said], last: Last, oldest: datetime
) -> tuple[str | None, str | None]:
    """Return why a record goes and what stands for it, None and None where it stays."""
    own, by = before.get(BESIDE), [name for name in before.get(BY, ()) if name in names]
    if own in given and all(names[name].is_fresh for name in by):
        return "no other source contradicts it now", own
    if not by:
        read = ", ".join(before.get(BY, ())) or "its source"
        return f"the desk no longer reads {read}", None
    if by == [DESK] and names[DESK].is_fresh:
        return "taken out of the desk's own file", None
    as_of = before.get("as_of") or last.as_of
    if as_of is not None and read_time(as_of).time < oldest and names[by[0]].is_fresh:
        return f"no longer given since {as_of[:10]} by {names[by[0]].title}", None
    return None, None


def _counted(number: int) -> str:
    return "1 record is" if number == 1 else f"{number:,} records are"

"""A measure: the bill, its sponsors and what became of it, as one record."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.collect.identity import measure as measure_id
from dashboard.collect.sources.congress.actions import Fate, fate
from dashboard.collect.sources.measure_name import measure_members, measure_number
from dashboard.collect.sources.members import Members
from dashboard.collect.sources.plain import long, short
from dashboard.config.selection import MeasureKey
from dashboard.contract.congress import ActionKind
from dashboard.contract.text import has_words

_FULL_NAME = re.compile(r"\S+\.?\s+([^,\[]+),\s*([^\[]+?)\s*\[[^\]]*\]")


def title_of(key: MeasureKey, bill: Members) -> str:
    """Return the title of a measure, its number where the service states none."""
    title = bill.text("title")
    return title if title and has_words(title) else measure_number(key)


def measure_record(
    key: MeasureKey, bill: Members, actions: Sequence[Members], cosponsors: Sequence[Members]
) -> dict[str, object]:
    """Return the members of the record of a measure.

    It stands at the day on which it was decided, else at the day on which it was introduced.
    """
    became = fate(key, actions)
    title = title_of(key, bill)
    introduced = bill.day("introducedDate")
    origin = (bill.text("originChamber") or "").lower()
    from_type = "house" if key.type.startswith("h") else "senate"
    return {
        "id": measure_id(key.congress, key.type, key.number),
        "kind": ActionKind.MEASURE,
        "chamber": became.chamber or (origin if origin in ("house", "senate") else from_type),
        "title": short(title),
        "measure": measure_members(key, title),
        "outcome": became.outcome,
        "occurred": became.day or introduced,
        "sponsors": [*_sponsors(bill.items("sponsors")), *_sponsors(cosponsors)] or None,
        "text": long(_text(introduced, became, bill, actions)),
    }


def _text(
    introduced: str | None, became: Fate, bill: Members, actions: Sequence[Members]
) -> str | None:
    """Return when it was introduced, what decided and its newest action, in the service's words."""
    latest = max(
        [*actions, bill.inner("latestAction")],
        key=lambda action: (action.day("actionDate") or "", action.text("actionTime") or ""),
    )
    newest = latest.text("text")
    parts = (
        f"Introduced {introduced}." if introduced else None,
        f"{became.day or 'No day'}: {became.text}" if became.text else None,
        f"{latest.day('actionDate') or 'No day'}: {newest}"
        if newest and newest != became.text
        else None,
    )
    return " ".join(filter(None, parts)) or None


def _sponsors(people: Sequence[Members]) -> list[dict[str, object]]:
    """Return who stands behind it; a cosponsor who withdrew does not."""
    return [
        {"name": name, "party": short(one.text("party")), "state": one.text("state")}
        for one in people
        if not one.text("sponsorshipWithdrawnDate") and (name := _name(one))
    ]


def _name(person: Members) -> str | None:
    """Return `Tim Kaine` of `Sen. Kaine, Tim [D-VA]`; a name in another form as it stands."""
    full = person.text("fullName")
    match = _FULL_NAME.fullmatch(full) if full else None
    if match:
        return short(f"{match[2]} {match[1]}")
    parts = (person.text("firstName"), person.text("lastName"))
    name = full or " ".join(filter(None, parts))
    return short(name) if name and has_words(name) else None

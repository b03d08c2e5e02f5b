"""The names of bills and resolutions: `S.J.Res. 90`, `H CON RES 61`, `sjres` 90."""

from __future__ import annotations

import re

from dashboard.collect.sources.citation import link
from dashboard.collect.sources.plain import short
from dashboard.config.selection import MeasureKey
from dashboard.contract.text import has_words

_SHOWN = {
    "hr": "H.R.", "s": "S.", "hjres": "H.J.Res.", "sjres": "S.J.Res.", "hconres": "H.Con.Res.",
    "sconres": "S.Con.Res.", "hres": "H.Res.", "sres": "S.Res.",
}  # fmt: skip
_PAGES = {
    "hr": "house-bill", "s": "senate-bill", "hjres": "house-joint-resolution",
    "sjres": "senate-joint-resolution", "hconres": "house-concurrent-resolution",
    "sconres": "senate-concurrent-resolution", "hres": "house-resolution",
    "sres": "senate-resolution",
}  # fmt: skip
_NAME = re.compile(r"([a-z. ]+?)\s*(\d{1,5})", re.ASCII | re.IGNORECASE)


def measure_key(congress: int | None, kind: str | None, number: int | None) -> MeasureKey | None:
    """Return the key of a measure of a service's own members, None where they name none.

    `kind` is written as `SJRES`, `sjres` or `S.J.Res.`.
    """
    plain = re.sub(r"[^a-z]", "", kind.lower()) if kind else ""
    if congress is None or number is None or plain not in _SHOWN:
        return None
    fits = 1 <= congress <= 999 and 1 <= number <= 99_999
    return MeasureKey(congress, plain, number) if fits else None


def named_measure(congress: int | None, name: str | None) -> MeasureKey | None:
    """Return the key of a measure by its name, `S. J. Res. 82` or `H CON RES 61`.

    None for anything else: a nomination (`PN12-1`), a treaty, an amendment, a quorum.
    """
    match = _NAME.fullmatch(name.strip()) if name else None
    return measure_key(congress, match[1], int(match[2])) if match else None


def measure_number(key: MeasureKey) -> str:
    """Return the number as the Senate writes it, `S.J.Res. 90`: one form for every source."""
    return f"{_SHOWN[key.type]} {key.number}"


def measure_page(key: MeasureKey) -> str:
    """Return the page of Congress.gov that shows it to a person."""
    nth = ordinal(key.congress)
    return f"https://www.congress.gov/bill/{nth}-congress/{_PAGES[key.type]}/{key.number}"


def measure_members(key: MeasureKey, title: str | None) -> dict[str, object]:
    """Return the `measure` of a record; without a title its number stands there."""
    number = measure_number(key)
    return {
        "title": short(title) if title and has_words(title) else number,
        "number": number,
        "congress": key.congress,
        "url": link(measure_page(key)),
    }


def ordinal(number: int) -> str:
    """Return `119th`, `121st`."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"

"""Places in words: the name, and where on the globe it is known to lie."""

from __future__ import annotations

from decimal import Decimal

from dashboard.contract.place import Place


def place_words(place: Place | None) -> str | None:
    """Return `eastern Pacific`, `Caracas, 10.5 N 66.9 W, within 5 km`; None for no place."""
    if place is None:
        return None
    words = [place.name]
    if place.lat is not None and place.lon is not None:
        words.append(f"{_degrees(place.lat, 'N', 'S')} {_degrees(place.lon, 'E', 'W')}")
    if place.radius_km is not None:
        words.append(f"within {place.radius_km} km")
    return ", ".join(words)


def _degrees(angle: Decimal, plus: str, minus: str) -> str:
    return f"{abs(angle)} {plus if angle >= 0 else minus}"

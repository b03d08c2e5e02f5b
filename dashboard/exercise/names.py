"""Who is who: invented states, places, ships and persons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from dashboard.exercise.dice import Dice

NORVANE = "Norvane"
"""The state whose watch this is; it has a senate and a house."""
KESTRIA = "Kestria"
"""The state across the water."""
SOUND = "Sound of Halmar"
_SHIPS = ("Aldergate", "Corvane", "Highmere", "Lantern Rock", "Thornholt")
_BANDS = ("Brannoc Syndicate", "Oxmoor Ring", "Ravenel Combine", "Tarn Brotherhood")
_SENATORS = ("Adra Quillon", "Bram Oskar Thell", "Ilse Marrowby", "Joren Vask", "Meriel Dunstow")
_MINISTERS = ("Tovan Reil", "Casimir Audley-Orn", "Petra Solwen", "Hedda Lorring")
_PRESIDENTS = ("Orsino Kaldar", "Mirela Vantos", "Edrik Sollo")
_PLACES = ("Cape Ursel", "Gull Bank", "Outer Halmar", "Pell Shoal", "Wick Roads")
_COASTS = ("Old Harrack", "Port Issel", "Vell Harbour")
_NEIGHBOURS = ("Dunmarra", "Esk Valley Union", "Lower Tarrow")


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one story."""

    ship: str
    band: str
    senators: tuple[str, str]
    minister: str
    president: str
    coast: str
    """Where a strike on land falls."""
    neighbour: str
    dice: Dice

    @classmethod
    def of(cls, dice: Dice) -> Self:
        """Return the names that these dice give."""
        first = dice.below(len(_SENATORS), "senator")
        second = (first + dice.between(1, len(_SENATORS) - 1, "senator", 2)) % len(_SENATORS)
        return cls(
            ship=f"NVS {dice.pick(_SHIPS, 'ship')}",
            band=dice.pick(_BANDS, "band"),
            senators=(_SENATORS[first], _SENATORS[second]),
            minister=dice.pick(_MINISTERS, "minister"),
            president=dice.pick(_PRESIDENTS, "president"),
            coast=dice.pick(_COASTS, "coast"),
            neighbour=dice.pick(_NEIGHBOURS, "neighbour"),
            dice=dice,
        )

    def waters(self, *name: object) -> str:
        """Return a place at sea."""
        return self.dice.pick(_PLACES, "waters", *name)

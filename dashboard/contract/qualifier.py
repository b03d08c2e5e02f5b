"""Qualifiers, and the figures each of them has a use for."""

from enum import StrEnum


class Qualifier(StrEnum):
    """How a figure was stated."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    FEWER_THAN = "fewer_than"
    RANGE = "range"
    ABOUT = "about"
    UNKNOWN = "unknown"

    @property
    def bounds(self) -> tuple[tuple[str, ...], ...]:
        """The figures it needs; each may be stated under any one of its names."""
        return _BOUNDS[self]

    @property
    def used(self) -> frozenset[str]:
        """The names of the figures it has a use for."""
        # The end of a stated core: "at least 20-21".
        core = {"high"} if self is Qualifier.AT_LEAST else set()
        return frozenset(core.union(*self.bounds))


FIGURES = ("value", "low", "high")
"""The names under which a quantity states figures."""

_BOUNDS: dict[Qualifier, tuple[tuple[str, ...], ...]] = {
    Qualifier.EXACT: (("value",),),
    Qualifier.AT_LEAST: (("value", "low"),),
    Qualifier.MORE_THAN: (("value", "low"),),
    Qualifier.AT_MOST: (("value", "high"),),
    Qualifier.FEWER_THAN: (("value", "high"),),
    Qualifier.RANGE: (("low",), ("high",)),
    Qualifier.ABOUT: (("value",),),
    Qualifier.UNKNOWN: (),
}

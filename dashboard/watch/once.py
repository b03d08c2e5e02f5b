"""What follows from a frozen thing, worked out once, however often it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, wraps
from typing import TypeVar, cast

T = TypeVar("T")


class Recalling:
    """Keeps what was worked out of it; two threads may ask at once, and either answer is right.

    What is kept must not hold the thing itself: a circle would outlast it.
    """

    @cached_property
    def _known(self) -> dict[object, object]:
        return {}

    def recall(self, key: object, work: Callable[[], T]) -> T:
        """Return what `work` returns, worked out once for each key."""
        known = self._known
        if key not in known:
            known[key] = work()
        # What stands under a key is what its own work returned.
        return cast("T", known[key])


K = TypeVar("K", bound=Recalling)


def once(work: Callable[[K], T]) -> Callable[[K], T]:
    """Return a function of a frozen thing that is worked out once for each such thing."""

    @wraps(work)
    def recalled(thing: K) -> T:
        return thing.recall(work, lambda: work(thing))

    return recalled

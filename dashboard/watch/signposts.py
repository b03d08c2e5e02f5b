"""Scenarios against their signposts, in the manner of the analysis of competing hypotheses.

R. J. Heuer, Psychology of Intelligence Analysis (1999), chapter 8: what is seen and inconsistent
with a scenario tells most; no probability is worked out that nobody stated.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dashboard.contract.scenarios import Fit, Scenario, ScenarioKind, Signpost
from dashboard.watch.counting import Reckoning

_AGAINST = (Fit.INCONSISTENT, Fit.VERY_INCONSISTENT)
_FOR = (Fit.CONSISTENT, Fit.VERY_CONSISTENT)
_VALUE = {
    Fit.VERY_INCONSISTENT: -2,
    Fit.INCONSISTENT: -1,
    Fit.NEUTRAL: 0,
    Fit.CONSISTENT: 1,
    Fit.VERY_CONSISTENT: 2,
}


@dataclass(frozen=True, slots=True)
class Post:
    """One signpost over all scenarios: the same words about the same indicator."""

    text: str
    indicator: str | None
    fits: Mapping[int, Fit]
    """How well it fits a scenario, by its place; of one that says nothing of it there is none."""
    seen: bool | None
    """True if some scenario states it as seen, False if one states that it is not."""
    refs: tuple[str, ...]

    @property
    def diagnosticity(self) -> int:
        """How far it tells the scenarios apart: 0 where it fits all that name it alike, to 4."""
        values = [_VALUE[fit] for fit in self.fits.values()]
        return max(values) - min(values) if len(values) > 1 else 0


@dataclass(frozen=True)
class Matrix:
    """All signposts against all scenarios that count or may count."""

    scenarios: tuple[Scenario, ...]
    posts: tuple[Post, ...]
    """The most telling first."""

    def stated(self, indicator: str | None = None) -> tuple[int, int]:
        """Return how many signposts are stated as seen, and how many there are in all scenarios.

        Of one indicator only those that name it.
        """
        posts = [
            post
            for scenario in self.scenarios
            for post in scenario.signposts or ()
            if indicator is None or post.indicator == indicator
        ]
        return sum(post.seen is True for post in posts), len(posts)

    def against(self, at: int) -> int:
        """Return how much that was seen is inconsistent with a scenario; II counts twice."""
        return self._against[at]

    def consistent(self, at: int) -> int:
        """Return how many signposts were seen that are consistent with a scenario."""
        return sum(post.seen is True and post.fits.get(at) in _FOR for post in self.posts)

    @property
    def least_inconsistent(self) -> tuple[int, ...]:
        """Places of the scenarios that what was seen speaks least against; none if nothing does."""
        against = [self._against[at] for at in range(len(self.scenarios))]
        if not any(against):
            return ()
        least = min(against)
        return tuple(at for at, found in enumerate(against) if found == least)

    @cached_property
    def numbers(self) -> tuple[int, ...]:
        """The number of each scenario among those of its kind; 0 where it is the only one."""
        of_kind = Counter(one.kind for one in self.scenarios)
        so_far = Counter[ScenarioKind]()
        found = []
        for one in self.scenarios:
            so_far[one.kind] += 1
            found.append(so_far[one.kind] if of_kind[one.kind] > 1 else 0)
        return tuple(found)

    def of(self, indicator: str) -> tuple[Post, ...]:
        """Return the signposts that name an indicator."""
        return tuple(post for post in self.posts if post.indicator == indicator)

    @cached_property
    def _against(self) -> Counter[int]:
        found = Counter[int]()
        for post in self.posts:
            for at, fit in post.fits.items():
                if post.seen is True and fit in _AGAINST:
                    found[at] -= _VALUE[fit]
        return found


def matrix(reckoning: Reckoning, scenarios: Iterable[Scenario]) -> Matrix:
    """Return the signposts of the scenarios that count or may count, the most telling first."""
    standing = tuple(reckoning.reckoned(scenarios))
    named: dict[tuple[str, str | None], list[tuple[int, Signpost]]] = {}
    for at, scenario in enumerate(standing):
        for post in scenario.signposts or ():
            key = (" ".join(post.text.split()).casefold(), post.indicator)
            named.setdefault(key, []).append((at, post))
    posts = map(_post, named.values())
    return Matrix(standing, tuple(sorted(posts, key=lambda post: -post.diagnosticity)))


def _post(found: Sequence[tuple[int, Signpost]]) -> Post:
    fits = {at: post.fit for at, post in found}
    first = found[0][1]
    said = {post.seen for _, post in found}
    seen = True if True in said else False if False in said else None
    refs = dict.fromkeys(ref for _, post in found for ref in post.refs or ())
    return Post(first.text, first.indicator, fits, seen, tuple(refs))

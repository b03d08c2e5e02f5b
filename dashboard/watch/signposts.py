"""Scenarios against their signposts, in the manner of the analysis of competing hypotheses.

R. J. Heuer, Psychology of Intelligence Analysis (1999), chapter 8: what is seen and inconsistent
with a scenario tells most; no probability is worked out that nobody stated.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.contract.scenarios import Fit, Scenario, Signpost
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
    fits: tuple[Fit | None, ...]
    """How well it fits each scenario, in their order; None where that says nothing of it."""
    seen: bool | None
    """True if some scenario states it as seen, False if one states that it is not."""
    refs: tuple[str, ...]

    @property
    def diagnosticity(self) -> int:
        """How far it tells the scenarios apart: 0 where it fits all that name it alike, to 4."""
        values = [_VALUE[fit] for fit in self.fits if fit is not None]
        return max(values) - min(values) if len(values) > 1 else 0


@dataclass(frozen=True, slots=True)
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
        return sum(-_VALUE[fit] for fit in self._seen_fits(at) if fit in _AGAINST)

    def consistent(self, at: int) -> int:
        """Return how many signposts were seen that are consistent with a scenario."""
        return sum(fit in _FOR for fit in self._seen_fits(at))

    @property
    def least_inconsistent(self) -> tuple[Scenario, ...]:
        """The scenarios that what was seen speaks least against; none where nothing speaks."""
        against = [self.against(at) for at in range(len(self.scenarios))]
        if not any(against):
            return ()
        least = min(against)
        return tuple(
            one for one, found in zip(self.scenarios, against, strict=True) if found == least
        )

    def of(self, indicator: str) -> tuple[Post, ...]:
        """Return the signposts that name an indicator."""
        return tuple(post for post in self.posts if post.indicator == indicator)

    def _seen_fits(self, at: int) -> list[Fit]:
        fits = (post.fits[at] for post in self.posts if post.seen is True)
        return [fit for fit in fits if fit is not None]


def matrix(reckoning: Reckoning, scenarios: Iterable[Scenario]) -> Matrix:
    """Return the signposts of the scenarios that count or may count, the most telling first."""
    standing = tuple(reckoning.reckoned(scenarios))
    named: dict[tuple[str, str | None], list[tuple[int, Signpost]]] = {}
    for at, scenario in enumerate(standing):
        for post in scenario.signposts or ():
            key = (" ".join(post.text.split()).casefold(), post.indicator)
            named.setdefault(key, []).append((at, post))
    posts = [_post(found, len(standing)) for found in named.values()]
    return Matrix(standing, tuple(sorted(posts, key=lambda post: -post.diagnosticity)))


def _post(found: Sequence[tuple[int, Signpost]], scenarios: int) -> Post:
    fits: list[Fit | None] = [None] * scenarios
    for at, post in found:
        fits[at] = post.fit
    first = found[0][1]
    said = {post.seen for _, post in found}
    seen = True if True in said else False if False in said else None
    refs = dict.fromkeys(ref for _, post in found for ref in post.refs or ())
    return Post(first.text, first.indicator, tuple(fits), seen, tuple(refs))

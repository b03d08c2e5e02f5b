"""Strikes on given days, for the tests of their rules."""

from tests.watch.documents import Json, claim, quantity, strike, tally


def days(*occurred: str | None, **members: object) -> list[Json]:
    """Return a strike for each of these days, in the order given."""
    return [strike(f"s{at}", occurred=day, **members) for at, day in enumerate(occurred)]


def count(kind: str, *figures: int, since: str | None = None) -> Json:
    """Return the running count of one claim."""
    return tally(claim("c", quantity(kind, *figures)), since=since)

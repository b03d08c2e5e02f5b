"""Designations for the tests of their rules."""

from tests.watch.documents import Json

DOUBTED: Json = {"standing": "disputed"}


def step(status: str, occurred: str | None = "2025-11-10", reported: str | None = None) -> Json:
    return {"status": status, "occurred": occurred, "reported": reported}


def designation(*steps: Json, name: str = "d", **members: object) -> Json:
    return {"id": name, "entity": "E", "title": "T", "steps": list(steps), **members}


def doubted(*statuses: str) -> Json:
    """Return a second designation, disputed, with these steps on 10 November."""
    return designation(*map(step, statuses), name="e", **DOUBTED)

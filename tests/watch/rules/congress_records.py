"""Records of Congress for the tests of its rules."""

from typing import Any

from tests.watch.documents import Json


def vote(yea: int | None = None, nay: int = 0, name: str = "v", **members: Any) -> Json:
    """Return an advance vote of the Senate on 6 November, without a tally if there is no yea."""
    known = {"id": name, "kind": "vote", "chamber": "senate", "title": "T"}
    tally_members = ("requires", "tie_breaker", "present", "not_voting")
    tally = {key: members.pop(key) for key in tally_members if key in members}
    stated = {} if yea is None else {"tally": {"yea": yea, "nay": nay, **tally}}
    return {**known, "yea_effect": "advance", "occurred": "2025-11-06", **stated, **members}


def measure(name: str = "m", **members: Any) -> Json:
    """Return a measure of the Senate that is pending since 1 November."""
    known = {"id": name, "kind": "measure", "chamber": "senate", "title": "T"}
    return {**known, "outcome": "pending", "occurred": "2025-11-01", **members}

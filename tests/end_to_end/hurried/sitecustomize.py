"""Loaded by Python itself where this folder is on its path: a board that tries its feed at once.

All else of the program stays as it is; `r` has a fault of its own, an exception in a handler.
"""

from unittest.mock import patch

from dashboard.feed.poller import Poller
from dashboard.feed.schedule import Schedule

AT_ONCE = 0.02
"""Seconds between tries."""


def _at_once(*_: object) -> float:
    return AT_ONCE


def _crash(_: Poller) -> bool:
    raise RuntimeError("a fault that was asked for")


for owner, name, instead in (
    (Schedule, "after_failure", _at_once),
    (Schedule, "after_success", _at_once),
    (Poller, "poll_now", _crash),
):
    patch.object(owner, name, instead).start()

"""What pydantic alone takes to validate a document: its records, by the models of the program."""

from __future__ import annotations

import json
import time

from pydantic import TypeAdapter

from dashboard.contract.clocks import Clock
from dashboard.contract.congress import Action
from dashboard.contract.designations import Designation
from dashboard.contract.developments import Development
from dashboard.contract.indicators import Indicator
from dashboard.contract.polling import Poll
from dashboard.contract.posture import Force
from dashboard.contract.record import Record
from dashboard.contract.retractions import Retraction
from dashboard.contract.scenarios import Scenario
from dashboard.contract.sources import Source
from dashboard.contract.strikes import Strike

LISTS: dict[str, type[Record]] = {
    "posture": Force, "congress": Action, "polling": Poll, "designations": Designation,
    "clocks": Clock, "developments": Development, "scenarios": Scenario, "indicators": Indicator,
    "sources": Source, "retractions": Retraction,
}  # fmt: skip
"""The lists of a document, beside the strikes; the two tallies of these are left out."""


def seconds(body: bytes) -> float:
    """Return how long it takes from the bytes to valid records; raises ValidationError."""
    adapters = {name: TypeAdapter(list[model]) for name, model in LISTS.items()}  # type: ignore[valid-type]
    strikes = TypeAdapter(list[Strike])
    began = time.perf_counter()
    found = json.loads(body)
    for name, adapter in adapters.items():
        adapter.validate_python(found[name])
    strikes.validate_python(found["strikes"]["events"])
    return time.perf_counter() - began

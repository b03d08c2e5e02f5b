"""Retractions."""

from dashboard.contract.identifier import Id
from dashboard.contract.moment import Moment
from dashboard.contract.record import Record
from dashboard.contract.text import RequiredText


class Retraction(Record):
    """Takes back the record whose id it bears, and beats it; `replaced_by` names another record."""

    at: Moment
    reason: RequiredText
    replaced_by: Id | None = None

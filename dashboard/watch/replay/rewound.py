"""A document as it bears on a time before its own: what surely came later is left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar, cast

from dashboard.contract.designations import Designation
from dashboard.contract.feed import Document, HeldBack, Listing, Strikes
from dashboard.contract.indicators import Indicator
from dashboard.contract.record import Record
from dashboard.contract.retractions import Retraction
from dashboard.contract.strikes import Claim, Tally
from dashboard.watch.replay.bearing import is_corrected_later, lies_ahead, step_lies_ahead
from dashboard.watch.replay.mode import Mode

R = TypeVar("R", bound=Record)
_WHY = "corrected later; what had been reported by then is no longer in the feed"


def rewound(document: Document, at: datetime, mode: Mode) -> Document:
    """Return what a document says of a time; of its own time and later ones, all of it.

    Known then: what surely was reported later is left out, what was retracted later stands again,
    and what was corrected later is held back, since the feed no longer says what it was. Known
    now: what surely happened later is left out. Indicators and sources stay: they are what is
    asked and who is cited.
    """
    if at >= document.head.as_of:
        return document
    return _Rewinding(document, at, mode).document()


class _Rewinding:
    def __init__(self, document: Document, at: datetime, mode: Mode) -> None:
        self._document = document
        self._at = at
        self._mode = mode
        self._then = mode is Mode.THEN
        self._held: list[HeldBack] = []
        self._back = [one for one in document.retracted if self._then and one.retraction.at > at]

    def document(self) -> Document:
        found = self._document
        designations = self._listing("designations", found.designations)
        climbed = tuple(self._climbed(one) for one in designations.records)
        asked = tuple(map(self._asked, found.indicators.records))
        return replace(
            found,
            strikes=self._strikes(found.strikes),
            posture=self._listing("posture", found.posture),
            congress=self._listing("congress", found.congress),
            polling=self._listing("polling", found.polling),
            clocks=self._listing("clocks", found.clocks),
            developments=self._listing("developments", found.developments),
            scenarios=self._listing("scenarios", found.scenarios),
            designations=replace(designations, records=climbed),
            indicators=replace(found.indicators, records=asked),
            retractions=replace(found.retractions, records=self._retractions()),
            retracted=tuple(one for one in found.retracted if one not in self._back),
            held_back=(*found.held_back, *self._held),
        )

    def _listing(self, path: str, listing: Listing[R]) -> Listing[R]:
        again = [one.record for one in self._back if one.path.partition("[")[0] == path]
        # What the same document retracts of a list is of the kind that the list holds.
        records = cast("tuple[R, ...]", (*listing.records, *again))
        return replace(listing, records=tuple(self._kept(path, records)))

    def _kept(self, path: str, records: Iterable[R]) -> list[R]:
        """Return the records that bear on the time; what was corrected since is held back."""
        kept = []
        for record in records:
            if lies_ahead(record, self._at, self._mode):
                continue
            if self._then and is_corrected_later(record, self._at):
                self._held.append(HeldBack(f"{path}[{record.id}]", record.id, _WHY))
            else:
                kept.append(record)
        return kept

    def _climbed(self, designation: Designation) -> Designation:
        steps = designation.steps
        if steps is None:
            return designation
        taken = tuple(one for one in steps if not step_lies_ahead(one, self._at, self._mode))
        return designation.model_copy(update={"steps": taken})

    def _asked(self, indicator: Indicator) -> Indicator:
        said = indicator.assessed
        if said is None or said.at is None or said.at <= self._at:
            return indicator
        return indicator.model_copy(update={"assessed": None})

    def _strikes(self, strikes: Strikes) -> Strikes:
        return Strikes(
            strikes.state,
            self._tally("strikes.count", strikes.count),
            self._tally("strikes.killed", strikes.killed),
            self._listing("strikes.events", strikes.events),
        )

    def _tally(self, path: str, standing: Tally | None) -> Tally | None:
        again = [one.record for one in self._back if one.path == path]
        found = [one for one in (standing, *again) if isinstance(one, Tally)]
        kept = self._kept(path, found[:1])
        if not kept:
            return None
        (tally,) = kept
        claims = [
            one.record
            for one in self._back
            if one.path.startswith(f"{path}.claims") and isinstance(one.record, Claim)
        ]
        stated = [one for one in (*tally.claims, *claims) if not self._counts_later(one)]
        return tally.model_copy(update={"claims": tuple(self._kept(f"{path}.claims", stated))})

    def _counts_later(self, claim: Claim) -> bool:
        # A claim without a time of its own is of the document's, and that is later.
        return (claim.as_of or self._document.head.as_of) > self._at

    def _retractions(self) -> tuple[Retraction, ...]:
        made = self._document.retractions.records
        return tuple(one for one in made if not self._then or one.at <= self._at)

"""Gathering the records of a document, each judged by itself."""

from collections.abc import Iterator, Mapping
from typing import TypeVar, cast

from pydantic import ValidationError

from dashboard.contract.before import Taken, mark
from dashboard.contract.candidate import Candidate, Gathered, GatheredStrikes, GatheredTally, Judged
from dashboard.contract.complaint import complaint
from dashboard.contract.feed import HeldBack, State
from dashboard.contract.identifier import id_of
from dashboard.contract.limits import Limits
from dashboard.contract.record import Record
from dashboard.contract.refusal import RefusedError
from dashboard.contract.strict_json import Doubled, doubled_keys
from dashboard.contract.strikes import Claim, Strike, Tally
from dashboard.contract.text import quote
from dashboard.contract.tolerance import tolerate

R = TypeVar("R", bound=Record)


class Gatherer:
    """Takes the panels of one document, and keeps what had to be held back."""

    def __init__(
        self, limits: Limits, has_doubled: bool, known: Mapping[bytes, Taken] | None = None
    ) -> None:
        """Take the limits, whether any object has a doubled key, and what was read before."""
        self._limits = limits
        self._has_doubled = has_doubled
        self._known = known
        self.taken: dict[bytes, Taken] = {}
        """What is to be known at the next reading; empty where nothing is to be."""
        self.held_back: list[HeldBack] = []
        """The second and third ring of failure, in the order of reading."""

    def panel(self, members: dict[str, object], name: str, model: type[R]) -> Gathered[R]:
        """Return the candidates of a panel that is one list of records.

        Raises RefusedError for more records than the limit.
        """
        stated = members.get(name)
        if stated is None:
            return Gathered(State.ABSENT)
        if not isinstance(stated, list):
            self._hold(name, None, "is not a list")
            return Gathered(State.UNREADABLE)
        return Gathered(State.GIVEN, self._records(stated, name, model))

    def strikes(self, members: dict[str, object]) -> GatheredStrikes:
        """Return the candidates of the strikes panel.

        Raises RefusedError for more events, or claims of a tally, than the limit.
        """
        stated = members.get("strikes")
        if stated is None:
            return GatheredStrikes(State.ABSENT)
        if not isinstance(stated, dict):
            return self._unreadable_strikes("is not an object")
        if isinstance(stated, Doubled):
            return self._unreadable_strikes(f"has the key {quote(stated.key)} twice")
        events = stated.get("events")
        if events is not None and not isinstance(events, list):
            return self._unreadable_strikes("events is not a list")
        return GatheredStrikes(
            State.GIVEN,
            self._tally(stated, "count"),
            self._tally(stated, "killed"),
            Gathered(State.ABSENT)
            if events is None
            else Gathered(State.GIVEN, self._records(events, "strikes.events", Strike)),
        )

    def _unreadable_strikes(self, reason: str) -> GatheredStrikes:
        self._hold("strikes", None, reason)
        return GatheredStrikes(State.UNREADABLE, events=Gathered(State.UNREADABLE))

    def _tally(self, strikes: dict[str, object], name: str) -> GatheredTally | None:
        stated = strikes.get(name)
        if stated is None:
            return None
        path = f"strikes.{name}"
        held_before = len(self.held_back)
        claims: tuple[Candidate[Claim], ...] = ()
        if isinstance(stated, dict) and isinstance(stated.get("claims"), list):
            claims = self._records(stated["claims"], f"{path}.claims", Claim)
            # Each claim was judged by itself; what is left is the tally around them.
            stated["claims"] = tuple(claim.record for claim in claims)
        tally = self._record(stated, path, Tally)
        if tally is not None:
            return GatheredTally(tally, claims)
        # A bad tally takes all its claims with it: its entry speaks for them.
        del self.held_back[held_before:-1]
        return None

    def _records(self, stated: list[object], path: str, model: type[R]) -> tuple[Candidate[R], ...]:
        if len(stated) > self._limits.records:
            most = f"{self._limits.records:,}"
            raise RefusedError(f"{path} has {len(stated):,} records, over the limit of {most}")
        taken = (self._item(raw, f"{path}[{i}]", model) for i, raw in enumerate(_let_go(stated)))
        return tuple(candidate for candidate in taken if candidate is not None)

    def judge(self, raw: object, path: str, model: type[Record]) -> Judged:
        """Return what becomes of an item before its list is gathered."""
        held = len(self.held_back)
        candidate = self._record(raw, path, model)
        judged = Judged(
            raw.get("id") if isinstance(raw, dict) else None, candidate,
            tuple(self.held_back[held:]),
        )  # fmt: skip
        del self.held_back[held:]
        return judged

    def _item(self, stated: object, path: str, model: type[R]) -> Candidate[R] | None:
        if not isinstance(stated, Judged):
            return self._record(stated, path, model)
        self.held_back += stated.held_back
        # It was judged as what its list holds.
        return cast("Candidate[R] | None", stated.candidate)

    def _record(self, raw: object, path: str, model: type[R]) -> Candidate[R] | None:
        if not isinstance(raw, dict):
            self._hold(path, None, "is null" if raw is None else "is not an object")
            return None
        if self._has_doubled:
            for where in doubled_keys(raw, path):
                self._hold(where, id_of(raw), "the key stands twice in its object")
                return None
        try:
            record, flags = self._taken(model, raw)
        except ValidationError as error:
            wrong = complaint(error)
            where = f"{path}.{wrong.member}" if wrong.member else path
            self._hold(where, id_of(raw), wrong.reason)
            return None
        return Candidate(path, record, tuple(f"{path}.{flag}" for flag in flags))

    def _taken(self, model: type[R], raw: dict[str, object]) -> tuple[R, tuple[str, ...]]:
        # The claims of a tally are judged already, and no part of what is stated any more.
        if self._known is None or model is Tally:
            return _judged(model, raw)
        name = mark(model, raw)
        # Under a mark stands what was read as the model that is part of it.
        known = cast("tuple[R, tuple[str, ...]] | None", self._known.get(name))
        taken = known or _judged(model, raw)
        self.taken[name] = taken
        return taken

    def _hold(self, path: str, record_id: str | None, reason: str) -> None:
        self.held_back.append(HeldBack(path, record_id, reason))


def _let_go(stated: list[object]) -> Iterator[object]:
    """Yield each item and let go of it: what is made of the next takes its place in memory."""
    for at, item in enumerate(stated):
        stated[at] = None
        yield item


def _judged(model: type[R], raw: dict[str, object]) -> tuple[R, tuple[str, ...]]:
    flags = tuple(tolerate(model, raw, ""))
    return model.model_validate(raw), flags

"""What the parser of a source gathers, record by record."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import ValidationError

from dashboard.collect.sighting import Gleaned, Sighting, Withdrawal
from dashboard.contract.complaint import complaint
from dashboard.contract.record import Record
from dashboard.contract.sources import Source as Cited
from dashboard.contract.text import clean, quote

_MOST_SAID = 30
_MOST_NAMED = 3


class Harvest:
    """Sightings in their order, and what was left out, told by its reason."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._sightings: list[Sighting] = []
        self._withdrawn: dict[str, Withdrawal] = {}
        self._left_out: dict[str, list[str]] = {}

    def take(
        self, panel: str, of: type[Record], members: Mapping[str, object], cited: Cited, name: str
    ) -> None:
        """Take a record made of these members; leave it out, and say so, where it is not valid.

        `name` is how a sentence names the record.
        """
        try:
            record = of.model_validate(dict(members))
        except ValidationError as error:
            self.leave_out(name, complaint(error).reason)
        else:
            self._sightings.append(Sighting(panel, record, cited))

    def leave_out(self, name: str, why: str) -> None:
        """Say that a thing of this name was left out, or only half taken, and why."""
        self._left_out.setdefault(why, []).append(name)

    def withdraw(self, withdrawal: Withdrawal) -> None:
        """Take what the service takes back; the first of equal ids."""
        self._withdrawn.setdefault(withdrawal.id, withdrawal)

    def gleaned(self) -> Gleaned:
        """Return all of it; things left out for one reason make one sentence."""
        said = [_sentence(why, names) for why, names in self._left_out.items()]
        if len(said) > _MOST_SAID:
            rest = len(said) - _MOST_SAID + 1
            said = [*said[: _MOST_SAID - 1], f"{rest} more reasons to leave things out"]
        return Gleaned(tuple(self._sightings), tuple(said), tuple(self._withdrawn.values()))


def _sentence(why: str, names: list[str]) -> str:
    shown = ", ".join(quote(name, 60)[1:-1] for name in names[:_MOST_NAMED])
    more = len(names) - _MOST_NAMED
    others = f" and {more:,} more" if more > 0 else ""
    return clean(f"{shown}{others}: {why}")

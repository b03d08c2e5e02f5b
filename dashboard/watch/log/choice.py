"""Which entries of the watch log are meant: by kind, by officer, by item."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.watch.log.entry import Officer
from dashboard.watch.log.logged import Logged


@dataclass(frozen=True, slots=True)
class Choice:
    """What entries are chosen by, in any case; of what is empty, all."""

    kind: str = ""
    officer: str = ""
    """A login, or a name put beside one."""
    item: str = ""
    """A tile, a rule, a panel, or the id of a record or an indicator."""

    def takes(self, logged: Logged) -> bool:
        """Tell whether an entry is meant."""
        return (
            self.kind.casefold() in ("", logged.entry.kind.value.casefold())
            and (not self.officer or self.officer.casefold() in officers(logged))
            and (not self.item or self.item.casefold() in items(logged))
        )


def officers(logged: Logged) -> tuple[str, ...]:
    """Return the login and the name of who wrote an entry, folded; none of the program's own."""
    who = logged.entry.officer or Officer("")
    return tuple(name.casefold() for name in (who.login, who.name) if name)


def items(logged: Logged) -> tuple[str, ...]:
    """Return what an entry is about, folded: its item, each word of that, and the ids."""
    entry = logged.entry
    return tuple(name.casefold() for name in (entry.item, *entry.item.split(), *entry.about))

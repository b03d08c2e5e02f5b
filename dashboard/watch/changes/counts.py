"""How much changed, as four figures."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counts:
    """Records new, changed and gone, and conflicts opened or closed."""

    new: int = 0
    changed: int = 0
    gone: int = 0
    conflicts: int = 0

    @property
    def text(self) -> str:
        """All four with their marks, those that are 0 included: `+ 3  ~ 5  - 1  X 0`."""
        return f"+ {self.new:,}  ~ {self.changed:,}  - {self.gone:,}  X {self.conflicts:,}"

    @property
    def total(self) -> int:
        """The sum of them; 0 where nothing changed."""
        return self.new + self.changed + self.gone + self.conflicts

"""What of a watch was never written, in a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.store.stored import ActJob, LookJob


@dataclass(frozen=True, slots=True)
class Loss:
    """So many looks and acts."""

    looks: int = 0
    acts: int = 0

    @classmethod
    def of(cls, job: object) -> Loss:
        """Return what is lost with one job; nothing with anything else."""
        return cls(int(isinstance(job, LookJob)), int(isinstance(job, ActJob)))

    def __add__(self, other: Loss) -> Loss:
        """Return both."""
        return Loss(self.looks + other.looks, self.acts + other.acts)

    def words(self, why: str) -> str:
        """Return the sentence that says so and why; empty where nothing is lost."""
        counts = ((self.acts, "act"), (self.looks, "look"))
        said = [f"{count:,} {noun}{'' if count == 1 else 's'}" for count, noun in counts if count]
        if not said:
            return ""
        verb = "was" if self.looks + self.acts == 1 else "were"
        return f"{' and '.join(said)} of this watch {verb} never written; {why}"

"""The three answers a comparison can give."""

from collections.abc import Iterable
from enum import Enum


class Answer(Enum):
    """True, false or cannot tell, joined by Kleene's strong logic of indeterminacy.

    S. C. Kleene, Introduction to Metamathematics (1952), section 64.
    """

    TRUE = "true"
    FALSE = "false"
    CANNOT_TELL = "cannot_tell"

    def __bool__(self) -> bool:
        """Refuse the two-valued test: only `is Answer.TRUE` says what is meant."""
        raise TypeError("an Answer has three values: compare it with Answer.TRUE")

    def __and__(self, other: "Answer") -> "Answer":
        """Return FALSE if one is false, TRUE if both are true, else CANNOT_TELL."""
        return min(self, other, key=_TRUTH.__getitem__)

    def __or__(self, other: "Answer") -> "Answer":
        """Return TRUE if one is true, FALSE if both are false, else CANNOT_TELL."""
        return max(self, other, key=_TRUTH.__getitem__)

    def __invert__(self) -> "Answer":
        """Return the contrary; what cannot be told cannot be denied either."""
        return _CONTRARY[self]

    @classmethod
    def of(cls, truth: bool) -> "Answer":
        """Return the answer to a question that can be told."""
        return cls.TRUE if truth else cls.FALSE

    @classmethod
    def under(cls, readings: Iterable[bool]) -> "Answer":
        """Return TRUE if every reading says so, FALSE if none does, else CANNOT_TELL.

        No reading at all is CANNOT_TELL: nothing was asked.
        """
        said = set(readings)
        return cls.of(said.pop()) if len(said) == 1 else cls.CANNOT_TELL


_TRUTH = {Answer.FALSE: 0, Answer.CANNOT_TELL: 1, Answer.TRUE: 2}
_CONTRARY = {
    Answer.TRUE: Answer.FALSE,
    Answer.FALSE: Answer.TRUE,
    Answer.CANNOT_TELL: Answer.CANNOT_TELL,
}

"""What every part of a document is made as."""

from typing import Annotated, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from dashboard.contract.day import Day

MOST_STATED = 1_000
"""Sets of members that are shared; the parts of an honest feed state a few dozen."""
_STATED: dict[frozenset[str], set[str]] = {}


class Part(BaseModel):
    """A frozen object of the feed whose unknown members are ignored.

    Attributes are named as the members of the contract. An absent member and `null` are None; an
    empty list is an empty tuple.
    """

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)

    def model_post_init(self, context: object, /) -> None:
        """Share the names of the members that are stated: a quarter of a record's memory."""
        stated = self.__pydantic_fields_set__
        names = frozenset(stated)
        if names in _STATED or len(_STATED) < MOST_STATED:
            object.__setattr__(self, "__pydantic_fields_set__", _STATED.setdefault(names, stated))


T = TypeVar("T")

ListOf = Annotated[tuple[T, ...], Field(fail_fast=True)]
"""A list of the feed; what is wrong in it is looked for no further than the first item."""


def absent_is(default: object) -> BeforeValidator:
    """Return the validator that reads `null` as the default."""
    return BeforeValidator(lambda value: default if value is None else value)


def contradiction(sentence: str, member: str | None = None) -> PydanticCustomError:
    """Return the error of a part whose members cannot all be right.

    The sentence can be read by itself; the member is the one to blame, None for the part.
    """
    blame = {} if member is None else {"member": member}
    return PydanticCustomError("contradiction", "{sentence}", {"sentence": sentence, **blame})


def check_order(before: str, earlier: Day | None, member: str, later: Day | None) -> None:
    """Raise a contradiction if the later of two days lies certainly before the earlier one.

    Days that may overlap are in order.
    """
    if earlier is not None and later is not None and earlier.is_after(later):
        raise contradiction(f"{member} {later} is before {before} {earlier}", member)

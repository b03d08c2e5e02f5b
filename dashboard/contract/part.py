"""What every part of a document is made as."""

from pydantic import BaseModel, BeforeValidator, ConfigDict
from pydantic_core import PydanticCustomError

from dashboard.contract.day import Day


class Part(BaseModel):
    """A frozen object of the feed whose unknown members are ignored.

    Attributes are named as the members of the contract. An absent member and `null` are None; an
    empty list is an empty tuple.
    """

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)


def absent_is(default: object) -> BeforeValidator:
    """Return the validator that reads `null` as the default."""
    return BeforeValidator(lambda value: default if value is None else value)


def check_order(before: str, earlier: Day | None, member: str, later: Day | None) -> None:
    """Raise PydanticCustomError if the later of two days lies certainly before the earlier one.

    The error's context names the member to blame. Days that may overlap are in order.
    """
    if earlier is not None and later is not None and earlier.is_after(later):
        why = f"{later} is before {before} {earlier}"
        raise PydanticCustomError("order", "{why}", {"why": why, "member": member})

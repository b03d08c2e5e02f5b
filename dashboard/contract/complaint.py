"""What is wrong with a member, in words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

Context = dict[str, Any]

_PHRASES: dict[str, Callable[[Context], str]] = {
    "missing": lambda _: "is missing",
    "string_type": lambda _: "is not a text",
    "string_too_short": lambda _: "is empty",
    "string_pattern_mismatch": lambda _: "is not an id",
    "string_too_long": lambda context: f"is longer than {context['max_length']:,} characters",
    "enum": lambda context: f"is not {context['expected']}",
    "greater_than_equal": lambda context: f"is below {context['ge']:,}",
    "less_than_equal": lambda context: f"is above {context['le']:,}",
    "tuple_type": lambda _: "is not a list",
    "model_type": lambda _: "is not an object",
    "bool_type": lambda _: "is neither true nor false",
}
"""The words for what the validation library finds by itself; the rest brings its own."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """The first thing wrong with a part."""

    member: str
    """The path from the part to the flaw, such as `steps[2].status`; empty for the part itself."""
    reason: str
    """A sentence that can be read without the path."""


def complaint(error: ValidationError) -> Complaint:
    """Return the first complaint of a validation error."""
    return _complaint(error.errors(include_url=False)[0])


def _complaint(details: ErrorDetails) -> Complaint:
    context = details.get("ctx", {})
    place = [*details["loc"], context["member"]] if "member" in context else [*details["loc"]]
    member = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in place)
    member = member.removeprefix(".")
    if "sentence" in context:
        return Complaint(member, context["sentence"])
    return Complaint(member, f"{member.rpartition('.')[2]} {_phrase(details, context)}")


def _phrase(details: ErrorDetails, context: Context) -> str:
    if details["input"] is None:
        in_list = details["loc"] and isinstance(details["loc"][-1], int)
        return "is null" if in_list else "is missing"
    phrase = _PHRASES.get(details["type"])
    return phrase(context) if phrase else details["msg"]

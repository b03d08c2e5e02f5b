"""Reading the head of a document."""

import re

from pydantic import ValidationError

from dashboard.contract.complaint import complaint
from dashboard.contract.head import Head, Status
from dashboard.contract.refusal import RefusedError
from dashboard.contract.text import quote
from dashboard.contract.tolerance import tolerate

MAJOR = 1
"""The major version of the contract that is read; every minor one is."""

_VERSION = re.compile(r"([0-9]+)\.[0-9]+")
_STATUSES = frozenset(status.value for status in Status) - {Status.UNKNOWN.value}


def read_head(members: dict[str, object]) -> tuple[Head, list[str]]:
    """Return the head and its flags from the members of a document.

    A bad member that is not required is left out and flagged. Raises RefusedError for another
    major version and for a required member that is missing or bad.
    """
    _check_version(members.get("version"))
    stated = {name: members[name] for name in Head.model_fields if name in members}
    flags = _read_status(stated)
    flags += tolerate(Head, stated, "")
    while True:
        try:
            return Head.model_validate(stated), flags
        except ValidationError as error:
            wrong = complaint(error)
            if Head.model_fields[wrong.member].is_required():
                raise RefusedError(wrong.reason) from None
            flags.append(f"{wrong.reason} and is left out")
            del stated[wrong.member]


def _check_version(version: object) -> None:
    if version is None:
        raise RefusedError("version is missing")
    match = _VERSION.fullmatch(version) if isinstance(version, str) else None
    if match is None:
        raise RefusedError(f"version is not MAJOR.MINOR such as {MAJOR}.0")
    if match[1] != str(MAJOR):
        raise RefusedError(f"version {quote(match[0])} is not {MAJOR}.x, the version read here")


def _read_status(stated: dict[str, object]) -> list[str]:
    status = stated.get("status")
    if status is None or (isinstance(status, str) and status in _STATUSES):
        return []
    # A document whose status cannot be told must not pass for an actual one.
    stated["status"] = Status.UNKNOWN
    word = quote(status) if isinstance(status, str) else "no word"
    return [f"status is {word}, read as status unknown"]

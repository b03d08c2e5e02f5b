"""The body of an answer as JSON, or a sentence that says why it is none."""

from __future__ import annotations

from dashboard.collect.ask import Raw
from dashboard.collect.source import SourceError
from dashboard.contract.limits import DEFAULT_LIMITS
from dashboard.contract.refusal import RefusedError
from dashboard.contract.strict_json import parse
from dashboard.contract.text import quote

GONE = frozenset({404, 410})
"""Statuses by which a service says that it has no such thing."""
_MARK = "\ufeff"


def text_of(raw: Raw, service: str) -> str:
    """Return the body as text; raises SourceError where it is empty or not UTF-8."""
    if not raw.body.strip():
        raise SourceError(f"{service} gave an empty answer")
    try:
        return raw.body.decode().removeprefix(_MARK)
    except UnicodeDecodeError:
        raise SourceError(f"{service} gave an answer that is not UTF-8") from None


def json_of(raw: Raw, service: str) -> object:
    """Return the body as JSON; raises SourceError where it is none, or cut short."""
    text = text_of(raw, service)
    try:
        return parse(text, DEFAULT_LIMITS).value
    except RefusedError as error:
        shown = f"; it begins {quote(text.strip())}" if text.lstrip()[:1] not in "{[" else ""
        raise SourceError(f"{service} gave an answer that is {error}{shown}") from None


def refuse_status(raw: Raw, service: str, said: str | None = None) -> None:
    """Raise SourceError for a status that is no success, with the words of the service."""
    if raw.status >= 400:
        why = f": {quote(said, 200)}" if said else ""
        raise SourceError(f"{service} answered with status {raw.status}{why}")

"""Links of a feed: web addresses that can be shown and copied, never followed by themselves."""

import unicodedata
from typing import Annotated
from urllib.parse import SplitResult, urlsplit

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from dashboard.contract.text import clean


def shown(link: str) -> str:
    """Return the link cleaned, its host in ASCII (IDNA, RFC 3490).

    Raises ValueError, saying why, unless it is http or https with a host and without a user part,
    backslash, control or blank.
    """
    if any(c == "\\" or c.isspace() or unicodedata.category(c) == "Cc" for c in link):
        raise ValueError("has a backslash, a control or a blank in it")
    parts = _split(link)
    if parts.scheme not in ("http", "https"):
        raise ValueError("does not begin with http:// or https://")
    if "@" in parts.netloc:
        raise ValueError("has a user part")
    if not parts.hostname:
        raise ValueError("has no host")
    return clean(parts._replace(netloc=_ascii(parts.netloc)).geturl())


def _split(link: str) -> SplitResult:
    try:
        parts = urlsplit(link)
        _ = parts.port
    except ValueError as error:
        raise ValueError("is not a web address") from error
    return parts


def _ascii(netloc: str) -> str:
    if netloc.isascii():
        return netloc
    host, colon, port = netloc.partition(":")
    try:
        return host.encode("idna").decode("ascii") + colon + port
    except UnicodeError as error:
        raise ValueError("has a host that has no ASCII form") from error


def _link(text: str) -> str:
    try:
        return shown(text)
    except ValueError as error:
        raise PydanticCustomError("not_a_link", "{why}", {"why": str(error)}) from error


Link = Annotated[str, Field(strict=True, max_length=2_000), AfterValidator(_link)]
"""An http or https link of at most 2,000 characters, its host in ASCII."""

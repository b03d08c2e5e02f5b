"""Links of a feed: web addresses that can be shown and copied, never followed by themselves."""

import unicodedata
from typing import Annotated
from urllib.parse import SplitResult, urlsplit

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from dashboard.contract.text import REPLACEMENT, clean

_LONGEST_LABEL = 63


def shown(link: str) -> str:
    """Return the link cleaned, its host in ASCII.

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
    if parts.netloc.isascii():
        return clean(link)
    host, colon, port = parts.netloc.partition(":")
    return clean(parts._replace(netloc=f"{_ascii(host)}{colon}{port}").geturl())


def _split(link: str) -> SplitResult:
    try:
        parts = urlsplit(link)
        _ = parts.port
    except ValueError as error:
        raise ValueError("is not a web address") from error
    return parts


def _ascii(host: str) -> str:
    """Return a host as it is looked up: each label of another script in Punycode (RFC 3492).

    Unlike the `idna` codec, which still folds the German sharp s as RFC 3490 did, this keeps
    every letter that RFC 5891 tells apart.
    """
    plain = unicodedata.normalize("NFKC", clean(host)).lower().replace("。", ".").removesuffix(".")
    labels = [
        label if label.isascii() else f"xn--{label.encode('punycode').decode('ascii')}"
        for label in plain.split(".")
    ]
    if REPLACEMENT in plain or not all(0 < len(label) <= _LONGEST_LABEL for label in labels):
        raise ValueError("has a host that has no ASCII form")
    return ".".join(labels)


def _link(text: str) -> str:
    try:
        return shown(text)
    except ValueError as error:
        raise PydanticCustomError("not_a_link", "{why}", {"why": str(error)}) from error


Link = Annotated[str, Field(strict=True, max_length=2_000), AfterValidator(_link)]
"""An http or https link of at most 2,000 characters, its host in ASCII."""

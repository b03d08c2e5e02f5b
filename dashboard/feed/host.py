"""The host of a web address in the form it is looked up by."""

from __future__ import annotations

import re
import unicodedata
from ipaddress import IPv4Address, IPv6Address

_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_LONGEST_NAME = 253
"""Characters of a whole name (RFC 1035, 2.3.4, less its length octets)."""


def ascii_host(host: str) -> str:
    """Return an IP address or a name in small ASCII letters; raises ValueError for neither.

    An IPv6 address has no brackets and no zone. A label of another script becomes Punycode
    (RFC 3492). Unlike the `idna` codec, which folds a sharp s to ss and so names another host,
    this keeps every letter that RFC 5891 tells apart.
    """
    if ":" in host:
        return str(IPv6Address(host))
    plain = unicodedata.normalize("NFKC", host).lower().replace("。", ".").removesuffix(".")
    labels = [_ascii_label(label) for label in plain.split(".")]
    name = ".".join(labels)
    if labels[-1].isdigit():
        return str(IPv4Address(name))
    if len(name) > _LONGEST_NAME or not all(map(_LABEL.fullmatch, labels)):
        raise ValueError("neither an IP address nor a name")
    return name


def _ascii_label(label: str) -> str:
    return label if label.isascii() else f"xn--{label.encode('punycode').decode('ascii')}"

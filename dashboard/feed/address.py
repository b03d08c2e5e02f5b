"""What a feed is named by: a web address or a path."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from dashboard.feed.host import ascii_host

MOST_CHARACTERS = 8_000
"""Characters of a web address (RFC 9110, 4.1, asks every server to take so many)."""

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_BRACKETED = re.compile(r"\[([0-9A-Fa-f:.]+)\](?::[0-9]*)?")
_PORTS = {"http": 80, "https": 443}


class AddressError(ValueError):
    """An address that names no feed; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An http or https address without a user part."""

    url: str
    """Its host in ASCII, without a fragment."""
    origin: tuple[str, str, int]
    """Scheme, host and port."""

    @property
    def shown(self) -> str:
        """Return it without its query, which may hold a secret."""
        parts = urlsplit(self.url)
        return parts._replace(query="…" if parts.query else "").geturl()


@dataclass(frozen=True, slots=True)
class FilePath:
    """The path of a file."""

    path: Path

    @property
    def shown(self) -> str:
        """Return it as text."""
        return str(self.path)


Address = WebAddress | FilePath


def parse_address(text: str) -> Address:
    """Read an address or a path; raises AddressError, its message a clause about the address."""
    if not text.strip():
        raise AddressError("is empty")
    if "\x00" in text:
        raise AddressError("has a NUL character in it")
    return _web(text) if _SCHEME.match(text) else FilePath(_path(text))


def _path(text: str) -> Path:
    try:
        return Path(text).expanduser()
    except RuntimeError:
        raise AddressError("begins with the home folder of a user who is not known") from None


def _web(text: str) -> WebAddress:
    if len(text) > MOST_CHARACTERS:
        raise AddressError(f"has more than {MOST_CHARACTERS:,} characters")
    if not text.isprintable() or " " in text or "\\" in text:
        raise AddressError("has a blank, a backslash or a control in it")
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise AddressError("is not a web address: its host or port cannot be read") from None
    scheme = parts.scheme.lower()
    if scheme not in ("http", "https"):
        raise AddressError(f"begins with {scheme}://, which is not http:// or https://")
    if "@" in parts.netloc:
        raise AddressError("has a user part; set feed.token_env or feed.token_file instead")
    if not parts.hostname:
        raise AddressError("has no host")
    if port == 0:
        raise AddressError("has port 0")
    host = _host(parts.netloc)
    shown = f"[{host}]" if ":" in host else host
    netloc = shown if port is None else f"{shown}:{port}"
    url = parts._replace(scheme=scheme, netloc=netloc, fragment="").geturl()
    return WebAddress(url, (scheme, host, port or _PORTS[scheme]))


def _host(netloc: str) -> str:
    bracketed = _BRACKETED.fullmatch(netloc)
    try:
        return ascii_host(bracketed[1] if bracketed else netloc.partition(":")[0])
    except ValueError:
        raise AddressError("has a host that is neither a name nor an IP address") from None

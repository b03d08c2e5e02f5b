"""What a feed is named by: a web address or a path."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


class AddressError(ValueError):
    """An address that names no feed; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An http or https address without a user part."""

    url: str
    origin: tuple[str, str, int]
    """Scheme, host and port."""

    @property
    def shown(self) -> str:
        """Return it without its query, which may hold a secret."""
        parts = urlsplit(self.url)
        return parts._replace(query="…" if parts.query else "", fragment="").geturl()


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
    return _web(text) if _SCHEME.match(text) else FilePath(Path(text).expanduser())


def _web(text: str) -> WebAddress:
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
    default = 443 if scheme == "https" else 80
    return WebAddress(text, (scheme, _ascii(parts.hostname), port or default))


def _ascii(host: str) -> str:
    try:
        return host.encode("ascii" if ":" in host else "idna").decode("ascii").lower()
    except UnicodeError:
        raise AddressError("has a host that is no name") from None

"""What an answer holds, by its media type and its first characters."""

from __future__ import annotations

from dashboard.feed.trouble import down

_UNSAID = frozenset({"", "text/plain", "application/octet-stream", "binary/octet-stream"})
"""Media types that file servers give to JSON they do not know as such."""
_BEFORE_A_TAG = b"\xef\xbb\xbf \t\r\n"
"""A byte-order mark and blanks."""


def check_media(content_type: str, body: bytes) -> None:
    """Raise Trouble for a body that is a web page, empty, or said to be anything but JSON."""
    kind = content_type.partition(";")[0].strip().lower()
    if "html" in kind or body.lstrip(_BEFORE_A_TAG).startswith(b"<"):
        words = "the answer is a web page, not JSON: a captive portal or a login?"
        raise down("got a web page", words)
    if not body.strip():
        raise down("empty answer", "the answer has no body")
    if "json" not in kind and kind not in _UNSAID:
        raise down("not JSON", f"the answer is {kind[:60]}, not application/json")

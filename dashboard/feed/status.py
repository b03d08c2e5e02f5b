"""What a status other than 200 and 304 means for the watch."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from dashboard.feed.outcome import FeedState
from dashboard.feed.trouble import Trouble, down

LONG = 900.0
"""Seconds until a token refused twice is tried again at the earliest."""
REFUSALS = frozenset({401, 403})


def trouble_of(
    status: int, headers: Mapping[str, str], now: datetime, *, refused_before: bool = False
) -> Trouble:
    """Return the trouble a status stands for.

    A first refusal is tried again at the usual pace, since a token may have been exchanged on
    the server a moment before it is where the next try reads it; after it the long wait begins.
    """
    match status:
        case 401 | 403:
            words = f"the server answers {status}; check feed.token_env or feed.token_file"
            least = LONG if refused_before else 0
            return Trouble(FeedState.AUTH, "token refused", words, least=least)
        case 404:
            words = "the server has nothing at this address (404); check the address"
            return Trouble(FeedState.CONFIG, "not found", words)
        case 407:
            words = "the proxy asks who is there (407); give a name and password in its variable"
            return Trouble(FeedState.CONFIG, "proxy refused", words)
        case 410:
            words = "the feed is gone for good (410); give its new address, or try again with r"
            return Trouble(FeedState.CONFIG, "gone", words, stop=True)
        case 429 | 503 if (wait := retry_after(headers.get("retry-after"), now)) is not None:
            words = f"the server answers {status} and asks to wait"
            return Trouble(FeedState.THROTTLED, "asked to wait", words, wait=wait)
        case 429:
            return Trouble(FeedState.THROTTLED, "too many requests", "the server answers 429")
        case _ if status >= 500:
            return down(f"server error {status}", f"the server answers {status}")
        case 304:
            return down("answer 304", "the server answers 304 (unchanged) to a plain question")
        case _ if 300 <= status < 400:
            return down(f"redirect {status}", f"the server answers {status} and names no target")
    return down(f"answer {status}", f"the server answers {status} where 200 was expected")


def retry_after(value: str | None, now: datetime) -> float | None:
    """Return the seconds of a Retry-After header, a number or an HTTP date; None for nonsense."""
    if value is None:
        return None
    text = value.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())

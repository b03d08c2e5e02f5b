"""A past time as an officer types it: `161200Z`, `-6h`, `2d ago`, or RFC 3339."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from dashboard.board.dial import Dial
from dashboard.board.stamp import MONTHS, stamp
from dashboard.board.typed_time import UntoldTimeError, typed_time

_AGO = re.compile(r"(?:-(\d{1,4}) ?([mhd])|(\d{1,4}) ?([mhd]) ago)", re.ASCII)
_SHORT = re.compile(r"\d{6}[ZL]", re.ASCII)
_GROUP = re.compile(r"\d{6}[ZL](?: .*)?", re.ASCII)
_UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}
_WHOLE = timedelta(minutes=1) - timedelta(microseconds=1)
"""From the beginning of a minute to its end."""


def typed_past(text: str, dial: Dial) -> datetime:
    """Return the past time that a text means at the dial's now; raises UntoldTimeError.

    A date-time group without a month is the last one gone by. One names a whole minute, so that
    what came within it is seen.
    """
    words = " ".join(text.split()).upper()
    moment = _ago(words, dial) or _moment(words, text, dial)
    if moment > dial.now:
        raise UntoldTimeError(f"{stamp(moment, dial)} lies ahead; a past time is needed")
    return min(moment + _WHOLE, dial.now) if _GROUP.fullmatch(words) else moment


def _ago(words: str, dial: Dial) -> datetime | None:
    found = _AGO.fullmatch(words.lower())
    if found is None:
        return None
    number, unit = (part for part in found.groups() if part is not None)
    try:
        return dial.now - int(number) * _UNITS[unit]
    except OverflowError:
        raise UntoldTimeError("that is longer ago than times are told") from None


def _moment(words: str, text: str, dial: Dial) -> datetime:
    if _SHORT.fullmatch(words):
        return _last_gone_by(words, dial)
    # A span without a sign counts on, which is no past time.
    if re.fullmatch(r"\+?\d{1,4} ?[MHD]", words):
        raise _untold()
    try:
        return typed_time(text, dial)
    except UntoldTimeError:
        raise _untold() from None


def _last_gone_by(words: str, dial: Dial) -> datetime:
    now = dial.local(dial.now)
    for back in range(12):
        year, month = divmod(now.year * 12 + now.month - 1 - back, 12)
        try:
            moment = typed_time(f"{words} {MONTHS[month]} {year % 100:02}", dial)
        except UntoldTimeError:
            continue
        if moment <= dial.now:
            return moment
    raise _untold()


def _untold() -> UntoldTimeError:
    return UntoldTimeError("that is no time; such as 161200Z, -6h, 2d ago or 2025-11-16T12:00Z")

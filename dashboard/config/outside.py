"""The kinds of value that name a thing outside the program: a file, a variable, a time zone."""

import os
import re
from datetime import tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

from dashboard.config.kind import Kind, UnfitError, text
from dashboard.config.origin import Raw
from dashboard.config.system_zone import SystemZone

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,63}")
_MOST_OFFICER = 32
_TIME = re.compile(
    r"\d{6}[zZlL]( [A-Za-z]{3}( \d\d)?)?"
    r"|\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?([zZ]|[+-]\d\d:\d\d)?"
    r"|-\d{1,4} ?[mhd]|\d{1,4} ?[mhd] ago",
    re.ASCII,
)
"""A date-time group, RFC 3339 or a time ago, as far as its form goes."""
_WEB = re.compile(r"https?://[!-\[\]-~]+", re.ASCII)
"""A web address as far as its first look goes; what is asked is checked again by the feed."""
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def _read_place(raw: Raw) -> str:
    value = text(raw)
    return value if not value or "://" in value else str(_under(raw, value))


def _read_web(raw: Raw) -> str:
    value = text(raw)
    if not _WEB.fullmatch(value):
        raise UnfitError
    return value.rstrip("/")


def _read_path(raw: Raw) -> Path | None:
    value = text(raw)
    return _under(raw, value) if value else None


def _read_file(raw: Raw) -> Path | None:
    path = _read_path(raw)
    if path is not None and not os.path.isfile(path):
        raise UnfitError
    return path


def _read_variable(raw: Raw) -> str | None:
    value = text(raw)
    if value and not _VARIABLE.fullmatch(value):
        raise UnfitError
    return value or None


def _read_zone(raw: Raw) -> tzinfo:
    value = text(raw)
    try:
        return ZoneInfo(value) if value else SystemZone()
    # A name that is a folder of the zone database is an OSError, one that is none a KeyError.
    except (ValueError, OSError, KeyError):
        raise UnfitError from None


def _under(raw: Raw, path: str) -> Path:
    try:
        return raw.origin.folder / Path(path).expanduser()
    except RuntimeError:
        raise UnfitError from None


def _read_name(raw: Raw) -> str:
    value = text(raw)
    if value and not _NAME.fullmatch(value):
        raise UnfitError
    return value


def _read_as_of(raw: Raw) -> str:
    value = " ".join(text(raw).split())
    if value not in ("now", "feed") and not _TIME.fullmatch(value):
        raise UnfitError
    return value


def _read_officer(raw: Raw) -> str:
    value = text(raw).strip()
    if len(value) > _MOST_OFFICER or not value.isprintable():
        raise UnfitError
    return value


PLACE = Kind("an http or https address, or the path of a file", _read_place)
WEB = Kind("an http or https address", _read_web)
PATH = Kind("a path", _read_path)
FILE = Kind("the path of a file that is there", _read_file)
VARIABLE = Kind("the name of an environment variable", _read_variable)
ZONE = Kind('an IANA zone such as "America/New_York", or "" for the system\'s', _read_zone)
NAME = Kind("the name of a group of this machine", _read_name)
OFFICER = Kind(f"a name of up to {_MOST_OFFICER} characters", _read_officer)
AS_OF = Kind(
    '"now", "feed", RFC 3339, a date-time group such as "171800Z NOV 25", or "-6h"', _read_as_of
)

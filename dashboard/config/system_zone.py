"""The zone of the machine, asked anew for every moment: summer time comes while a board is open."""

from datetime import UTC, datetime, timedelta, tzinfo


class SystemZone(tzinfo):
    """Local time as the machine keeps it, by the C library's rules and `TZ`."""

    def fromutc(self, dt: datetime) -> datetime:
        """Return the local time of a moment of UTC; `fold` marks the second of two alike."""
        local = dt.replace(tzinfo=UTC).astimezone()
        first = local.replace(tzinfo=None).astimezone()
        return local.replace(tzinfo=self, fold=int(first.utcoffset() != local.utcoffset()))

    def utcoffset(self, dt: datetime | None) -> timedelta | None:
        """Return how far local time is ahead of UTC then; None without a moment."""
        return None if dt is None else dt.replace(tzinfo=None).astimezone().utcoffset()

    def dst(self, dt: datetime | None) -> None:
        """Return None: the machine tells an offset, and not what of it is summer time."""

    def tzname(self, dt: datetime | None) -> str | None:
        """Return the machine's name of the offset, such as `EST`; None without a moment."""
        return None if dt is None else dt.replace(tzinfo=None).astimezone().tzname()

"""Dates of exports -> aware datetimes in the thread's zone."""

from datetime import datetime, tzinfo

from plugins.importers.errors import ExportError


def from_unix(seconds: float | None, zone: tzinfo, where: str) -> datetime | None:
    """Return the instant of a Unix time in seconds; None gives None.

    Raises `ExportError` out of the years that a calendar has.
    """
    if seconds is None:
        return None
    try:
        return datetime.fromtimestamp(seconds, zone)
    except (OverflowError, ValueError, OSError):
        raise bad_date(where) from None


def from_iso(text: str, zone: tzinfo, where: str) -> datetime | None:
    """Return the instant of an ISO 8601 date and hour; without an offset, it is the zone's.

    An empty text gives None. Raises `ExportError` for anything else that is not a date.
    """
    if not text:
        return None
    try:
        read = datetime.fromisoformat(text)
        return local(read, zone) if read.tzinfo is None else read.astimezone(zone)
    except (OverflowError, ValueError):
        raise bad_date(where) from None


def local(wall: datetime, zone: tzinfo, after: datetime | None = None) -> datetime:
    """Place a wall clock's hour in a zone.

    In the hour that comes twice at the end of summer time, `after` (what the export tells just
    before) says which: when the first reading would go back in time, it is the second.
    """
    first = wall.replace(tzinfo=zone)
    if after is not None and first.timestamp() < after.timestamp():
        second = first.replace(fold=1)
        return second if second.timestamp() >= after.timestamp() else first
    return first


def bad_date(where: str) -> ExportError:
    """Return the error for a date that no calendar has."""
    return ExportError(where, "date illisible\u202f; l’export est peut-être abîmé.")

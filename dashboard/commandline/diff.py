"""`watchfloor diff`: what changed between two documents."""

from typing import TextIO

from dashboard.commandline.body import Fetch, UnreadableError, body
from dashboard.commandline.lines import write_line
from dashboard.contract.change_text import change_lines
from dashboard.contract.changes import changes
from dashboard.contract.feed import Document, Refused
from dashboard.contract.limits import DEFAULT_LIMITS, Limits
from dashboard.contract.reader import read
from dashboard.contract.text import clean


def run(
    old: str,
    new: str,
    *,
    fetch: Fetch,
    out: TextIO,
    err: TextIO,
    limits: Limits = DEFAULT_LIMITS,
) -> int:
    """Write the changes from the old document to the new one, each a file or an address.

    Returns 0 where they hold the same records, 1 where they differ, and 2 where one of them
    cannot be read, with one sentence on err for each.
    """
    documents = [_read(place, fetch, err, limits) for place in (old, new)]
    before, now = documents
    if before is None or now is None:
        return 2
    found = changes(before, now)
    for line in change_lines(found):
        write_line(out, line)
    return 1 if found else 0


def _read(place: str, fetch: Fetch, err: TextIO, limits: Limits) -> Document | None:
    try:
        result = read(body(place, limits.body_bytes, fetch), limits)
    except UnreadableError as error:
        result = Refused(str(error))
    if isinstance(result, Refused):
        write_line(err, f"watchfloor: {clean(place)}: {clean(result.reason)}")
        return None
    return result

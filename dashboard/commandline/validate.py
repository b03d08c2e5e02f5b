"""`watchfloor validate`: what the contract says of files and addresses."""

from collections.abc import Sequence
from typing import TextIO

from dashboard.commandline.body import Fetch, UnreadableError, body
from dashboard.commandline.lines import write_line
from dashboard.contract.feed import Document, Refused
from dashboard.contract.limits import DEFAULT_LIMITS, Limits
from dashboard.contract.reader import read
from dashboard.contract.report import Report


def run(
    places: Sequence[str],
    *,
    as_json: bool,
    fetch: Fetch,
    out: TextIO,
    err: TextIO,
    limits: Limits = DEFAULT_LIMITS,
) -> int:
    """Report on each file or address in turn and return the worst exit status.

    The status is 0 clean, 1 something held back or flagged, 2 refused or unreadable. As JSON, one
    object a line goes to out; else the report does, and why a document is refused goes to err as
    one sentence.
    """
    worst = 0
    for place in places:
        report = Report.of(place, _read(place, fetch, limits))
        write_line(out, report.as_json() if as_json else report.as_text())
        if report.error is not None and not as_json:
            write_line(err, f"watchfloor: {report.file}: {report.error}")
        worst = max(worst, report.verdict.exit_status)
    return worst


def _read(place: str, fetch: Fetch, limits: Limits) -> Document | Refused:
    try:
        return read(body(place, limits.body_bytes, fetch), limits)
    except UnreadableError as error:
        return Refused(str(error))

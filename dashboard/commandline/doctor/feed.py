"""Whether the feed gives a document that a board can show."""

from __future__ import annotations

from dashboard.board.dial import Dial
from dashboard.board.stamp import stamp
from dashboard.commandline.doctor.finding import Finding, Mark
from dashboard.commandline.doctor.sample import Sample
from dashboard.config.feed_table import FeedSettings
from dashboard.contract.feed import Document
from dashboard.contract.head import Status
from dashboard.contract.text import clean
from dashboard.feed.address import WebAddress, parse_address

SUBJECT = "feed"


def feed_finding(sample: Sample, settings: FeedSettings, dial: Dial) -> Finding:
    """Return what there is to say of the document that the feed gave, or of why it gave none."""
    if not settings.address:
        return Finding(SUBJECT, Mark.OK, "the built-in example, since feed.address is empty")
    document = sample.document
    if not isinstance(document, Document):
        return Finding(SUBJECT, Mark.WRONG, f"{sample.origin}: {clean(document.reason)}")
    head = document.head
    said = [
        f"{sample.origin}: read in {sample.seconds:.1f} s, as of {stamp(head.as_of, dial)}",
        *(() if head.status in (Status.ACTUAL, None) else (f"status {head.status.value}",)),
    ]
    looks = [*_held_back(document), *_stale(sample), *_bare(settings)]
    mark = Mark.LOOK if looks else Mark.OK
    return Finding(SUBJECT, mark, "; ".join((*said, *looks)))


def _held_back(document: Document) -> list[str]:
    count = len(document.held_back)
    if not count:
        return []
    records = "1 record" if count == 1 else f"{count:,} records"
    return [f"{records} held back: `watchfloor validate` says which and why"]


def _stale(sample: Sample) -> list[str]:
    return ["stale, so that every level is unknown"] if sample.stale else []


def _bare(settings: FeedSettings) -> list[str]:
    address = parse_address(settings.address)
    if not isinstance(address, WebAddress):
        return []
    scheme, host, _ = address.origin
    if scheme == "https" or host in ("localhost", "::1") or host.startswith("127."):
        return []
    words = "anybody on the way can read and change it (http://)"
    return [f"{words}, and reads the token" if settings.token is not None else words]

"""Reading one document of the feed: nothing bad in it blanks what is good."""

from collections.abc import Container
from typing import TypeVar

from dashboard.contract.before import Before
from dashboard.contract.candidate import Gathered, GatheredStrikes, GatheredTally
from dashboard.contract.doubles import find_doubles
from dashboard.contract.feed import Document, HeldBack, Listing, Refused, Strikes
from dashboard.contract.gathering import Gatherer
from dashboard.contract.head import Head
from dashboard.contract.head_reader import read_head
from dashboard.contract.limits import DEFAULT_LIMITS, Limits
from dashboard.contract.panels import MODELS, Panels
from dashboard.contract.record import Record
from dashboard.contract.references import Named
from dashboard.contract.refusal import RefusedError
from dashboard.contract.retracted import find_retracted
from dashboard.contract.stream import NotStreamedError, stream
from dashboard.contract.strict_json import Doubled, Parsed, parse
from dashboard.contract.strikes import Tally
from dashboard.contract.text import quote

BYTE_ORDER_MARK = b"\xef\xbb\xbf"

R = TypeVar("R", bound=Record)


def read(
    body: bytes, limits: Limits = DEFAULT_LIMITS, before: Before | None = None
) -> Document | Refused:
    """Read the decoded body of one document.

    The three rings of failure: what is wrong with the document as a whole refuses it, a panel
    that is no list is unreadable by itself, and a bad record is held back by itself. Nothing is
    raised for bad input, and nothing is kept between calls but the records read before: one that
    is stated as it was before is not judged again, and is the same one.
    """
    try:
        members, gatherer = _stated(_decode(body, limits), limits, before)
        head, flags = read_head(members)
        if body.startswith(BYTE_ORDER_MARK):
            flags.insert(0, "document begins with a byte-order mark, which is dropped")
        named = Named.of(members)
        panels = Panels.gather(members, gatherer)
    except RefusedError as refusal:
        return Refused(str(refusal))
    if before is not None:
        before.taken = gatherer.taken
    return _document(head, flags, panels, named, gatherer.held_back)


def _decode(body: bytes, limits: Limits) -> str:
    if len(body) > limits.body_bytes:
        raise RefusedError(f"larger than the limit of {limits.body_bytes:,} bytes")
    try:
        return body.removeprefix(BYTE_ORDER_MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        raise RefusedError(f"not UTF-8: byte {error.start:,} cannot be read") from None


def _stated(text: str, limits: Limits, before: Before | None) -> tuple[dict[str, object], Gatherer]:
    """Return the members of a document, and what gathers their records."""
    known = None if before is None else before.taken
    gatherer = Gatherer(limits, has_doubled=False, known=known)
    try:
        return stream(text, limits, MODELS, gatherer.judge), gatherer
    except NotStreamedError:
        parsed = parse(text, limits)
        return _members(parsed), Gatherer(limits, parsed.has_doubled, known)


def _members(parsed: Parsed) -> dict[str, object]:
    if not isinstance(parsed.value, dict):
        raise RefusedError("not an object: a document is one JSON object")
    if isinstance(parsed.value, Doubled):
        raise RefusedError(f"the key {quote(parsed.value.key)} stands twice at the top level")
    return parsed.value


def _document(
    head: Head, flags: list[str], panels: Panels, named: Named, held_back: list[HeldBack]
) -> Document:
    doubles = find_doubles(panels.records(), panels.strikes.tallies)
    double_sources = find_doubles(panels.sources.candidates)
    gone = doubles.gone | double_sources.gone
    for candidate in panels:
        if candidate.path not in gone:
            flags += candidate.flags
            flags += (f"{candidate.path}.{lack}" for lack in named.missing(candidate.record))
    retracted = find_retracted(panels, gone)
    flags += (f"{taken.path} is retracted in the same document" for taken in retracted)
    gone |= {taken.path for taken in retracted}
    return Document(
        head=head,
        strikes=_strikes(panels.strikes, gone),
        posture=_listing(panels.posture, gone),
        congress=_listing(panels.congress, gone),
        polling=_listing(panels.polling, gone),
        designations=_listing(panels.designations, gone),
        clocks=_listing(panels.clocks, gone),
        developments=_listing(panels.developments, gone),
        scenarios=_listing(panels.scenarios, gone),
        indicators=_listing(panels.indicators, gone),
        sources=_listing(panels.sources, gone),
        retractions=_listing(panels.retractions, gone),
        held_back=(*held_back, *doubles.held_back, *double_sources.held_back),
        flags=tuple(flags),
        retracted=retracted,
    )


def _listing(gathered: Gathered[R], gone: Container[str]) -> Listing[R]:
    standing = (candidate for candidate in gathered.candidates if candidate.path not in gone)
    return Listing(gathered.state, tuple(candidate.record for candidate in standing))


def _strikes(gathered: GatheredStrikes, gone: Container[str]) -> Strikes:
    return Strikes(
        state=gathered.state,
        count=_tally(gathered.count, gone),
        killed=_tally(gathered.killed, gone),
        events=_listing(gathered.events, gone),
    )


def _tally(gathered: GatheredTally | None, gone: Container[str]) -> Tally | None:
    if gathered is None or gathered.tally.path in gone:
        return None
    return gathered.without(gone)

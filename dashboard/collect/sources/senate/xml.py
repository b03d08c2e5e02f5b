"""XML of senate.gov, read without entities, document types or the network."""

from __future__ import annotations

from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from dashboard.collect.ask import Raw
from dashboard.collect.sources.body import GONE
from dashboard.collect.sources.members import as_whole

MENU = "vote_summary"
DETAIL = "roll_call_vote"


def root_of(raw: Raw, tag: str) -> Element | str:
    """Return the root element of an answer, or why it is not the document that was asked for."""
    if raw.status in GONE:
        return "senate.gov has no such document"
    if raw.status >= 400:
        return f"senate.gov answered with status {raw.status}"
    if not raw.body.strip():
        return "the answer is empty"
    try:
        root: Element = fromstring(raw.body, forbid_dtd=True)
    except DefusedXmlException:
        return "the answer has a document type or entities, which are not read"
    except (ParseError, ValueError, LookupError):
        return "the answer is not whole XML"
    return root if root.tag == tag else f"the answer is no <{tag}> but a <{str(root.tag)[:40]}>"


def words(parent: Element, path: str) -> str:
    """Return the words of an element on one line, those of its children too; empty for none."""
    found = parent.find(path)
    return "" if found is None else " ".join("".join(found.itertext()).split())


def whole(parent: Element, path: str) -> int | None:
    """Return an element's whole number, None where it is missing, empty or has other words."""
    return as_whole(words(parent, path))


def count(parent: Element, path: str) -> int | None:
    """Return an element's figure: an empty element is a stated 0, a missing one states nothing."""
    found = parent.find(path)
    if found is None:
        return None
    return whole(parent, path) if words(parent, path) else 0

"""One document of the Federal Register: its three days, and what it does to a designation."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dashboard.collect.sources.eastern import read_long
from dashboard.collect.sources.members import Members, as_day
from dashboard.collect.sources.naming import names_one
from dashboard.collect.sources.plain import plain
from dashboard.config.collect_listed import NoticeSettings
from dashboard.contract.designations import StepStatus

_NUMBER = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+", re.ASCII)
_ORIGINAL = re.compile(r"/documents/([A-Za-z0-9-]+?)(?:\.json)?(?:[?#].*)?\Z", re.ASCII)
_DATED = re.compile(r"\bDated:\s*([A-Z][a-z]+ \d{1,2}, \d{4})")
_FILED = re.compile(r"\bFiled\s+(\d{1,2})-(\d{1,2})-(\d{2});", re.ASCII)
_ON_PUBLICATION = re.compile(r"\beffect(?:ive)?\s+(?:up)?on\s+(?:its\s+)?publication\b", re.I)
_CORRECTS = re.compile(r"\bcorrect(?:ion|ing|s)\b", re.I)
_REVOKES = re.compile(r"\b(?:revo(?:cation|king|kes?)|rescission|rescinding|delisting)\b", re.I)
_REVIEWS = re.compile(r"\b(?:reviews?|amend(?:s|ed|ing|ments?)|maintain\w*)\b", re.I)
_ACTS = re.compile(
    r"\b(?:designat\w+|terrorist organizations?|sanctions? actions?|blocking|blocked)\b", re.I
)
_SANCTIONS = re.compile(r"\b(?:sanctions? actions?|blocking of|blocked persons?)\b", re.I)
_LISTED = re.compile(r"\b(?:placed on|added to|being placed)\b", re.I)
_DELISTED = re.compile(r"\b(?:removed from|removal of|unblocked)\b", re.I)


@dataclass(frozen=True, slots=True)
class Notice:
    """A document as the API lists it."""

    number: str
    """Such as `2025-20750`; of a correction its own, such as `C1-2025-20750`."""
    title: str
    kind: str
    """Such as `Notice` or `Rule`."""
    published: str | None
    signed: str | None
    effective: str | None
    abstract: str | None
    agencies: tuple[str, ...]
    page: str | None
    text_address: str | None
    corrects: str | None
    """The number of the document that it corrects."""

    @classmethod
    def read(cls, stated: Members) -> Notice | None:
        """Return the document, None where it has no number."""
        number = stated.text("document_number")
        if number is None or not _NUMBER.fullmatch(number):
            return None
        agencies = (one.text("name", "raw_name") for one in stated.items("agencies"))
        original = _ORIGINAL.search(stated.text("correction_of") or "")
        return cls(
            number=number,
            title=plain(stated.text("title")) or number,
            kind=stated.text("type") or "Document",
            published=stated.day("publication_date"),
            signed=stated.day("signing_date"),
            effective=stated.day("effective_on"),
            abstract=plain(stated.text("abstract")),
            agencies=tuple(name for name in agencies if name),
            page=stated.text("html_url"),
            text_address=stated.text("raw_text_url"),
            corrects=original[1] if original else None,
        )

    @property
    def is_correction(self) -> bool:
        """Tell whether it corrects another document, and is no step of its own."""
        return self.corrects is not None or self.kind.lower().startswith("correct")

    def names(self, wanted: NoticeSettings) -> bool:
        """Tell whether its title names the entity."""
        return names_one(self.title, (wanted.term, wanted.entity))

    def step(self, wanted: NoticeSettings) -> StepStatus | None:
        """Return the step it is of the designation wanted; None if it only mentions the entity.

        The full text of a document names many that it does not concern: what designates names the
        entity in its title. A notice of sanctions names nobody there; it counts where the desk
        wants no other agencies than those it lists.
        """
        if self.names(wanted):
            return self._by_title(wanted)
        if wanted.agencies and _SANCTIONS.search(self.title) and not self.is_correction:
            return self._by_abstract(wanted)
        return None

    def _by_title(self, wanted: NoticeSettings) -> StepStatus | None:
        if not self.is_correction and not _ACTS.search(self.title):
            return None
        if self.is_correction or _CORRECTS.search(self.title):
            return StepStatus.OTHER
        if _REVOKES.search(self.title):
            return StepStatus.REVOKED
        return StepStatus.OTHER if _REVIEWS.search(self.title) else StepStatus(wanted.status)

    def _by_abstract(self, wanted: NoticeSettings) -> StepStatus:
        """Return what a notice of many names does, as far as its abstract tells it of them all."""
        about = self.abstract or ""
        listed, delisted = _LISTED.search(about), _DELISTED.search(about)
        if listed and not delisted:
            return StepStatus(wanted.status)
        return StepStatus.REVOKED if delisted and not listed else StepStatus.OTHER


@dataclass(frozen=True, slots=True)
class Printed:
    """What the printed text alone says of days."""

    signed: str | None
    filed: str | None
    on_publication: bool
    """Whether it takes effect when it is published."""

    @classmethod
    def read(cls, body: str) -> Printed:
        """Read the text of a document; what it does not say is None."""
        text = plain(body) or ""
        dated = _DATED.search(text)
        signed = read_long(dated[1]) if dated else None
        filed = _FILED.search(text)
        return cls(
            signed=signed.day.isoformat() if signed else None,
            filed=as_day(f"20{filed[3]}-{filed[1]:0>2}-{filed[2]:0>2}") if filed else None,
            on_publication=_ON_PUBLICATION.search(text) is not None,
        )


NOTHING_PRINTED = Printed(None, None, on_publication=False)

"""The steps that a notice adds to a designation: its days stand apart, each with its own word."""

from __future__ import annotations

from dashboard.collect.sources.federal_register.notice import Notice, Printed
from dashboard.collect.sources.plain import long
from dashboard.contract.designations import StepStatus


def steps_of(notice: Notice, status: StepStatus, printed: Printed) -> list[dict[str, object]]:
    """Return the steps in the order of their days.

    Only publication is the step that the notice stands for. Signing it and its taking effect are
    steps of no rung: neither day is the day of publication, and neither makes up for it.
    """
    signed = notice.signed or printed.signed
    found = [_published(notice, status, printed)]
    if signed and signed != notice.published:
        found.append(_other(notice, signed, f"Signed; published as FR Doc. {notice.number}."))
    if notice.effective and notice.effective != notice.published:
        found.append(_other(notice, notice.effective, f"FR Doc. {notice.number} takes effect."))
    return sorted(found, key=lambda step: str(step["occurred"] or ""))


def _published(notice: Notice, status: StepStatus, printed: Printed) -> dict[str, object]:
    said = [f"FR Doc. {notice.number}: {notice.title}."]
    if notice.corrects:
        said.append(f"Corrects FR Doc. {notice.corrects}.")
    if printed.filed:
        said.append(f"Filed for public inspection {printed.filed}.")
    if printed.on_publication or notice.effective == notice.published is not None:
        said.append("Effective on publication.")
    if notice.abstract:
        said.append(notice.abstract)
    return {
        "status": status,
        "occurred": notice.published,
        "attributed_to": _by(notice),
        "text": long(" ".join(said)),
    }


def _other(notice: Notice, day: str, text: str) -> dict[str, object]:
    return {
        "status": StepStatus.OTHER,
        "occurred": day,
        "attributed_to": _by(notice),
        "text": text,
    }


def _by(notice: Notice) -> str | None:
    return notice.agencies[-1][:200] if notice.agencies else None

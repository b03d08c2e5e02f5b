"""What the contract checker says."""

import json

import pytest

from dashboard.contract.feed import Document, HeldBack, Refused
from dashboard.contract.reader import read
from dashboard.contract.report import Report, Verdict
from tests.contract.documents import EXAMPLE, FULL, UPDATE, edited


def report(body: bytes) -> Report:
    return Report.of("feed.json", read(body))


@pytest.mark.parametrize(
    ("body", "verdict", "status"),
    [
        (FULL.read_bytes(), Verdict.ACCEPTED, 0),
        (edited("posture[0].kind", "weird"), Verdict.FLAGGED, 1),
        (edited("posture[0].kind", None), Verdict.HELD_BACK, 1),
        (edited("posture", 5), Verdict.HELD_BACK, 1),
        (b"", Verdict.REFUSED, 2),
    ],
)
def test_a_verdict_has_an_exit_status(body: bytes, verdict: Verdict, status: int) -> None:
    assert report(body).verdict is verdict
    assert verdict.exit_status == status


def test_the_machine_readable_report() -> None:
    assert json.loads(report(UPDATE.read_bytes()).as_json()) == {
        "file": "feed.json",
        "verdict": "held_back",
        "counts": {
            "strikes": 8,
            "posture": 5,
            "congress": 4,
            "polling": 1,
            "designations": 1,
            "clocks": 2,
            "developments": 17,
            "scenarios": 3,
            "indicators": 4,
            "sources": 39,
            "retractions": 1,
        },
        "held_back": [
            {
                "path": "posture[5].strength",
                "id": "posture.unreadable",
                "reason": "low 9 is above high 3",
            }
        ],
        "flags": [],
        "error": None,
    }


def test_the_machine_readable_report_of_a_refused_document() -> None:
    assert json.loads(report(b"[]").as_json()) == {
        "file": "feed.json",
        "verdict": "refused",
        "counts": {},
        "held_back": [],
        "flags": [],
        "error": "not an object: a document is one JSON object",
    }


def test_the_report_in_words() -> None:
    assert report(UPDATE.read_bytes()).as_text().splitlines() == [
        "feed.json: held back",
        "  accepted: strikes 8, posture 5, congress 4, polling 1, designations 1, clocks 2, "
        "developments 17, scenarios 3, indicators 4, sources 39, retractions 1",
        "  held back: posture[5].strength (posture.unreadable): low 9 is above high 3",
    ]
    assert report(edited("status", "drill")).as_text().splitlines()[2:] == [
        "  flag: status is 'drill', read as status unknown"
    ]
    assert report(b"").as_text() == "feed.json: refused"


def test_only_panels_that_are_given_are_counted() -> None:
    assert "posture" not in report(edited("posture", None)).counts
    assert "posture" not in report(edited("posture", {})).counts
    assert report(edited("posture", [])).counts["posture"] == 0


@pytest.mark.parametrize("retracted", ["p1", "s.count.a", "s.killed"])
def test_what_is_retracted_was_accepted(retracted: str) -> None:
    assert report(edited("retractions[0].id", retracted)).counts == report(FULL.read_bytes()).counts


@pytest.mark.parametrize("result", [Refused("a\x1bb"), read(EXAMPLE.read_bytes())])
def test_nothing_in_a_report_acts(result: Document | Refused) -> None:
    shown = Report.of("na\x1b[31mme\u202e\udcff\n", result)
    assert shown.file == "na\ufffd[31mme\ufffd "
    assert shown.as_json().isascii()
    assert all(line.isprintable() for line in [*shown.as_text().splitlines(), shown.as_json()])


def test_a_panel_held_back_has_no_id() -> None:
    held = report(edited("strikes", [])).held_back
    assert held == (HeldBack("strikes", None, "is not an object"),)

"""An audit that did not take place is never told as one that found nothing."""

import json
import runpy
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
FLAW: dict[str, Any] = {"id": "CVE-1", "fix_versions": ["2.0"]}


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "lock" / "audit.py"))


def told(*libraries: dict[str, Any]) -> str:
    return json.dumps(
        {"dependencies": [{"name": "h11", "version": "1"} | one for one in libraries]}
    )


CLEAN = told({"vulns": []}, {"vulns": []})
KNOWN = told({"vulns": [FLAW]})
SKIPPED = told({"skip_reason": "not found"}, {"vulns": []})


@pytest.mark.parametrize(
    ("lock", "control", "status", "words"),
    [
        (CLEAN, KNOWN, 0, "audit: 2 libraries, none with a known flaw"),
        (told({"vulns": [FLAW]}, {"vulns": []}), KNOWN, 1, "h11 1: CVE-1, mended in 2.0"),
        (told({"vulns": [FLAW | {"fix_versions": []}]}), KNOWN, 1, "mended in no version yet"),
        (told({"vulns": [FLAW]}, {"skip_reason": "x"}), "{", 1, "CVE-1"),
        (told({"vulns": [FLAW]}, {"skip_reason": "x"}), CLEAN, 1, "CVE-1"),
        (SKIPPED, KNOWN, 3, "the database knows 1 of 2 libraries"),
        (told({"vulns": []}), KNOWN, 3, "the database knows 1 of 2 libraries"),
        (CLEAN, CLEAN, 3, "does not even know of h11==0.14.0"),
        (CLEAN, told({"skip_reason": "not found"}), 3, "does not even know of"),
        ("", "", 3, "no database of known flaws could be reached or read"),
        (CLEAN, "", 3, "could be reached or read"),
        ("[]", KNOWN, 3, "could be reached or read"),
        ('{"dependencies": [1]}', KNOWN, 3, "could be reached or read"),
        ("{}", KNOWN, 3, "could be reached or read"),
    ],
)
def test_what_is_made_of_the_answers(
    script: dict[str, Any], lock: str, control: str, status: int, words: str
) -> None:
    found, (said,) = script["verdict"](lock, control, 2)
    assert (found, words in said) == (status, True), said


def test_without_the_tool_it_is_not_done(
    script: dict[str, Any], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # It stands in no lock: here the interpreter finds no such module, and writes nothing.
    monkeypatch.setenv("PYTHONPATH", "")
    assert script["main"](()) == 3
    assert capsys.readouterr().out.startswith("audit: not done: ")

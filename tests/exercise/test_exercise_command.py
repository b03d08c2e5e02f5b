import io
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest

from dashboard.commandline.exercise import run
from dashboard.commandline.exercise_wish import ExerciseWish
from dashboard.exercise.document import Exercise
from dashboard.exercise.plan import FIRST, Plan

SERVING = """
import sys
from dashboard.cli import main
sys.exit(main(["exercise", "--seed=1", "--records=30", "--serve"]))
"""


def ran(**members: Any) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    status = run(ExerciseWish(**({"seed": 1, "records": 30} | members)), out, err)
    return status, out.getvalue(), err.getvalue()


def test_one_document_goes_to_standard_output() -> None:
    body = Exercise.of(Plan(seed=1, records=30)).body(0).decode()
    assert ran() == (0, body, "")


@pytest.mark.parametrize(
    ("start", "as_of"),
    [
        pytest.param("2025-11-01T00:00Z", "2025-11-02T00:00:00Z", id="to the minute"),
        pytest.param("2025-11-01T06:07:08z", "2025-11-02T06:07:08Z", id="to the second"),
        pytest.param("2025-11-01T06:07:08.9Z", "2025-11-02T06:07:08Z", id="cut to the second"),
        pytest.param("2025-11-01T02:00+02:00", "2025-11-02T00:00:00Z", id="of another zone"),
    ],
)
def test_the_start_is_any_time_of_rfc_3339(start: str, as_of: str) -> None:
    status, out, _ = ran(start=start, hours=24)
    assert status == 0
    assert f'"as_of": "{as_of}",\n' in out


@pytest.mark.parametrize(("documents", "last"), [(1, 1), (3, 3), (None, 24)])
def test_documents_go_to_a_folder_that_is_made(
    tmp_path: Path, documents: int | None, last: int
) -> None:
    folder = tmp_path / "new" / "feed"
    assert ran(folder=str(folder), documents=documents) == (0, "", "")
    exercise = Exercise.of(Plan(1, 30, 72, FIRST, last))
    expected = {f"{number:04}.json": exercise.body(number - 1) for number in range(1, last + 1)}
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == expected


@pytest.mark.parametrize("is_link", [False, True], ids=["a file", "a link to nowhere"])
def test_nothing_is_written_over(tmp_path: Path, is_link: bool) -> None:
    there = tmp_path / "0002.json"
    if is_link:
        there.symlink_to(tmp_path / "nowhere")
    else:
        there.write_text("mine")
    status, out, err = ran(folder=str(tmp_path), documents=3)
    assert (status, out) == (2, "")
    assert err.endswith("0002.json' is there already, and nothing was written\n")
    assert [path.name for path in tmp_path.iterdir()] == ["0002.json"]
    assert is_link or there.read_text() == "mine"


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    place = tmp_path / "file"
    place.write_text("")
    status, _, err = ran(folder=str(place))
    assert status == 2
    assert err.startswith("watchfloor: exercise: '")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("members", "sentence"),
    [
        ({"seed": -1}, "--seed must be from 0 to 4,294,967,295, not -1"),
        ({"records": 9}, "--records must be from 10 to 20,000, not 9"),
        ({"records": 20_001}, "--records must be from 10 to 20,000, not 20,001"),
        ({"hours": 0}, "--hours must be from 1 to 720, not 0"),
        ({"hours": 1, "documents": 61}, "--documents must be from 1 to 60, not 61"),
        ({"hours": 720, "documents": 10_000}, "--documents must be from 1 to 9,999, not 10,000"),
        ({"documents": 0}, "--documents must be from 1 to 4,320, not 0"),
        ({"documents": 2}, "several documents need --out DIR or --serve"),
        ({"folder": "x", "serve": True}, "--serve and --out exclude each other"),
        ({"serve": True, "seconds": 0}, "--seconds must be from 1 to 86,400, not 0"),
    ],
    ids=lambda given: " ".join(given) if isinstance(given, dict) else "",
)
def test_a_wrong_argument_is_one_sentence(members: dict[str, Any], sentence: str) -> None:
    assert ran(**members) == (2, "", f"watchfloor: exercise: {sentence}\n")


@pytest.mark.parametrize(
    "start",
    ["", "now", "2025-11-01", "2025-11-01T00:00", "2025-02-30T00:00Z", "1900-01-01T00:00Z",
     "2200-01-01T00:00Z", "2025-11-01T00:00:60Z", "010000Z NOV 25"],
)  # fmt: skip
def test_a_start_that_is_no_time_is_one_sentence(start: str) -> None:
    status, out, err = ran(start=start)
    assert (status, out) == (2, "")
    assert err.startswith("watchfloor: exercise: --start must be a time such as 2025-11-01T00:00Z")
    assert err.count("\n") == 1


def test_serving_says_where_and_ends_on_an_interrupt() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SERVING], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env=os.environ | {"PYTHONUNBUFFERED": ""},
    ) as process:  # fmt: skip
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        body = Exercise.of(Plan(1, 30, 72, FIRST, 24)).body(0)
        assert httpx.get(address, trust_env=False).content == body
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=20) == ("", "")
    assert process.returncode == 0

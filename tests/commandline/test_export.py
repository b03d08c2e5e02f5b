"""`watchfloor export`: every record with its figures and sources, as the record's page says it."""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from dashboard.cli import main
from tests.cli.test_cli import EXAMPLE, ROOT, UPDATE, environment

WHOLE = str(ROOT / "tests/contract/full.json")
Told = tuple[int, str, str]
Run = Callable[..., Told]


@pytest.fixture
def told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """Run `watchfloor export` as an officer with an empty home does."""
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)

    def run(*args: str, feed: str = UPDATE) -> Told:
        status = main(["export", "--feed", feed, "--as-of", "feed", *args])
        found = capsys.readouterr()
        return status, found.out, found.err

    return run


def table(out: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(out, newline="")))


def test_a_row_a_record_and_figure(told: Run) -> None:
    status, out, err = told()
    assert status == 0
    assert err == "watchfloor: not in it: 1 held back; `validate` says why\n"
    found = table(out)
    assert list(found[0])[:3] == ["panel", "id", "kind"]
    [claim] = [row for row in found if row["id"] == "strikes.count.tally"]
    assert {name: claim[name] for name in ("qualifier", "low", "high", "short", "refs")} == {
        "qualifier": "at_least", "low": "20", "high": "", "short": "20-21+", "refs": "[10]",
    }  # fmt: skip
    vote = {row["figure"]: row for row in found if row["id"] == "congress.senate-2025-11-06"}
    assert (vote["yea"]["value"], vote["needed"]["value"]) == ("49", "51")
    assert (vote["short by"]["words"], vote["short by"]["qualifier"]) == ("short by 2", "derived")
    poll = {row["figure"]: row for row in found if row["id"] == "poll.strikes-oversight"}
    assert poll["net support"]["value"] == "'-22"
    assert poll["sample"]["low"] == poll["sample"]["high"] == "1200"


def test_times_are_in_utc_and_days_as_stated(told: Run) -> None:
    rows = {row["id"]: row for row in table(told(feed=EXAMPLE)[1])}
    assert rows["strikes.count.backdrop"]["as_of"] == "2025-11-17T00:00:00Z"
    assert rows["strike.2025-11-16"]["reported"] == "2025-11-16"
    assert {row["document_as_of"] for row in rows.values()} == {"2025-11-17T17:30:00Z"}


def test_json_is_one_object_a_line_and_record(told: Run) -> None:
    status, out, _ = told("--json")
    found = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    document = json.loads(Path(UPDATE).read_text("utf-8"))
    assert len([one for one in found if one["panel"] == "sources"]) == len(document["sources"])
    poll = next(one for one in found if one["id"] == "poll.strikes-oversight")
    assert [figure["value"] for figure in poll["figures"]] == [29, 51, -22, 3, 1200]
    assert poll["sources"][1].startswith("[ipsos-nov] ")
    assert poll["stated"]["field_end"] == "2025-11-12"


def test_csv_and_json_hold_the_same(told: Run) -> None:
    lines = [json.loads(line) for line in told("--json", feed=WHOLE)[1].splitlines()]
    rows = table(told(feed=WHOLE)[1])
    assert list(dict.fromkeys((row["panel"], row["id"]) for row in rows)) == list(
        dict.fromkeys((one["panel"], one["id"]) for one in lines)
    )
    words = [figure["words"] for one in lines for figure in one["figures"]]
    assert [row["words"].removeprefix("'") for row in rows if row["figure"]] == words


@pytest.mark.parametrize("days", [[], ["--days", "7"], ["--days", "90"]])
def test_the_picture_is_a_file_for_a_brief(told: Run, tmp_path: Path, days: list[str]) -> None:
    path = tmp_path / "trends.svg"
    assert told("--svg", str(path), *days) == (0, "", "")
    page = ElementTree.fromstring(path.read_text("utf-8"))
    said = [text.text for text in page.iter("{http://www.w3.org/2000/svg}text")]
    assert f"{days[1] if days else 30} d to 241745Z NOV 25" in said
    assert "7-12 Nov Ipsos 29-51  net -22 ± 5" in said


def test_a_file_is_not_written_over(told: Run, tmp_path: Path) -> None:
    path = tmp_path / "there.csv"
    path.write_text("kept")
    status, out, err = told("--out", str(path))
    assert (status, out) == (2, "")
    assert err == f'watchfloor: "{path}" is there already: nothing written\n'.replace('"', err[12])
    assert path.read_text() == "kept"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--csv", "--json"], "not allowed with argument --csv"),
        (["--svg", "a", "--out", "b"], "name two files"),
        (["--days", "7"], "give --svg with it"),
        (["--svg", "--days", "8"], "invalid choice"),
        (["--as-of", "never"], "--as-of is 'never'"),
        (["--feed", "/nowhere.json"], "/nowhere.json: "),
    ],
)
def test_what_cannot_be_done_is_one_sentence(told: Run, args: list[str], said: str) -> None:
    status, out, err = told(*args)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert said in err


def test_a_closed_pipe_ends_it(tmp_path: Path) -> None:
    run = subprocess.Popen(
        [sys.executable, "-m", "dashboard", "export", "--feed", EXAMPLE, "--as-of", "feed"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT,
        env=environment(tmp_path),
    )  # fmt: skip
    assert run.stdout is not None
    run.stdout.close()
    assert run.stderr is not None
    assert run.stderr.read() == b""
    run.stderr.close()
    assert run.wait() == 141

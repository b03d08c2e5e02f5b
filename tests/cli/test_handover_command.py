"""`watchfloor handover` as a relief, a script and a mail program call it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_cli import EXAMPLE, UPDATE, environment, watchfloor


def test_the_page_of_the_document_alone(tmp_path: Path) -> None:
    ended = watchfloor(tmp_path, "handover")
    assert (ended.status, ended.err) == (0, "")
    lines = ended.out.splitlines()
    assert lines[0].split("  ")[0] == "WATCHFLOOR HAND-OVER"
    assert lines[0].endswith("as of 171730Z NOV 25")
    assert [line[4] for line in lines if line.startswith("[ ] ")] == list("12345678")
    assert "[ ] 9 TOLD  nobody logged" in ended.out
    assert lines[-1] == "no watch log is kept here"
    assert max(map(len, lines)) <= 80
    assert list(tmp_path.iterdir()) == []


def test_markdown_has_a_heading_a_section(tmp_path: Path) -> None:
    ended = watchfloor(tmp_path, "handover", "--markdown", "--feed", UPDATE, "--as-of", "feed")
    assert ended.status == 0
    headings = [line for line in ended.out.splitlines() if line.startswith("#")]
    assert headings[:2] == ["# WATCHFLOOR HAND-OVER  US-Venezuela", "## 1 Bottom line"]
    assert len(headings) == 10


@pytest.mark.parametrize(
    ("args", "status", "said"),
    [
        (("--feed", "nowhere.json"), 2, "watchfloor: nowhere.json: no such file\n"),
        (("--feed", "ftp://x"), 2, "watchfloor: --feed is 'ftp://x': "),
        (("--nope",), 2, "watchfloor: there is no option '--nope'; "),
        (("--feed", EXAMPLE, "--as-of", "171800Z NOV 25"), 0, ""),
    ],
)
def test_what_cannot_be_told_is_one_sentence(
    args: tuple[str, ...], status: int, said: str, tmp_path: Path
) -> None:
    ended = watchfloor(tmp_path, "handover", *args)
    assert ended.status == status
    assert ended.err.startswith(said)
    assert ended.err.count("\n") == bool(said)


def test_it_loads_no_terminal_library(tmp_path: Path) -> None:
    code = (
        "import sys; sys.argv = ['watchfloor', 'handover']\n"
        "from dashboard.cli import main\nmain()\n"
        "assert not {'textual', 'rich'} & set(sys.modules), 'a terminal library is loaded'\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], env=environment(tmp_path), cwd=tmp_path, check=False,
        capture_output=True, text=True,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr

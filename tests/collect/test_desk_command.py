import io
from pathlib import Path

import pytest

from dashboard.cli import main

ARGUMENTS = ["title=A thing", "topic=legal"]


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("WATCHFLOOR_STATE_DIR", str(tmp_path / "state"))
    return tmp_path / "state"


def typed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(text))


def test_an_entry_is_made_of_arguments(state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["desk", "add", "development", *ARGUMENTS, "refs=cnn"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("desk.development.")
    assert "cnn is no source of the desk" in said.err
    assert main(["desk", "check"]) == 0
    assert "1 entries, 0 sources" in capsys.readouterr().out
    assert (state / "desk.json").exists()


def test_an_entry_is_made_line_by_line(
    state: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, "cnn\nCNN report\nbroadcaster\nCNN\n\n\nB\n")
    assert main(["desk", "add", "source"]) == 0
    said = capsys.readouterr()
    assert said.out == "cnn\n"
    assert "  its id, such as reuters-1117\nid*: " in said.err
    assert '"reliability": "B"' in (state / "desk.json").read_text()


@pytest.mark.parametrize(
    ("lines", "why"),
    [("cnn\n", "the form ended early"), ("\n", "id is needed"), ("c\nC\ntv\n", "kind is 'tv'")],
)
def test_a_form_that_ends_early_enters_nothing(
    state: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
    lines: str, why: str,
) -> None:  # fmt: skip
    typed(monkeypatch, lines)
    assert main(["desk", "add", "source"]) == 1
    assert why in capsys.readouterr().err
    assert not (state / "desk.json").exists()


@pytest.mark.parametrize(
    ("arguments", "status", "why"),
    [
        (["add"], 2, "desk add needs a kind of entry"),
        (["add", "postur"], 2, "there is no kind 'postur'; the nearest is posture"),
        (["add", "posture", "name"], 2, "'name' is no member of an entry; write NAME=VALUE"),
        (["add", "posture", "name=a", "name=b"], 2, "'name' is given twice"),
        (["add", "posture", "name=a"], 1, "side is needed"),
        (["add", "development", *ARGUMENTS, "credibility=9"], 1, "credibility"),
        (["check", "posture"], 2, "desk check takes no entry"),
        (["check"], 1, "cannot be read: No such file"),
        (["add", "source", "id=\x1b[31m", "title=x"], 1, "id is not an id"),
        (["add", "source", "\x1b[31m=x"], 1, r"\x1b[31m"),
    ],
)
def test_what_cannot_be_entered_is_one_sentence(
    state: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], status: int, why: str
) -> None:
    assert main(["desk", *arguments]) == status
    said = capsys.readouterr().err
    assert why in said
    assert said.count("\n") == 1
    assert "\x1b" not in said


def test_a_mistake_of_a_hand_is_named_with_its_place(
    state: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "desk.json"
    file.write_text('{"posture": [\n  {"id": "a", "side": "us", "kind": "shipp", "name": "x"}\n]}')
    assert main(["desk", "check", "--desk", str(file)]) == 1
    said = capsys.readouterr().err
    assert f"{file}: line 2 column 37: posture[0].kind: has the unknown word 'shipp'" in said

import io
import signal
from pathlib import Path

import pytest

from dashboard.cli import main
from dashboard.collect.gather import Reading
from dashboard.collect.said import Said
from dashboard.commandline.collect_progress import CollectProgress
from tests.collect.saying import NOW, says, vote

DEVELOPMENT = '{"developments": [{"id": "d", "title": "A thing", "topic": "legal"}]}'


class Tty(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("WATCHFLOOR_STATE_DIR", str(tmp_path / "state"))
    (tmp_path / "state").mkdir(mode=0o700)
    (tmp_path / "state" / "desk.json").write_text(DEVELOPMENT)
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "collect needs --out FILE"),
        (["--out", "f", "--every", "5"], "'5' is not 60 to 86,400 seconds"),
        (["--out", "f", "--every", "60", "--dry-run"], "it goes with --out alone"),
        (["--dry-run", "--status"], "not allowed with argument"),
        (["--outt", "f"], "the nearest is --out"),
    ],
)
def test_what_cannot_be_meant(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert main(["collect", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_the_desk_alone_makes_a_feed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    feed = folder / "feed.json"
    assert main(["collect", "--out", str(feed)]) == 0
    assert main(["validate", str(feed)]) == 0
    assert "wrote document 1, 1 record, 1 change" in capsys.readouterr().out
    assert main(["collect", "--status"]) == 0
    assert "fresh  the desk's own file: 1 record" in capsys.readouterr().out


def test_the_folder_of_the_state_is_one_that_a_board_trusts(folder: Path) -> None:
    assert main(["collect", "--out", str(folder / "feed.json")]) == 0
    modes = {path.name: path.stat().st_mode & 0o777 for path in (folder / "state").rglob("*")}
    assert {modes["collect"], modes["watch"]} == {0o700}
    assert {modes["run.json"], modes["hosts.json"]} == {0o600}


def test_a_state_that_others_may_write_to_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "state").chmod(0o777)
    assert main(["collect", "--out", str(folder / "feed.json")]) == 2
    assert "others may write to it" in capsys.readouterr().err


def test_a_service_collects_again_and_again_and_goes_on_after_a_failure(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    feed, naps = folder / "feed.json", [0]

    def nap(seconds: float) -> None:
        assert seconds == 60
        naps[0] += 1
        if naps[0] == 1:
            feed.rename(folder / "moved.json")
            feed.write_text("no feed")
        elif naps[0] == 2:
            feed.unlink()
        else:
            raise KeyboardInterrupt

    monkeypatch.setattr("time.sleep", nap)
    kept = signal.getsignal(signal.SIGTERM)
    try:
        assert main(["collect", "--out", str(feed), "--every", "60"]) == 130
    finally:
        signal.signal(signal.SIGTERM, kept)
    said = capsys.readouterr()
    assert said.out.count("wrote document 1") == 2
    assert said.err.count("is no feed that can be read") == 1
    assert '"ttl_seconds": 60' in feed.read_text()


def test_a_key_that_cannot_be_used_is_told_here_and_not_in_the_feed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key, feed, config = folder / "key", folder / "feed.json", folder / "config.toml"
    key.write_text("abc")
    key.chmod(0o644)
    config.write_text(
        '[collect]\ncontact = "a@b.example"\nmeasures = ["119/sjres/90"]\n[collect.congress]\n'
        f'on = true\naddress = "http://127.0.0.1:1"\nkey_file = "{key}"\n'
    )
    assert main(["collect", "--config", str(config), "--out", str(feed)]) == 1
    assert f"note: {config}: collect.congress.key_file: {key}: open to others" in (
        capsys.readouterr().err
    )
    published = feed.read_text()
    assert "collect.congress.key_file names no key that can be used" in published
    assert str(folder) not in published


def test_on_a_terminal_one_line_changes_and_each_source_leaves_one() -> None:
    stream = Tty()
    progress = CollectProgress(stream)
    progress.asked("senate.gov", 3, 4.4)
    progress.read(Reading(says("senate", vote()), 3, 4.4))
    assert stream.getvalue() == (
        "\r\x1b[Ksenate.gov: 3 answers, 4 s\r\x1b[K"
        "the senate source: fresh, 1 record, 3 answers, 4 s\n"
    )


def test_in_a_pipe_there_are_plain_lines_alone() -> None:
    stream = io.StringIO()
    progress = CollectProgress(stream)
    progress.asked("senate.gov", 3, 4.4)
    progress.read(Reading(Said("x", "X", NOW).grown_old("name not found"), 1, 0.2))
    assert stream.getvalue() == "X: old, 0 records, 1 answer, 0 s; name not found\n"

"""`watchfloor doctor` as the person who deploys the program sees it."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import pytest

from tests.cli.test_cli import UPDATE, watchfloor
from tests.end_to_end.alarming import feed
from tests.end_to_end.terminal import Terminal
from tests.loopback.server import Answer, Loopback

SUBJECTS = ["terminal", "locale", "state folder", "feed", "clock", "versions"]
SECRET = "s3cret-of-the-feed"


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback().running() as running:
        yield running


def rows(out: str) -> dict[str, tuple[str, str]]:
    """Return mark and sentence by subject."""
    found: dict[str, tuple[str, str]] = {}
    for line in out.splitlines():
        assert len(line) <= 80
        if line[0] != " ":
            subject = line[:14].strip()
            found[subject] = (line[14:21].strip(), line[21:])
        else:
            mark, said = found[subject]
            found[subject] = (mark, f"{said} {line.strip()}")
    return found


def test_without_a_terminal_all_else_is_told(tmp_path: Path) -> None:
    ended = watchfloor(tmp_path, "doctor")
    said = rows(ended.out)
    assert list(said) == SUBJECTS
    assert (ended.status, ended.err) == (0, "")
    assert [mark for mark, _ in said.values()] == ["ok"] * len(SUBJECTS)
    assert list(tmp_path.iterdir()) == []


def test_on_a_terminal_with_a_live_feed_all_is_well(tmp_path: Path, server: Loopback) -> None:
    server.respond = lambda request: Answer(feed(1), headers={"Date": now()})
    with Terminal("doctor", "--feed", server.url(), state=tmp_path) as terminal:
        status = terminal.wait_end()
    marks = [line[14:21].strip() for line in terminal.lines if line[:1].strip()]
    assert (status, marks) == (0, ["ok"] * len(SUBJECTS)), terminal.text
    assert "80x24, TERM=xterm-256color" in terminal.text
    assert rows(terminal.text.rstrip())["clock"][1].endswith("says the same to within 5 s")


def now() -> str:
    return format_datetime(datetime.now(UTC), usegmt=True)


@pytest.mark.parametrize(
    ("args", "subject", "mark", "words"),
    [
        (("--feed", "nowhere.json"), "feed", "wrong", "nowhere.json: no such file"),
        (("--feed", "http://127.0.0.1:9/"), "feed", "wrong", "refused: nothing listens"),
        (("--feed", UPDATE, "--as-of", "feed"), "feed", "look", "1 record held back"),
        (("--state-dir", "/dev/null/x"), "state folder", "wrong", "/dev/null: it is not a folder"),
    ],
)
def test_what_is_amiss_is_told_in_its_row(
    tmp_path: Path, args: tuple[str, ...], subject: str, mark: str, words: str
) -> None:
    ended = watchfloor(tmp_path, "doctor", *args, env={"no_proxy": "*"})
    found = rows(ended.out)[subject]
    assert (ended.status, ended.err, found[0]) == (1, "", mark)
    assert words in found[1]


@pytest.mark.parametrize(
    ("answer", "subject", "mark", "words"),
    [
        (Answer(status=401), "feed", "wrong", "token refused"),
        (
            Answer(feed(1), headers={"Date": "Mon, 17 Nov 2025 18:00:00 GMT"}),
            "clock", "wrong", "ahead of the feed's server",
        ),
        (
            Answer(status=403, headers={"Date": "Mon, 17 Nov 2099 18:00:00 GMT"}),
            "clock", "wrong", "days behind the feed's server",
        ),
    ],
)  # fmt: skip
def test_what_the_server_answers(
    tmp_path: Path, server: Loopback, answer: Answer, subject: str, mark: str, words: str
) -> None:
    server.give(answer)
    ended = watchfloor(tmp_path, "doctor", "--feed", server.url(), env={"no_proxy": "*"})
    found = rows(ended.out)[subject]
    assert (ended.status, found[0], words in found[1]) == (1, mark, True), ended.out
    assert len(server.requests) == 1


def test_no_secret_is_shown(tmp_path: Path, server: Loopback) -> None:
    token = tmp_path / "token"
    token.write_text(SECRET, encoding="utf-8")
    token.chmod(0o600)
    address = server.url(f"/feed.json?key={SECRET}")
    for answer in (Answer(feed(1)), Answer(status=401)):
        server.give(answer)
        env = {"no_proxy": "*", "WATCHFLOOR_FEED_TOKEN_FILE": str(token)}
        ended = watchfloor(tmp_path, "doctor", "--feed", address, env=env)
        assert server.requests[-1].headers["authorization"] == f"Bearer {SECRET}"
        assert SECRET not in ended.out + ended.err


@pytest.mark.parametrize(
    "args",
    [
        ("doctor", "--nope"),
        ("doctor", "--feed", "ftp://example.org"),
        ("doctor", "--as-of", "yesterday"),
        ("--config", "nowhere.toml", "doctor"),
    ],
)
def test_a_wrong_argument_or_setting_is_refused(tmp_path: Path, args: tuple[str, ...]) -> None:
    ended = watchfloor(tmp_path, *args)
    assert (ended.status, ended.out, ended.err.count("\n")) == (2, "", 1)


def test_a_language_without_utf8_is_told_in_its_own_letters(tmp_path: Path) -> None:
    ended = watchfloor(tmp_path, "doctor", env={"LANG": "C", "PYTHONIOENCODING": "ascii"})
    assert ended.out.isascii()
    assert rows(ended.out)["locale"][0] == "wrong"
    assert os.listdir(tmp_path) == []

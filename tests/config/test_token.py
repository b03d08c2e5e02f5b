import copy
from pathlib import Path

import pytest

from dashboard.config.error import ConfigError
from dashboard.config.origin import Origin, Source
from dashboard.config.secret import Secret
from dashboard.config.token import TokenFile, TokenVariable
from tests.config.loading import Officer

ORIGIN = Origin(Source.FILE, "config.toml")
TOKEN = "s3cret-token"


def kept(tmp_path: Path, content: bytes, mode: int = 0o600) -> TokenFile:
    path = tmp_path / "token"
    path.write_bytes(content)
    path.chmod(mode)
    return TokenFile(path, ORIGIN)


@pytest.mark.parametrize("mode", [0o600, 0o400])
def test_a_token_comes_from_a_file_of_the_officer_alone(tmp_path: Path, mode: int) -> None:
    assert kept(tmp_path, f"{TOKEN}\n".encode(), mode).read().reveal() == TOKEN


@pytest.mark.parametrize(
    ("content", "mode", "said"),
    [
        (b"abc", 0o640, r"open to others than its owner \(mode 0640\); `chmod 600` it"),
        (b"abc", 0o604, r"open to others than its owner \(mode 0604\)"),
        (b" \n", 0o600, "empty; it is the token"),
        (b"abc\nX-Header: 1", 0o600, "no token"),
        ("schlüssel".encode(), 0o600, "more than ASCII"),
        (b"a" * 9_000, 0o600, "larger than 8,192 bytes"),
    ],
)
def test_feed_secrets_a_file_that_gives_no_token(
    tmp_path: Path, content: bytes, mode: int, said: str
) -> None:
    with pytest.raises(ConfigError, match=rf"^config.toml: feed.token_file: .*/token: {said}"):
        kept(tmp_path, content, mode).read()


def test_what_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="No such file"):
        TokenFile(tmp_path / "none", ORIGIN).read()
    with pytest.raises(ConfigError, match="a directory"):
        TokenFile(tmp_path, ORIGIN).read()


def test_a_token_comes_from_the_environment_as_it_is_then() -> None:
    environment = {"TOKEN": TOKEN}
    source = TokenVariable("TOKEN", ORIGIN, environment)
    assert source.read().reveal() == TOKEN
    del environment["TOKEN"]
    with pytest.raises(ConfigError, match="TOKEN: not set"):
        source.read()


def test_a_secret_is_blind(officer: Officer) -> None:
    secret = Secret(TOKEN)
    environment = {"TOKEN": TOKEN, "WATCHFLOOR_FEED_TOKEN_ENV": "TOKEN"}
    config = officer.load(environment=environment)
    shown = (repr(secret), str(secret), f"{secret}", repr([copy.copy(secret)]), repr(config))
    assert not [text for text in shown if TOKEN in text]

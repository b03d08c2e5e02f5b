"""The key of the client certificate is its owner's alone."""

from pathlib import Path

import pytest

from tests.config.loading import Officer
from tests.config.refusal import sentence

BOTH = "[feed]\nclient_certificate = '../own.pem'\nclient_key = '../own.key'"
ONE = "[feed]\nclient_certificate = '../own.pem'"


def made(home: Path, certificate: int, key: int) -> Officer:
    """Return an officer whose certificate and key have these modes."""
    for name, mode in (("own.pem", certificate), ("own.key", key)):
        (home / name).touch()
        (home / name).chmod(mode)
    return Officer(home)


@pytest.mark.parametrize(
    ("text", "certificate", "key"),
    [(BOTH, 0o644, 0o600), (BOTH, 0o644, 0o400), (ONE, 0o600, 0o644)],
)
def test_a_key_that_its_owner_alone_may_open_is_taken(
    tmp_path: Path, text: str, certificate: int, key: int
) -> None:
    settings = made(tmp_path, certificate, key).load(text).feed
    assert settings.client_certificate == tmp_path / "config/../own.pem"


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660])
def test_feed_secrets_a_key_that_others_may_open_is_refused(tmp_path: Path, mode: int) -> None:
    said = f"own.key: open to others than its owner (mode {mode:04o}); `chmod 600` it"
    refused = sentence(made(tmp_path, 0o644, mode), BOTH)
    assert refused.startswith("FILE: feed.client_key: ")
    assert refused.endswith(said)
    refused = sentence(made(tmp_path, mode, 0o600), ONE)
    assert refused.startswith("FILE: feed.client_certificate: ")
    assert refused.endswith(said.replace("own.key", "own.pem"))

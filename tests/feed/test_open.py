from datetime import UTC, datetime
from pathlib import Path

import pytest

from dashboard.feed.address import AddressError
from dashboard.feed.builtin import BuiltIn
from dashboard.feed.file import FileSource
from dashboard.feed.http import HttpSource
from dashboard.feed.open import Feed, http_settings, open_feed
from dashboard.version import VERSION
from tests.config.loading import Officer

NOW = datetime(2025, 11, 17, 18, tzinfo=UTC)


def opened(officer: Officer, address: str) -> Feed:
    return open_feed(officer.load(options={"feed.address": address}), lambda: NOW)


@pytest.fixture
def officer(tmp_path: Path) -> Officer:
    return Officer(tmp_path)


def test_no_address_is_the_built_in_example(officer: Officer) -> None:
    feed = opened(officer, "")
    assert isinstance(feed.source, BuiltIn)
    assert (feed.shown, feed.built_in) == ("built-in example", True)


def test_an_address_is_asked_over_http_and_shown_without_its_query(officer: Officer) -> None:
    feed = opened(officer, "https://feed.example/a?token=s3cret")
    assert isinstance(feed.source, HttpSource)
    assert (feed.shown, feed.built_in) == ("https://feed.example/a?…", False)


async def test_a_path_is_a_file(officer: Officer, tmp_path: Path) -> None:
    path = tmp_path / "feed.json"
    path.write_bytes(b"{}")
    feed = opened(officer, str(path))
    assert isinstance(feed.source, FileSource)
    assert (feed.shown, feed.built_in) == (str(path), False)
    assert await feed.source.fetch() == b"{}"


def test_a_name_that_acts_on_a_terminal_is_shown_without_acting(officer: Officer) -> None:
    assert opened(officer, "/srv/a\x1b]0;b\x07\u202ec").shown == "/srv/a\ufffd]0;b\ufffdc"


def test_an_address_that_names_no_feed_is_refused(officer: Officer) -> None:
    with pytest.raises(AddressError, match=r"^has a user part"):
        opened(officer, "https://officer:s3cret@feed.example/")


def test_the_settings_of_the_feed_are_those_it_is_asked_by(
    officer: Officer, tmp_path: Path
) -> None:
    ca_file, certificate, key = (tmp_path / name for name in ("ca.pem", "own.pem", "own.key"))
    for path in (ca_file, certificate, key):
        path.touch(0o600)
    options = {
        "feed.deadline_seconds": "7",
        "feed.limits.body_mib": "2",
        "feed.ca_file": str(ca_file),
        "feed.client_certificate": str(certificate),
        "feed.client_key": str(key),
    }
    settings = http_settings(officer.load(options=options))
    assert (settings.most, settings.deadline) == (2 << 20, 7.0)
    assert settings.agent == f"watchfloor/{VERSION}"
    assert settings.ca_file == ca_file
    assert (settings.client_certificate, settings.client_key) == (certificate, key)
    assert settings.token is None


def test_a_token_is_read_anew_each_time(officer: Officer) -> None:
    environment = {"TOKEN": "first"}
    config = officer.load(environment=environment, options={"feed.token_env": "TOKEN"})
    token = http_settings(config).token
    assert token is not None
    assert token().reveal() == "first"
    environment["TOKEN"] = "second"
    assert token().reveal() == "second"
    del environment["TOKEN"]
    with pytest.raises(ValueError, match="TOKEN: not set"):
        token()

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from dashboard.config.error import ConfigError
from dashboard.config.origin import Source
from dashboard.config.settings import load
from tests.config.loading import Officer

PATH = "feed.interval_seconds"
VARIABLE = "WATCHFLOOR_FEED_INTERVAL_SECONDS"


@pytest.mark.parametrize(
    ("text", "environment", "options", "seconds", "source"),
    [
        (None, {}, {}, None, Source.DEFAULT),
        ("[feed]\ninterval_seconds = 60", {}, {}, 60, Source.FILE),
        ("[feed]\ninterval_seconds = 60", {VARIABLE: "30"}, {}, 30, Source.ENVIRONMENT),
        ("[feed]\ninterval_seconds = 60", {VARIABLE: "30"}, {PATH: "1.5"}, 1.5, Source.ARGUMENT),
        ("[feed]\ninterval_seconds = 60", {}, {PATH: "feed"}, None, Source.ARGUMENT),
    ],
)
def test_the_layer_nearest_to_the_officer_wins(
    officer: Officer,
    text: str | None,
    environment: dict[str, str],
    options: dict[str, str],
    seconds: float | None,
    source: Source,
) -> None:
    config = officer.load(text, environment, options)
    assert config.feed.interval == (None if seconds is None else timedelta(seconds=seconds))
    assert config.origin(PATH).source is source
    assert config.origin("feed.deadline_seconds").source is Source.DEFAULT


def test_each_table_reaches_its_consumer(officer: Officer, tmp_path: Path) -> None:
    config = officer.load(
        """
        [feed]
        address = "documents/feed.json"
        limits.body_mib = 2
        [time]
        local = "America/New_York"
        first = "local"
        as_of = "feed"
        [board]
        tiles = ["fto", "tempo"]
        hold_minutes = 5
        [screen]
        theme = "mono"
        ascii = true
        [state]
        dir = "kept"
        [keys]
        zoom = "Z, ctrl+f"
        """,
        {"WATCHFLOOR_SCREEN_BELL": "false", "WATCHFLOOR_BOARD_TILES": "a, b"},
    )
    # Paths of a file start at the folder of that file.
    assert config.feed.address == str(tmp_path / "config/documents/feed.json")
    assert config.state.folder == tmp_path / "config/kept"
    assert config.feed.limits.body_bytes == 2 * 1024 * 1024
    assert config.time.local == ZoneInfo("America/New_York")
    assert config.time.local_first
    assert config.time.as_of_feed
    assert config.board.tiles == ("a", "b")
    assert config.board.hold == timedelta(minutes=5)
    assert (config.screen.theme, config.screen.ascii, config.screen.bell) == ("mono", True, False)
    assert config.keys["zoom"] == ("Z", "ctrl+f")
    assert config.keys["quit"] == ("q",)


@pytest.mark.parametrize("address", ["https://example.org/feed.json", "feed.json", ""])
def test_an_argument_starts_at_the_working_folder(officer: Officer, address: str) -> None:
    config = officer.load(options={"feed.address": address})
    assert config.feed.address == address


def test_nothing_set_is_the_example_and_the_own_state_folder(officer: Officer) -> None:
    config = officer.load()
    assert config.file is None
    assert config.feed.address == ""
    assert config.feed.token is None
    assert config.state.folder == officer.places.state_folder


def test_keys_may_be_exchanged(officer: Officer) -> None:
    keys = officer.load('[keys]\nzoom = "h"\nleft = "left, z"').keys
    assert (keys["zoom"], keys["left"]) == (("h",), ("left", "z"))


def test_an_overridden_value_is_checked_all_the_same(officer: Officer) -> None:
    with pytest.raises(ConfigError, match="interval_seconds is 'fast'"):
        officer.load('[feed]\ninterval_seconds = "fast"', {}, {PATH: "60"})


def test_a_default_that_somebody_took_away_is_named(tmp_path: Path) -> None:
    defaults = tmp_path / "config.toml"
    defaults.write_text("[feed]\naddress = ''\n", encoding="utf-8")
    places = replace(Officer(tmp_path).places, defaults=defaults)
    with pytest.raises(ConfigError, match=r"^the default of feed\.interval_seconds is missing; "):
        load(places, {}, {})

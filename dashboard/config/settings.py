"""All settings, read once at the start."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dashboard.config import kind
from dashboard.config.collect_table import CollectSettings
from dashboard.config.feed_table import FeedSettings
from dashboard.config.keymap import Keys, refuse_clashes, take_keys
from dashboard.config.layers import Layer, Layers, Setting
from dashboard.config.origin import Origin, Source
from dashboard.config.places import Places
from dashboard.config.rule_table import RuleSettings, take_rules
from dashboard.config.tables import (
    AlarmSettings,
    BoardSettings,
    ScreenSettings,
    StateSettings,
    TimeSettings,
)
from dashboard.config.token import TokenVariable
from dashboard.config.toml_file import read_toml


@dataclass(frozen=True, slots=True)
class Config:
    """What the officer chose, and where each choice was made."""

    feed: FeedSettings
    time: TimeSettings
    board: BoardSettings
    screen: ScreenSettings
    alarms: AlarmSettings
    state: StateSettings
    collect: CollectSettings
    campaign_days: int
    """The least days of a campaign from which a weekly mean is told."""
    rules: tuple[RuleSettings, ...]
    keys: Keys
    settings: tuple[Setting, ...]
    """Every setting as it was given, in the order of the default file."""
    file: Path | None
    """The config file that was read, where there was one."""

    @property
    def token_variables(self) -> list[str]:
        """The variables of the environment that hold tokens."""
        return _token_variables(self.feed, self.collect)

    def origin(self, path: str) -> Origin:
        """Return where the setting `path`, such as `feed.address`, got its value."""
        return next(setting.origin for setting in self.settings if setting.path == path)


def load(places: Places, environment: Mapping[str, str], arguments: Layer) -> Config:
    """Return the settings of all layers; raises ConfigError with one sentence where one is bad."""
    file = places.file(environment)
    layers = Layers(
        defaults=read_toml(places.defaults, Source.DEFAULT),
        file={} if file is None else read_toml(file, Source.FILE),
        environment=environment,
        arguments=arguments,
    )
    feed = FeedSettings.take(layers, environment)
    time = TimeSettings.take(layers)
    board = BoardSettings.take(layers)
    screen = ScreenSettings.take(layers)
    alarms = AlarmSettings.take(layers)
    state = StateSettings.take(layers, places.state_folder)
    collect = CollectSettings.take(layers, environment)
    campaign_days = layers.take("measures.campaign_days", kind.whole(1, 3_650))
    rules = take_rules(layers)
    keys = take_keys(layers)
    layers.refuse_unknown(_token_variables(feed, collect))
    refuse_clashes(keys, layers)
    return Config(
        feed=feed,
        time=time,
        board=board,
        screen=screen,
        alarms=alarms,
        state=state,
        collect=collect,
        campaign_days=campaign_days,
        rules=rules,
        keys=keys,
        settings=layers.settings,
        file=file,
    )


def _token_variables(feed: FeedSettings, collect: CollectSettings) -> list[str]:
    tokens = (feed.token, *(service.key for service in collect.sources.services))
    return [one.variable for one in tokens if isinstance(one, TokenVariable)]

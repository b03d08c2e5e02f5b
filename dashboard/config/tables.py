"""The settings as the program uses them, a class for each table of the file but the feed's."""

from dataclasses import dataclass
from datetime import timedelta, tzinfo
from pathlib import Path

from dashboard.config import kind, outside
from dashboard.config.layers import Layers

THEMES = ("terminal", "dark", "light", "contrast", "mono")


@dataclass(frozen=True, slots=True)
class TimeSettings:
    """`[time]`: which clock the board goes by, and how it writes times."""

    local: tzinfo
    """The zone of local times."""
    local_first: bool
    """Whether the board begins with local times instead of Zulu."""
    as_of: str
    """`now`, `feed` for the newest document's own as_of, or a time as an officer writes it."""
    stale_after: timedelta
    """The age of its as_of at which a document that states no expiry is stale."""

    @property
    def as_of_feed(self) -> bool:
        """Whether *now* is the newest document's as_of instead of the clock."""
        return self.as_of == "feed"

    @classmethod
    def take(cls, layers: Layers) -> "TimeSettings":
        """Return the table; raises ConfigError where a value is not allowed."""
        return cls(
            local=layers.take("time.local", outside.ZONE),
            local_first=layers.take("time.first", kind.choice("zulu", "local")) == "local",
            as_of=layers.take("time.as_of", outside.AS_OF),
            stale_after=timedelta(hours=layers.take("time.stale_hours", kind.whole(1, 720))),
        )


@dataclass(frozen=True, slots=True)
class BoardSettings:
    """`[board]`: what stands on the board."""

    tiles: tuple[str, ...]
    """Ids of the indicators on the tiles, at most four; empty: the feed's first four."""
    hold: timedelta
    """After which the panels no longer hold by themselves."""

    @classmethod
    def take(cls, layers: Layers) -> "BoardSettings":
        """Return the table; raises ConfigError where a value is not allowed."""
        return cls(
            tiles=layers.take("board.tiles", kind.words(4)),
            hold=timedelta(minutes=layers.take("board.hold_minutes", kind.whole(1, 240))),
        )


@dataclass(frozen=True, slots=True)
class ScreenSettings:
    """`[screen]`: how the board is drawn."""

    theme: str
    """One of `THEMES`."""
    ascii: bool
    """Whether it is drawn with ASCII only."""
    bell: bool
    """Whether the terminal's bell may ring."""

    @classmethod
    def take(cls, layers: Layers) -> "ScreenSettings":
        """Return the table; raises ConfigError where a value is not allowed."""
        return cls(
            theme=layers.take("screen.theme", kind.choice(*THEMES)),
            ascii=layers.take("screen.ascii", kind.SWITCH),
            bell=layers.take("screen.bell", kind.SWITCH),
        )


@dataclass(frozen=True, slots=True)
class AlarmSettings:
    """`[alarms]` and `[notify]`: how alarms ask for attention."""

    ring_again: timedelta
    """After which an unacknowledged warning rings again."""
    command: tuple[str, ...]
    """The program run for a new alarm, with its arguments; empty: none."""
    notify_from: str
    """The least level it is run for: `advisory`, `caution` or `warning`."""
    patience: timedelta
    """After which it is ended."""

    @classmethod
    def take(cls, layers: Layers) -> "AlarmSettings":
        """Return the tables; raises ConfigError where a value is not allowed."""
        again = layers.take("alarms.ring_again_minutes", kind.whole(1, 1_440))
        command = layers.take("notify.command", kind.COMMAND)
        level = layers.take("notify.level", kind.choice("advisory", "caution", "warning"))
        patience = layers.take("notify.timeout_seconds", kind.seconds(1, 300))
        return cls(timedelta(minutes=again), command, level, timedelta(seconds=patience))


@dataclass(frozen=True, slots=True)
class StateSettings:
    """`[state]`: where the program writes, for whom, and how much it keeps."""

    folder: Path
    """It and its parents need not exist yet."""
    group: str
    """The group whose members share the folder; empty: it is the user's alone."""
    officer: str
    """The name beside the login on what is logged; empty: the login alone."""
    keep_days: int
    """Days that documents are kept."""
    keep_mib: int
    """Megabytes of documents that are kept."""

    @classmethod
    def take(cls, layers: Layers, user_folder: Path) -> "StateSettings":
        """Return the table, the user's own state folder where none is set."""
        return cls(
            folder=layers.take("state.dir", outside.PATH) or user_folder,
            group=layers.take("state.group", outside.NAME),
            officer=layers.take("state.officer", outside.OFFICER),
            keep_days=layers.take("state.keep_days", kind.whole(1, 36_500)),
            keep_mib=layers.take("state.keep_mib", kind.whole(1, 1_048_576)),
        )

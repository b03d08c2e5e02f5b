"""Where settings and state are kept on this machine."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_config_path, user_state_path

from dashboard.config.error import ConfigError
from dashboard.config.layers import CONFIG_VARIABLE
from dashboard.config.printable import printable

_NAME = "config.toml"
_PACKAGE = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Places:
    """The files and folders that settings are read from."""

    argument: str | None
    """The config file as `--config` names it."""
    config_folder: Path
    """The user's own; its file need not exist."""
    state_folder: Path
    """The user's own; it need not exist."""
    defaults: Path
    """The file that holds every setting with its default."""

    @classmethod
    def of_user(cls, argument: str | None) -> "Places":
        """Return the places of the user who runs the program."""
        return cls(
            argument=argument,
            config_folder=user_config_path("watchfloor", appauthor=False),
            state_folder=user_state_path("watchfloor", appauthor=False),
            defaults=_shipped(_PACKAGE),
        )

    def file(self, environment: Mapping[str, str]) -> Path | None:
        """Return the one config file there is, None where none is named and the user has none.

        Raises ConfigError where a file is named and is not there.
        """
        for by, name in (
            ("--config", self.argument),
            (CONFIG_VARIABLE, environment.get(CONFIG_VARIABLE)),
        ):
            if name is not None:
                return _named(by, name)
        # A link that leads nowhere is there, so that reading it says what is wrong.
        return self.user_file if os.path.lexists(self.user_file) else None

    @property
    def user_file(self) -> Path:
        """Return the config file in the user's own folder, there or not."""
        return self.config_folder / _NAME


def _named(by: str, name: str) -> Path:
    if not os.path.exists(name):
        raise ConfigError(f"{by}: there is no file '{printable(name, 400)}'")
    return Path(name)


def _shipped(package: Path) -> Path:
    # A wheel carries the file inside the package, a checkout at its root.
    inside = package / _NAME
    return inside if inside.exists() else package.parent / _NAME

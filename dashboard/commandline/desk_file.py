"""Where the desk's own file lies."""

from __future__ import annotations

from pathlib import Path

from dashboard.config.error import ConfigError
from dashboard.config.settings import Config
from dashboard.store.folder import Sharing, prepare
from dashboard.store.trouble import StoreRefusedError

DESK_FILE = "desk.json"
"""Its name in the state folder, unless the settings name another file."""


def desk_file(config: Config, named: str | None) -> Path:
    """Return the file as named, else as the settings say, its own folder made where it is ours.

    Raises ConfigError where the state folder is not to be trusted.
    """
    if named is not None:
        return Path(named)
    if config.collect.desk_file is not None:
        return config.collect.desk_file
    prepare_state(config)
    return config.state.folder / DESK_FILE


def new_file_mode(config: Config, named: str | None) -> int | None:
    """Return the mode of the file when it is made: in the state folder, that of all files there."""
    if named is not None or config.collect.desk_file is not None:
        return None
    return Sharing.of(config.state.group).file_mode


def prepare_state(config: Config, *below: str) -> None:
    """Make the state folder, and one below it, as the watch wants them; raises ConfigError."""
    folder = config.state.folder
    try:
        sharing = Sharing.of(config.state.group)
        prepare(folder, sharing)
        if below:
            prepare(folder.joinpath(*below), sharing)
    except StoreRefusedError as error:
        raise ConfigError(str(error)) from None
    except OSError as error:
        raise ConfigError(f"{folder} cannot be made: {error.strerror or error}") from None

"""The keys in force: those of the commands, as `[keys]` changes them."""

from collections.abc import Mapping

from dashboard.commands import COMMANDS, Command
from dashboard.config.error import ConfigError
from dashboard.config.kind import Kind, UnfitError
from dashboard.config.layers import Layers
from dashboard.config.origin import Raw, Source
from dashboard.keys import UnknownKeyError, parse_key, show_key, types_text

Keys = Mapping[str, tuple[str, ...]]
"""The keys of each command by its id, as Textual spells them; the first is the one to show."""


def _read_keys(raw: Raw) -> tuple[str, ...]:
    if not isinstance(raw.value, str):
        raise UnfitError
    try:
        return tuple(dict.fromkeys(parse_key(key.strip()) for key in raw.value.split(",")))
    except UnknownKeyError:
        raise UnfitError from None


KEYS = Kind('keys with commas between, such as "z", "ctrl+f" or "slash, f3"', _read_keys)


def take_keys(layers: Layers) -> Keys:
    """Return the keys of every command; raises ConfigError where there is no such key."""
    return {command.id: layers.take(_path(command), KEYS) for command in COMMANDS}


def refuse_clashes(keys: Keys, layers: Layers) -> None:
    """Raise ConfigError where a key does two things, or where a prompt would take it as text."""
    owners: dict[str, Command] = {}
    for command in COMMANDS:
        for key in keys[command.id]:
            if command.always and types_text(key):
                raise ConfigError(
                    f"{_named(command, layers)} has the key {show_key(key)}, which a prompt takes"
                    " as text; give it one that types nothing, such as ctrl+x"
                )
            other = owners.setdefault(key, command)
            if other is not command:
                # Where one of the two was set by the officer, that is the one to mend.
                mine, theirs = sorted((command, other), key=lambda one: _is_default(one, layers))
                raise ConfigError(
                    f"{_named(mine, layers)} has the key {show_key(key)}, which {_path(theirs)}"
                    " has too; give one of them another"
                )


def _path(command: Command) -> str:
    return f"keys.{command.id}"


def _named(command: Command, layers: Layers) -> str:
    return layers.origin(_path(command)).names(_path(command))


def _is_default(command: Command, layers: Layers) -> bool:
    return layers.origin(_path(command)).source is Source.DEFAULT

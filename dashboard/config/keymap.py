"""The keys in force: those of the commands, as `[keys]` changes them."""

from dataclasses import replace

from dashboard.commands import COMMANDS, Command
from dashboard.config.error import ConfigError
from dashboard.config.kind import Kind, UnfitError
from dashboard.config.layers import Layers
from dashboard.config.origin import Raw, Source
from dashboard.keys import UnknownKeyError, parse_key, show_key, types_text


def _read_keys(raw: Raw) -> tuple[str, ...]:
    if not isinstance(raw.value, str):
        raise UnfitError
    try:
        return tuple(dict.fromkeys(parse_key(key.strip()) for key in raw.value.split(",")))
    except UnknownKeyError:
        raise UnfitError from None


KEYS = Kind('keys with commas between, such as "z", "ctrl+f" or "slash, f3"', _read_keys)


def take_commands(layers: Layers) -> tuple[Command, ...]:
    """Return every command with the keys that do it.

    Raises ConfigError where a key does not exist, does two things, or types a character although
    its command acts in prompts.
    """
    return tuple(replace(command, keys=layers.take(_path(command), KEYS)) for command in COMMANDS)


def refuse_clashes(commands: tuple[Command, ...], layers: Layers) -> None:
    """Raise ConfigError where a key does two things, or a prompt would take it as text."""
    owners: dict[str, Command] = {}
    for command in commands:
        for key in command.keys:
            if command.always and types_text(key):
                raise ConfigError(
                    f"{_named(command, layers)} has the key {show_key(key)}, which a prompt takes"
                    " as text; give it one that types nothing, such as ctrl+x"
                )
            other = owners.setdefault(key, command)
            if other is not command:
                # The one that was set by the officer is the one to mend.
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

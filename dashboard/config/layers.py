"""The four layers a setting is looked for in."""

import difflib
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from dashboard.config.error import ConfigError
from dashboard.config.kind import Kind, UnfitError
from dashboard.config.origin import Origin, Raw, Source
from dashboard.config.printable import printable

T = TypeVar("T")
PREFIX = "WATCHFLOOR_"
CONFIG_VARIABLE = f"{PREFIX}CONFIG"
"""Names the config file, so that no setting can have this name."""

_NEAR = 0.7
"""Below it, paths have little in common but the table, which says nothing."""

Layer = Mapping[str, Raw]
"""Values by the path of their setting, such as `feed.address`."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The value in force, as it was given, and its origin."""

    path: str
    value: object
    origin: Origin


class Layers:
    """Gives each setting its value, and knows at the end which values nobody asked for."""

    def __init__(
        self, defaults: Layer, file: Layer, environment: Mapping[str, str], arguments: Layer
    ) -> None:
        self._defaults = defaults
        self._file = file
        self._environment = environment
        self._arguments = arguments
        self._settings: dict[str, Setting] = {}

    @property
    def settings(self) -> tuple[Setting, ...]:
        """Return the settings taken so far, in their order."""
        return tuple(self._settings.values())

    def take(self, path: str, kind: Kind[T]) -> T:
        """Return the value of a setting; the layer nearest to the officer wins.

        Raises ConfigError where a value of any layer is not allowed, or where no layer has one.
        """
        values: list[T] = []
        for raw in self._all(path):
            try:
                values.append(kind.read(raw))
            except UnfitError:
                raise ConfigError.unfit(path, raw, kind.allowed) from None
            self._settings[path] = Setting(path, raw.value, raw.origin)
        if not values:
            raise ConfigError(f"the default of {path} is missing; it is {kind.allowed}")
        return values[-1]

    def take_or(self, path: str, kind: Kind[T], absent: T) -> T:
        """Return the value of a setting that need not be there, `absent` where it is not."""
        return self.take(path, kind) if self._all(path) else absent

    def names(self, table: str) -> tuple[str, ...]:
        """Return the names of the tables within a table, in the order of their layers."""
        within = (path for path in self.paths(table) if "." in path)
        return tuple(dict.fromkeys(path.partition(".")[0] for path in within))

    def paths(self, table: str) -> tuple[str, ...]:
        """Return the paths of the values that files give within a table, without its own."""
        paths = {**self._defaults, **self._file}
        return tuple(path[len(table) + 1 :] for path in paths if path.startswith(f"{table}."))

    def first_origin(self, table: str) -> Origin:
        """Return where the first value within a table came from."""
        found = {**self._defaults, **self._file}.items()
        return next(raw.origin for path, raw in found if path.startswith(f"{table}."))

    def origin(self, path: str) -> Origin:
        """Return where the value in force came from, of a setting taken before."""
        return self._settings[path].origin

    def refuse_unknown(self, spared: Collection[str]) -> None:
        """Raise ConfigError where a value belongs to no setting; some variables are spared."""
        for path, raw in {**self._defaults, **self._file}.items():
            if path not in self._settings:
                self._refuse(path, raw)
        variables = [_variable(path) for path in self._settings]
        for name in self._environment:
            if name.startswith(PREFIX) and name not in (*variables, CONFIG_VARIABLE, *spared):
                raise ConfigError(self._unknown(name, printable(name), variables))

    def _all(self, path: str) -> list[Raw]:
        found = [layer[path] for layer in (self._defaults, self._file) if path in layer]
        variable = _variable(path)
        if variable in self._environment:
            origin = Origin(Source.ENVIRONMENT, variable)
            found.append(Raw(self._environment[variable], origin))
        if path in self._arguments:
            found.append(self._arguments[path])
        return found

    def _refuse(self, path: str, raw: Raw) -> None:
        is_table = any(known.startswith(f"{path}.") for known in self._settings)
        if is_table and raw.value != {}:
            raise ConfigError.unfit(path, raw, f"a table, [{path}]")
        if not is_table:
            raise ConfigError(self._unknown(path, raw.origin.names(path), self._settings))

    def _unknown(self, name: str, named: str, known: Iterable[str]) -> str:
        near = difflib.get_close_matches(name, known, n=1, cutoff=_NEAR)
        if near:
            return f"{named} is no setting; the nearest is {near[0]}"
        everything = next(iter(self._defaults.values())).origin
        return f"{named} is no setting; {everything} has them all"


def _variable(path: str) -> str:
    # No shell sets a variable with a hyphen, and ids of rules have one.
    return PREFIX + re.sub(r"[.-]", "_", path.upper())

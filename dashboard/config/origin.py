"""Where the value of a setting came from."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from dashboard.config.printable import printable


class Source(Enum):
    """The four layers of settings, the weakest first."""

    DEFAULT = "default"
    FILE = "file"
    ENVIRONMENT = "environment"
    ARGUMENT = "argument"


@dataclass(frozen=True, slots=True)
class Origin:
    """One place that gives values."""

    source: Source
    name: str
    """The path of a file, the name of a variable, or an option such as `--feed`."""
    folder: Path = Path()
    """Where relative paths given there start: the file's own folder, else the working folder."""

    @property
    def is_text(self) -> bool:
        """Tell whether values come as text there, and not as what TOML makes of them."""
        return self.source in (Source.ENVIRONMENT, Source.ARGUMENT)

    def names(self, path: str) -> str:
        """Return how a sentence names the setting `path` given there."""
        return printable(self.name, 400) if self.is_text else f"{self}: {path}"

    def __str__(self) -> str:
        return printable(self.name, 400)


@dataclass(frozen=True, slots=True)
class Raw:
    """A value as it was given, not yet checked."""

    value: object
    origin: Origin

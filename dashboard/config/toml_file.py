"""A file of settings in TOML."""

import json
import os
import re
import stat
import tomllib
from collections.abc import Iterator
from pathlib import Path

from dashboard.config.error import ConfigError
from dashboard.config.layers import Layer
from dashboard.config.origin import Origin, Raw, Source
from dashboard.config.printable import printable

_MOST_BYTES = 1024 * 1024
_BARE = re.compile(r"[A-Za-z0-9_-]+")


def read_toml(path: Path, source: Source) -> Layer:
    """Return what a file sets, by path of setting; an empty table stands as an empty dict.

    Raises ConfigError where it cannot be read or is no TOML, with the line where there is one.
    """
    origin = Origin(source, str(path), path.parent)
    try:
        tables = tomllib.loads(_bytes(path).decode("utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{origin}: cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{origin}: not UTF-8, at byte {error.start + 1}") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{origin}: not TOML: {printable(str(error), 200)}") from None
    # Lists nested very deep, or a number of thousands of digits.
    except (RecursionError, ValueError):
        raise ConfigError(f"{origin}: TOML beyond what settings need") from None
    return {name: Raw(value, origin) for name, value in _flat(tables, "")}


def _bytes(path: Path) -> bytes:
    # Without O_NONBLOCK, opening a FIFO waits until somebody writes to it.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with open(descriptor, "rb") as file:
        mode = os.fstat(descriptor).st_mode
        if not stat.S_ISREG(mode):
            raise OSError("a directory" if stat.S_ISDIR(mode) else "not a regular file")
        content = file.read(_MOST_BYTES + 1)
    if len(content) > _MOST_BYTES:
        raise OSError("over 1 MiB, too large for settings")
    return content


def _flat(table: dict[str, object], above: str) -> Iterator[tuple[str, object]]:
    for name, value in table.items():
        path = above + (name if _BARE.fullmatch(name) else json.dumps(name))
        if isinstance(value, dict) and value:
            yield from _flat(value, f"{path}.")
        else:
            yield path, value

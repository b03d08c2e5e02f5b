"""A file of settings in TOML."""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from dashboard.config.error import ConfigError
from dashboard.config.layers import Layer
from dashboard.config.origin import Origin, Raw, Source
from dashboard.config.printable import printable
from dashboard.config.regular_file import UnreadableError, read_regular

_MOST_BYTES = 1024 * 1024
_MOST_WHOLE = 2**63 - 1
_BARE = re.compile(r"[A-Za-z0-9_-]+")


def read_toml(path: Path, source: Source) -> Layer:
    """Return what a file sets, by path of setting; an empty table stands as an empty dict.

    Raises ConfigError where it cannot be read or is no TOML, with the line where there is one.
    """
    origin = Origin(source, str(path), path.parent)
    try:
        tables = tomllib.loads(read_regular(path, _MOST_BYTES).decode("utf-8-sig"))
        _refuse_huge(tables)
    except UnreadableError as error:
        raise ConfigError(f"{origin}: cannot be read: {error}") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{origin}: not UTF-8, at byte {error.start + 1}") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{origin}: not TOML: {printable(str(error), 200)}") from None
    # Lists nested very deep, or a number of thousands of digits.
    except (RecursionError, ValueError):
        raise ConfigError(f"{origin}: TOML beyond what settings need") from None
    return {name: Raw(value, origin) for name, value in _flat(tables, "")}


def _refuse_huge(value: object) -> None:
    """Raise ValueError for a whole number beyond TOML's bound: some cannot even be shown."""
    if isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            _refuse_huge(one)
    elif isinstance(value, int) and abs(value) > _MOST_WHOLE:
        raise ValueError


def _flat(table: dict[str, object], above: str) -> Iterator[tuple[str, object]]:
    for name, value in table.items():
        path = above + (name if _BARE.fullmatch(name) else json.dumps(name))
        if isinstance(value, dict) and value:
            yield from _flat(value, f"{path}.")
        else:
            yield path, value

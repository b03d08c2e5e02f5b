"""`watchfloor config`: every setting, its value and where it came from."""

from pathlib import Path
from typing import TextIO

from dashboard.commandline.lines import write_line
from dashboard.config.layers import Setting
from dashboard.config.origin import Source
from dashboard.config.printable import printable
from dashboard.config.secret import masked
from dashboard.config.settings import Config

_MOST = 400


def run(config: Config, user_file: Path, out: TextIO) -> int:
    """Write a line for each setting, then which config file was read, and return 0.

    `user_file` is where the officer's own config file is or would be.
    """
    names = max(len(setting.path) for setting in config.settings)
    values = [_value(setting) for setting in config.settings]
    width = min(32, max(map(len, values)))
    for setting, value in zip(config.settings, values, strict=True):
        origin = "default" if setting.origin.source is Source.DEFAULT else str(setting.origin)
        write_line(out, f"{setting.path:<{names}}  {value:<{width}}  {origin}")
    write_line(out, "")
    if config.file is None:
        write_line(out, f"no config file; yours would be {printable(str(user_file), _MOST)}")
    else:
        write_line(out, f"config file {printable(str(config.file), _MOST)}")
    return 0


def _value(setting: Setting) -> str:
    match setting.value:
        case bool(value):
            return str(value).lower()
        case list(value):
            return printable(", ".join(map(str, value)), _MOST) or "[]"
        case str(value):
            return printable(masked(value), _MOST) or '""'
        case value:
            return printable(str(value), _MOST)

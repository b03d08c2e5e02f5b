"""`watchfloor export`: the records of a feed with their sources, or the picture of its trends."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TextIO

from dashboard.board.export.records import exported
from dashboard.board.export.rows import COLUMNS, members, rows
from dashboard.board.scene import Scene
from dashboard.board.svg.trends import trends_svg
from dashboard.commandline.body import Fetch
from dashboard.commandline.csv_row import csv_row
from dashboard.commandline.export_wish import ExportWish, Form
from dashboard.commandline.lines import write_line
from dashboard.commandline.live_board import live_scene
from dashboard.commandline.looking import Unreadable, look_once
from dashboard.commandline.new_file import NotWrittenError, write_new
from dashboard.commandline.past_scene import past_scene
from dashboard.config.settings import Config

WRONG = 2
"""The exit status of a feed that cannot be read, and of a file that cannot be written."""


def run(
    config: Config, wish: ExportWish, *, fetch: Fetch, out: TextIO, err: TextIO, now: datetime
) -> int:
    """Write what is wished of the feed as it stands; returns 0, or 2 with a sentence on err.

    Where a board keeps watch on the same feed and state folder, its history is in the picture; of
    a past time what was kept of it is written.
    """
    found = (
        live_scene(config, now) or past_scene(config, fetch, now) or look_once(config, fetch, now)
    )
    if isinstance(found, Unreadable):
        write_line(err, f"watchfloor: {found.origin}: {found.reason}")
        return WRONG
    lines = _lines(found, wish)
    if wish.out is None:
        for line in lines:
            write_line(out, line)
    else:
        try:
            write_new(Path(wish.out), lines)
        except NotWrittenError as error:
            write_line(err, f"watchfloor: {error}")
            return WRONG
    _tell_what_is_not_in_it(found, wish, err)
    return 0


def _lines(scene: Scene, wish: ExportWish) -> Iterator[str]:
    match wish.form:
        case Form.SVG:
            yield trends_svg(wish.days, scene)
        case Form.JSON:
            for record in exported(scene):
                yield json.dumps(members(record))
        case Form.CSV:
            yield csv_row(COLUMNS)
            for record in exported(scene):
                yield from map(csv_row, rows(record))


def _tell_what_is_not_in_it(scene: Scene, wish: ExportWish, err: TextIO) -> None:
    held, taken = len(scene.held.latest.held_back), len(scene.held.latest.retracted)
    parts = [f"{held} held back"] * bool(held) + [f"{taken} retracted"] * bool(taken)
    if parts and wish.form is not Form.SVG:
        write_line(err, f"watchfloor: not in it: {', '.join(parts)}; `validate` says why")

"""`watchfloor desk`: what only people know, entered line by line or by arguments."""

from __future__ import annotations

import difflib
import textwrap
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO

from dashboard.collect.desk.book import Book, NotEnteredError
from dashboard.collect.desk.form import Field, Form, FormError
from dashboard.collect.desk.forms import FORMS
from dashboard.collect.desk.reading import DeskError, read_desk
from dashboard.collect.desk.value import LINE
from dashboard.commandline.desk_file import desk_file, new_file_mode
from dashboard.commandline.desk_wish import DeskWish
from dashboard.commandline.lines import writable, write_line
from dashboard.config.printable import printable, quoted
from dashboard.config.regular_file import UnreadableError, read_regular
from dashboard.config.settings import Config

_MOST_LINE = 10_000
_WIDTH = 78
_MOST_BYTES = 64 * 1024 * 1024
_NOT_ENTERED = 1
"""The exit status of an entry that was not made, and of a file with mistakes."""


def run(
    config: Config, wish: DeskWish, streams: tuple[TextIO, TextIO, TextIO], now: datetime
) -> int:
    """Add an entry to the desk's file, or check it; streams are standard input, output and error.

    Returns 0 where it is done, 1 where the entry is not to be made or the file has a mistake, 2 for
    a kind that there is not.
    """
    given, out, err = streams
    path = desk_file(config, wish.file)
    if wish.deed == "check":
        return _check(path, out, err, now)
    form = FORMS.get(wish.kind)
    if form is None:
        near = difflib.get_close_matches(wish.kind, FORMS, n=1)
        hint = f"the nearest is {near[0]}; " if near else ""
        write_line(err, f"watchfloor: desk: there is no kind {quoted(wish.kind)}; {hint}{_kinds()}")
        return 2
    try:
        values = form.read(dict(wish.answers)) if wish.answers else _asked(form, given, err)
        entry_id = Book(path, new_file_mode(config, wish.file)).enter(form.kind, values, now)
    except FormError as error:
        write_line(err, f"watchfloor: desk: {printable(str(error), 600)}; nothing entered")
        return _NOT_ENTERED
    except NotEnteredError as error:
        write_line(err, f"watchfloor: desk: {quoted(str(path))} {printable(str(error), 900)}")
        return _NOT_ENTERED
    write_line(out, entry_id)
    _warn_of_refs(path, values, err, now)
    return 0


def _asked(form: Form, given: TextIO, err: TextIO) -> dict[str, Any]:
    """Ask for each member in turn; an empty line leaves one out that is not needed."""
    write_line(err, f"{form.kind}: {form.about}")
    write_line(err, "* is needed; an empty line leaves a member out; ctrl+d ends")
    found = {}
    for field in form.fields:
        value = _answer(field, given, err)
        if value is not None:
            found[field.name] = value
    return found


def _answer(field: Field, given: TextIO, err: TextIO) -> Any:
    allowed = "" if field.typed is LINE else f": {field.typed.allowed}"
    for line in _wrapped(f"{field.asks}{allowed}"):
        write_line(err, line)
    while True:
        err.write(writable(f"{field.name}{'*' if field.needed else ''}: ", err))
        err.flush()
        line = given.readline(_MOST_LINE)
        if not line:
            write_line(err, "")
            raise FormError("the form ended early")
        try:
            return field.read(line)
        except FormError as error:
            write_line(err, f"  {printable(str(error), 600)}")
            if not given.isatty():
                raise


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent="  ", subsequent_indent="    ")


def _check(path: Path, out: TextIO, err: TextIO, now: datetime) -> int:
    try:
        said = read_desk(read_regular(path, _MOST_BYTES), now)
    except UnreadableError as error:
        write_line(err, f"watchfloor: desk: {quoted(str(path))} cannot be read: {error}")
        return _NOT_ENTERED
    except DeskError as error:
        for mistake in error.mistakes:
            write_line(err, f"{printable(str(path), 400)}: {printable(str(mistake), 600)}")
        return _NOT_ENTERED
    entries = len(said.entries) + len(said.retractions) + len(said.corrections)
    write_line(
        out, f"{printable(str(path), 400)}: {entries:,} entries, {len(said.sources):,} sources"
    )
    return 0


def _warn_of_refs(path: Path, values: Mapping[str, Any], err: TextIO, now: datetime) -> None:
    known = {source["id"] for source in read_desk(path.read_bytes(), now).sources}
    strays = [name for name in values.get("refs", ()) if name not in known]
    if strays:
        words = "is no source of the desk; it counts once a public source gives it"
        write_line(err, f"note: {printable(', '.join(strays), 300)} {words}")


def _kinds() -> str:
    return f"there are {', '.join(FORMS)}"

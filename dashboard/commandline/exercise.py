"""`watchfloor exercise`: a synthetic feed, to standard output, to a folder or over HTTP."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from dashboard.commandline.lines import write_line
from dashboard.config.printable import quoted
from dashboard.exercise.broadcast import Broadcast
from dashboard.exercise.document import Exercise
from dashboard.exercise.plan import Plan, PlanError, start_of
from dashboard.exercise.server import HOST, Server

START = "2025-11-01T00:00Z"
"""When a story begins, unless another time is given."""
HOURS = 72
SECONDS = 600
"""How long a served story plays, unless said otherwise."""
_DOCUMENTS = 24
"""Of a story that is written or served, unless said otherwise."""
_PLAYED = range(1, 86_401)
_PORTS = range(65_536)


def run(
    *,
    seed: int,
    records: int,
    out: TextIO,
    err: TextIO,
    hours: int = HOURS,
    start: str = START,
    documents: int | None = None,
    folder: str | None = None,
    serve: bool = False,
    seconds: int = SECONDS,
    port: int = 0,
) -> int:
    """Write or serve an exercise; returns 0.

    One document goes to out, several to the folder, or with `serve` one by one over HTTP in so
    many seconds, until ctrl+c. Returns 2 with one sentence on err where that cannot be done.
    """
    try:
        several = _DOCUMENTS if serve or folder is not None else 1
        plan = Plan(
            seed, records, hours, start_of(start), several if documents is None else documents
        )
        if serve and folder is not None:
            raise PlanError("--serve and --out exclude each other")
        if serve:
            _serve(plan, seconds, port, out)
        elif folder is not None:
            _write(plan, folder)
        elif plan.documents > 1:
            raise PlanError("several documents need --out DIR or --serve")
        else:
            out.write(Exercise.of(plan).body(0).decode("ascii"))
    except PlanError as error:
        write_line(err, f"watchfloor: exercise: {error}")
        return 2
    return 0


def _write(plan: Plan, folder: str) -> None:
    """Write every document as a new file, or none where one is there already."""
    paths = [Path(folder, f"{number:04}.json") for number in range(1, plan.documents + 1)]
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
        _check_new(paths)
        exercise = Exercise.of(plan)
        for number, path in enumerate(paths):
            with path.open("xb") as file:
                file.write(exercise.body(number))
    except OSError as error:
        raise PlanError(f"{quoted(folder)} cannot be written to: {error.strerror}") from error


def _check_new(paths: Sequence[Path]) -> None:
    there = next((path for path in paths if path.exists() or path.is_symlink()), None)
    if there is not None:
        raise PlanError(f"{quoted(str(there))} is there already, and nothing was written")


def _serve(plan: Plan, seconds: int, port: int, out: TextIO) -> None:
    if seconds not in _PLAYED:
        raise PlanError(f"--seconds must be from 1 to {_PLAYED[-1]:,}, not {seconds:,}")
    if port not in _PORTS:
        raise PlanError(f"--port must be from 0 to {_PORTS[-1]}, not {port}")
    broadcast = Broadcast(Exercise.of(plan), seconds)
    try:
        server = Server(broadcast, port)
    except OSError as error:
        raise PlanError(f"port {port} of {HOST} cannot be had: {error.strerror}") from error
    with server, contextlib.suppress(KeyboardInterrupt):
        write_line(out, server.address)
        out.flush()
        server.serve_forever()

"""`watchfloor exercise`: a synthetic feed, to standard output, to a folder or over HTTP."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from dashboard.commandline.exercise_wish import ExerciseWish
from dashboard.commandline.lines import write_line
from dashboard.config.printable import quoted
from dashboard.exercise.broadcast import Broadcast
from dashboard.exercise.document import Exercise
from dashboard.exercise.plan import Plan, PlanError, start_of
from dashboard.exercise.server import HOST, Server

_DOCUMENTS = 24
"""Of a story that is written or served, unless said otherwise."""
_PLAYED = range(1, 86_401)


def run(wish: ExerciseWish, out: TextIO, err: TextIO) -> int:
    """Write or serve an exercise; returns 0.

    One document goes to out, several to the folder, or served one by one over HTTP in so many
    seconds, until ctrl+c. Returns 2 with one sentence on err where that cannot be done.
    """
    folder = wish.folder
    try:
        plan = _plan(wish)
        if wish.serve and folder is not None:
            raise PlanError("--serve and --out exclude each other")
        if wish.serve:
            _serve(plan, wish.seconds, out)
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


def _plan(wish: ExerciseWish) -> Plan:
    documents = wish.documents
    if documents is None:
        documents = _DOCUMENTS if wish.serve or wish.folder is not None else 1
    return Plan(wish.seed, wish.records, wish.hours, start_of(wish.start), documents)


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


def _serve(plan: Plan, seconds: int, out: TextIO) -> None:
    if seconds not in _PLAYED:
        raise PlanError(f"--seconds must be from 1 to {_PLAYED[-1]:,}, not {seconds:,}")
    broadcast = Broadcast(Exercise.of(plan), seconds)
    try:
        server = Server(broadcast)
    except OSError as error:
        raise PlanError(f"no port of {HOST} can be had: {error.strerror}") from error
    with server, contextlib.suppress(KeyboardInterrupt):
        write_line(out, server.address)
        out.flush()
        server.serve_forever()

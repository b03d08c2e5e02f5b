"""What the program itself uses, how long its parts take and where each list ends, as lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.board.facts.fact import fact, facts
from widgets.views import Line, Piece

UNTOLD = "not told by this system"
_A_SECOND = 1000


@dataclass(frozen=True, slots=True)
class Bound:
    """Where something that grows with time, feed or officers ends."""

    what: str
    most: str
    """With its unit; a setting where it is one."""
    used: int | None = None
    """How much of it is used now; None where that is not counted."""

    @property
    def words(self) -> str:
        """Return the bound as a sentence without a full stop."""
        used = "" if self.used is None else f"{self.used:,} of "
        return f"{self.what}: {used}{self.most}"


@dataclass(frozen=True, slots=True)
class Timing:
    """How long something took; None before the first time."""

    last_ms: int | None = None
    longest_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Process:
    """What the program itself uses and is made of; None is what the system does not tell."""

    memory_mib: int | None = None
    """Resident memory."""
    threads: int | None = None
    files: int | None = None
    """Descriptors that are open."""
    cpu_seconds: int | None = None
    """Processor time since the start."""
    up_minutes: int = 0
    poll: Timing = Timing()
    """From the request of a poll to its outcome."""
    paint: Timing = Timing()
    """From what came to the frame that shows it."""
    held_ms: int | None = None
    """The longest time for which the event loop could do nothing else; None before the first."""
    written: int | None = None
    """Bytes given to the terminal; None where they are not counted."""
    versions: tuple[str, ...] = ()
    """The program and what it runs on, such as `watchfloor 0.1.0`."""
    state_dir: str = ""
    store_kib: int | None = None
    """Size of the database in KiB; None where there is none yet."""
    bounds: tuple[Bound, ...] = ()
    """Every list, cache, queue and history, with its bound."""


def process_lines(process: Process) -> Iterator[Line]:
    """Yield what the program uses, then every bound."""
    used = process.memory_mib
    yield fact("memory", UNTOLD if used is None else f"{used:,} MiB")
    yield fact("processor", _processor(process))
    yield fact("threads", UNTOLD if process.threads is None else f"{process.threads:,}")
    yield fact("files", UNTOLD if process.files is None else f"{process.files:,} descriptors open")
    yield fact("poll", _timing(process.poll))
    yield fact("paint", _timing(process.paint))
    held = process.held_ms
    yield fact("event loop", "not timed" if held is None else f"held {_span(held)} at the longest")
    written = process.written
    yield fact("terminal", "not counted" if written is None else f"{written:,} bytes written")
    days, minutes = divmod(process.up_minutes, 24 * 60)
    yield fact("running", f"{days}d {minutes // 60}h {minutes % 60}m")
    yield fact("state dir", process.state_dir)
    size = "nothing yet" if process.store_kib is None else f"{process.store_kib:,} KiB"
    yield fact("store", f"{size}, the watch log in it is never pruned")
    yield from facts("versions", [Line((Piece(version),)) for version in process.versions])
    yield from facts("bounds", [Line((Piece(one.words),), rows=0) for one in process.bounds])


def _processor(process: Process) -> str:
    used = process.cpu_seconds
    if used is None:
        return UNTOLD
    share = used / (60 * process.up_minutes) if process.up_minutes else None
    said = "" if share is None else f", {share:.1%} of one since the start"
    return f"{used:,} s{said}"


def _timing(timing: Timing) -> str:
    if timing.last_ms is None or timing.longest_ms is None:
        return "none yet"
    return f"{_span(timing.last_ms)}, {_span(timing.longest_ms)} at the longest"


def _span(ms: int) -> str:
    return f"{ms:,} ms" if ms < _A_SECOND else f"{ms / _A_SECOND:,.1f} s"

"""Why a record does not surely count: what no list may keep to itself."""

from __future__ import annotations

from dashboard.board.scene import Scene
from dashboard.board.spoken import spoken
from dashboard.contract.record import Record, Standing
from dashboard.watch.counting import Weight


def doubts(record: Record, scene: Scene) -> tuple[str, ...]:
    """Return `withdrawn`, `retracted` or `superseded` of a record that is out; else its doubts.

    These are `disputed` or `standing unknown`, and `expired`; a record that counts has none.
    """
    match scene.reckoning.weight(record):
        case Weight.COUNTS:
            return ()
        case Weight.OUT:
            return (_why_out(record, scene),)
        case Weight.MAY_COUNT:
            expired = record.expires_at is not None and scene.now > record.expires_at
            return tuple(filter(None, (_standing(record), "expired" if expired else "")))


def with_doubts(name: str, record: Record, scene: Scene) -> str:
    """Return a record's name behind its doubts, so that they outlast the name: `disputed: …`."""
    said = ", ".join(doubts(record, scene))
    return f"{said}: {name}" if said else name


def _why_out(record: Record, scene: Scene) -> str:
    if record.standing is Standing.WITHDRAWN:
        return "withdrawn"
    return "retracted" if record.id in scene.shown.retractions_by_id else "superseded"


def _standing(record: Record) -> str:
    match record.standing:
        case Standing.DISPUTED:
            return spoken(record.standing)
        case Standing.UNKNOWN:
            return "standing unknown"
        case _:
            return ""

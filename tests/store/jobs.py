"""Jobs for the tests of the store: looks and acts of a few words."""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from dashboard.contract.indicators import Level, Trend
from dashboard.feed.outcome import FeedState
from dashboard.store.live import Live
from dashboard.store.stored import ActJob, LookJob
from dashboard.store.tables import Body
from dashboard.watch.alarms.alarm import Act, Alarm, State
from dashboard.watch.alarms.life import acknowledge
from dashboard.watch.feed_watch import FeedWatch
from dashboard.watch.log.entry import Entry, Kind, Officer
from dashboard.watch.memory import LevelNow, Memory, Turn
from dashboard.watch.picture import Picture
from tests.watch.documents import document

AT = datetime(2025, 11, 17, 12, tzinfo=UTC)
KEY = ("watch.hill", "HP-3")
PICTURE = Picture.of(document())
RAISED = Alarm(State.UNACKNOWLEDGED, Level.CAUTION, AT)


def after(minutes: float) -> datetime:
    return AT + timedelta(minutes=minutes)


def live(now: datetime = AT) -> Live:
    return Live(FeedWatch("https://feed.example/board.json", FeedState.OK, AT), now)


def body(text: str, kept_at: datetime = AT) -> Body:
    data = text.encode()
    return Body(hashlib.sha256(data).hexdigest(), data, AT, kept_at)


def entry(text: str, kind: Kind = Kind.AUTO, at: datetime = AT) -> Entry:
    officer = None if kind is Kind.AUTO else Officer("watch1", "Watch Officer")
    return Entry(kind, at, text, "3 HP-3", KEY[:1], officer)


def look(text: str = "", document: Body | None = None, at: datetime = AT) -> LookJob:
    """Return a look that logs a text, where one is given, and changes nothing else."""

    def deed(memory: Memory) -> Turn:
        return Turn(memory, (entry(text, at=at),) if text else ())

    return LookJob(PICTURE, deed, lambda memory: None, live(at), document)


def raising(alarm: Alarm = RAISED, text: str = "raised") -> LookJob:
    """Return a look that finds an alarm, and one tile at its level."""

    def deed(memory: Memory) -> Turn:
        level = LevelNow(alarm.level, AT, KEY[1], Trend.STEADY)
        found = replace(memory.with_alarm(KEY, alarm), levels={KEY[0]: level})
        return Turn(found, (entry(text),), (KEY,))

    return replace(look(), deed=deed)


def levelled(level: Level, since: datetime) -> LookJob:
    """Return a look that finds one tile at a level since then."""

    def deed(memory: Memory) -> Turn:
        now = LevelNow(level, since, KEY[1], Trend.STEADY)
        return Turn(replace(memory, levels={KEY[0]: now}))

    return replace(look(at=since), deed=deed)


def noting(text: str) -> ActJob:
    """Return an act that logs a note."""
    return ActJob(lambda memory: Turn(memory, (entry(text, Kind.NOTE),)), f"noted {text}", AT)


def acking(officer: str = "watch2") -> ActJob:
    """Return an act that acknowledges the alarm, and is refused where it does not wait for it."""

    def deed(memory: Memory) -> Turn:
        alarm = acknowledge(memory.alarm(KEY), Act(officer, AT, "seen"))
        return Turn(memory.with_alarm(KEY, alarm), (entry(f"ack {officer}", Kind.ACK),))

    return ActJob(deed, "acknowledged", AT)


def failing(error: Exception) -> ActJob:
    """Return an act that is a fault of the program."""

    def deed(memory: Memory) -> Turn:
        raise error

    return ActJob(deed, "never", AT)

"""How the situation stands, as one JSON object: a promise to scripts."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from dashboard.board.scene import Scene
from dashboard.contract.indicators import Level
from dashboard.contract.report import accepted_counts, held_back_members
from dashboard.watch.alarms.alarm import Alarm, State
from dashboard.watch.conflict import conflicts
from dashboard.watch.headline import (
    congress_headline,
    killed_headline,
    polling_headline,
    posture_headline,
    strikes_headline,
)
from dashboard.watch.indicators.status import RuleStatus, Status
from dashboard.watch.legal_clock import clock_text

Json = dict[str, Any]
LATCHED = "latched"
"""The state of an alarm that was acknowledged and waits for its reset."""


def check_members(scene: Scene) -> Json:
    """Return the members of the object, in the order they are promised in."""
    document, head = scene.picture.latest, scene.picture.latest.head
    feed = scene.feed
    reckoning = scene.situation.ground.reckoning
    return {
        "feed": {
            "feed_id": head.feed_id,
            "title": head.title,
            "as_of": _time(head.as_of),
            "sequence": head.sequence,
            "status": None if head.status is None else head.status.value,
            "state": feed.state.value,
            "reason": feed.reason,
            "checked_at": _time(feed.checked_at),
        },
        "at": _time(scene.now),
        "worst": _worst(scene).value,
        "indicators": [_indicator(status) for status in scene.situation.statuses],
        "alarms": [
            {
                "id": f"{key[0]}/{key[1]}",
                "state": alarm_state(alarm),
                "level": alarm.level.value,
                "since": _time(alarm.since),
                "officer": None if alarm.act is None else alarm.act.officer,
            }
            for key, alarm in scene.situation.alarms
        ],
        "headlines": {
            "strikes": strikes_headline(reckoning),
            "killed": killed_headline(reckoning),
            "posture": posture_headline(reckoning),
            "congress": congress_headline(reckoning),
            "polling": polling_headline(reckoning),
        },
        "clocks": [
            {
                "id": clock.id,
                "text": clock_text(clock, scene.now.date()),
                "parties": [
                    {"party": one.party, "status": None if one.status is None else one.status.value}
                    for one in clock.parties or ()
                ],
            }
            for clock in reckoning.reckoned(document.clocks.records)
        ],
        "conflicts": _conflicts(scene),
        "counts": accepted_counts(document),
        "held_back": held_back_members(document.held_back),
        "flags": list(document.flags),
        **_replayed(scene),
    }


def _replayed(scene: Scene) -> Json:
    """Return what is told of a past time alone: what of it had to be reconstructed."""
    if scene.replay is None:
        return {}
    rebuilt = scene.replay.rebuilt
    parts = {"documents": rebuilt.documents, "levels": rebuilt.levels}
    return {"reconstructed": [name for name, is_rebuilt in parts.items() if is_rebuilt]}


def unreadable_members(reason: str, at: datetime) -> Json:
    """Return the same members of a feed that gave nothing to judge."""
    feed = dict.fromkeys(("feed_id", "title", "as_of", "sequence", "status"))
    return {
        "feed": {**feed, "state": "DOWN", "reason": reason, "checked_at": None},
        "at": _time(at),
        "worst": Level.UNKNOWN.value,
        "indicators": [],
        "alarms": [],
        "headlines": dict.fromkeys(("strikes", "killed", "posture", "congress", "polling")),
        "clocks": [],
        "conflicts": [],
        "counts": {},
        "held_back": [],
        "flags": [],
    }


def exit_status(scene: Scene) -> int:
    """Return the status of a monitoring plugin: 0 normal or advisory, 1 caution, 2 warning, 3."""
    if scene.picture.is_stale(scene.now):
        return 3
    return {Level.WARNING: 2, Level.UNKNOWN: 3, Level.CAUTION: 1}.get(scene.situation.worst, 0)


def alarm_state(alarm: Alarm) -> str:
    """Return the state of an alarm; one that only waits for its reset is latched."""
    waits = alarm.latched and alarm.state is State.ACKNOWLEDGED
    return LATCHED if waits else alarm.state.value


def _worst(scene: Scene) -> Level:
    stale = scene.picture.is_stale(scene.now)
    return Level.UNKNOWN if stale else scene.situation.worst


def _indicator(status: Status) -> Json:
    return {
        "id": status.indicator.id,
        "title": status.indicator.title,
        "level": status.level.value,
        "trend": status.trend.value,
        "confidence": status.confidence.grade.value,
        "freshness": "stale" if status.stale else "fresh",
        "rules": [_rule(rule) for rule in status.rules],
    }


def _rule(rule: RuleStatus) -> Json:
    verdict = rule.verdict
    return {
        "id": rule.id,
        "level": rule.given.value,
        "result": "cannot_tell" if verdict is None else verdict.answer.value,
        "because": "out of service" if verdict is None else verdict.reason,
    }


def _conflicts(scene: Scene) -> list[Json]:
    reckoning = scene.situation.ground.reckoning
    strikes = reckoning.document.strikes
    found = []
    for tally in (strikes.count, strikes.killed):
        pairs = [] if tally is None else conflicts(tally, reckoning)
        if tally is not None and pairs:
            ids = dict.fromkeys(claim.id for pair in pairs for claim in (pair.earlier, pair.later))
            found.append({"id": tally.id, "claims": list(ids)})
    return found


def _time(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat().replace("+00:00", "Z")

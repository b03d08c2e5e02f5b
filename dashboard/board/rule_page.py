"""One rule of one indicator: what it says, what it gives, its alarm and its evidence."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.board.alarm_place import alarm_key
from dashboard.board.alarms import owner_words
from dashboard.board.facts.fact import fact, facts
from dashboard.board.level import LETTER
from dashboard.board.place import Kind, Place
from dashboard.board.record_line import record_line, record_refs
from dashboard.board.rule_lines import RESULT, rule_lines, timing_words
from dashboard.board.scene import Scene
from dashboard.board.stamp import stamp
from dashboard.board.tile_name import tile_name
from dashboard.watch.alarms.alarm import Alarm
from dashboard.watch.indicators.status import RuleStatus
from dashboard.watch.rules.verdict import URGENCY
from widgets.pages import Detail
from widgets.views import Line, Piece, Rank, Title


def rule_page(address: str, scene: Scene) -> Detail | None:
    """Return the page of a rule by the address of its alarm; None where there is none."""
    scene = scene.live
    key = alarm_key(address)
    if key is None:
        return None
    rule, alarm = scene.situation.rule(key), scene.situation.memory.alarm(key)
    if rule is None and not alarm.is_active:
        return None
    tile = str(Place(Kind.TILE, key[0]))
    named = tile_name(key[0], scene)
    evidence = _evidence(rule, scene) if rule is not None else []
    lines = (
        fact("indicator", named, key=tile if key[0] in scene.situation.by_id else ""),
        *(_rule(rule, key[0], scene) if rule is not None else [_gone()]),
        *_alarm(alarm, scene),
        *evidence,
    )
    start = evidence[0].key if evidence else ""
    return Detail(Title("", f"{key[1]}, {named}"), lines, start=start)


def _rule(rule: RuleStatus, indicator: str, scene: Scene) -> Iterator[Line]:
    yield fact("rule", rule.judged.settings.sentence)
    yield from rule_lines(rule, indicator, scene)
    yield Line()
    if rule.verdict is not None:
        said = [
            Line((Piece(finding.level.value, width=9), Piece(RESULT[finding.answer])))
            for finding in rule.verdict.findings
        ]
        yield from facts("answers", said) if said else [fact("answers", "gives no level")]
        given = rule.given.value if URGENCY[rule.given] else "nothing"
        yield fact("gives", f"{given}{', latched' if rule.memory.latched else ''}")
        if rule.waiting is not None:
            level, at = rule.waiting
            yield fact("waits", f"{level.value} from {stamp(at, scene)}")
    yield fact("timing", timing_words(rule.judged.settings))


def _gone() -> Line:
    return fact("rule", "its indicator is gone from the feed, or the rule no longer applies")


def _alarm(alarm: Alarm, scene: Scene) -> Iterator[Line]:
    if not alarm.is_active:
        yield fact("alarm", "none is raised")
        return
    frozen = ", frozen: nothing can be told now" if alarm.frozen else ""
    flaps = ", flapping" if alarm.flapping else ""
    mark = f"{LETTER[alarm.level]}{alarm.mark}"
    yield fact("alarm", f"{mark} {alarm.state.value}{frozen}{flaps}")
    if alarm.since is not None:
        yield fact("since", stamp(alarm.since, scene))
    yield fact("owner", owner_words(alarm, scene))
    if alarm.act is not None and alarm.act.note:
        yield fact("note", alarm.act.note)


def _evidence(rule: RuleStatus, scene: Scene) -> list[Line]:
    if rule.verdict is None:
        return []
    by_id = scene.shown.by_id
    lines = []
    for name in rule.verdict.evidence:
        if name in by_id:
            said = record_line(by_id[name], scene)
            words = (Piece(said.name, Rank.TITLE), Piece(said.stands, Rank.STATUS, gap=2))
            key, refs = str(Place(Kind.RECORD, name)), record_refs(by_id[name], scene)
            lines.append(Line(words, refs=refs, key=key))
    return facts("evidence", lines) if lines else [fact("evidence", "no record")]

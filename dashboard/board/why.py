"""Why a tile has its level: every rule, the trend, the confidence, the past, the evidence."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.board.alarms import owner_words
from dashboard.board.facts.fact import fact, facts
from dashboard.board.level import GRADE, LETTER, TREND_WORD, alarm_piece
from dashboard.board.level_strip import strip_words
from dashboard.board.log_item import note_lines
from dashboard.board.place import Kind, Place
from dashboard.board.record_line import record_line, record_refs
from dashboard.board.rule_lines import rule_lines
from dashboard.board.scene import Scene
from dashboard.board.sign import SIGN
from dashboard.board.signposts import scenario_matrix
from dashboard.board.spoken import spoken
from dashboard.board.stamp import short_stamp, stamp
from dashboard.board.tile import due_words, linked_records, why_level
from dashboard.board.when import when
from dashboard.contract.indicators import Indicator, Level
from dashboard.contract.record import Record
from dashboard.contract.scenarios import Fit, Scenario
from dashboard.watch.age import newest_age
from dashboard.watch.alarms.alarm import Alarm
from dashboard.watch.indicators.status import ASSESSED, Status
from dashboard.watch.signposts import Post
from widgets.pages import Detail
from widgets.views import Line, Piece, Rank, Title, Tone

_MOST_CHANGES = 20
"""Changes of level that are listed, the newest."""
_NAME, _FIT = 40, 3


def why_page(indicator: str, scene: Scene) -> Detail:
    """Return the page of one indicator; raises KeyError where it is gone from the feed."""
    scene = scene.live
    status = scene.situation.by_id[indicator]
    alarms = scene.situation.alarms_of(indicator)
    shown = [one.id for one in scene.tiles]
    slot = str(shown.index(indicator) + 1) if indicator in shown else ""
    word = LETTER[status.level] or "normal"
    notes = (
        alarm_piece(status.level, alarms[0][1] if alarms else None),
        Piece(SIGN[status.trend]),
        Piece(f"conf {GRADE[status.confidence.grade]}", tone=Tone.MUTED),
        Piece(newest_age(linked_records(status.indicator, scene), scene.now), tone=Tone.MUTED),
    )
    lines = (
        *_question(status.indicator, scene),
        *_level(status, alarms, scene),
        Line(),
        *(line for rule in status.rules for line in rule_lines(rule, indicator, scene)),
        *([] if status.rules else [Line((Piece("no rule applies to what it links to"),))]),
        Line(),
        *_history(indicator, scene),
        *_evidence(status, scene),
        *_scenarios(indicator, scene),
        *note_lines(indicator, scene),
    )  # fmt: skip
    name = f"{status.indicator.title}: why {word}"
    title = Title(slot, name, tuple(note for note in notes if note.text))
    return Detail(title, lines, start=_first_record(status, scene))


def level_sentence(status: Status, scene: Scene) -> str:
    """Return a level in words: since when, and by what."""
    known = scene.situation.level(status.indicator.id)
    since = "" if known is None else f" since {stamp(known.since, scene)}"
    by = "" if not status.by else " by the feed" if status.by == ASSESSED else f" by {status.by}"
    return f"{status.level.value}{since}{by}"


def _question(indicator: Indicator, scene: Scene) -> Iterator[Line]:
    key = str(Place(Kind.RECORD, indicator.id))
    refs = scene.refs(indicator.refs)
    yield Line((Piece(indicator.question),), refs=refs, key=key, rows=0)
    if indicator.due is not None:
        yield fact("due", due_words(indicator, scene))


def _level(
    status: Status, alarms: tuple[tuple[tuple[str, str], Alarm], ...], scene: Scene
) -> Iterator[Line]:
    yield fact("level", level_sentence(status, scene))
    said = why_level(status, scene)
    yield Line(said.left, refs=said.refs, label=" ", key=_first_record(status, scene), rows=0)
    assessed = status.indicator.assessed
    by = "no" if assessed is None else f"{assessed.level.value}, by {assessed.by or 'nobody named'}"
    yield fact(" ", f"assessed by the feed: {by}")
    sign, word = SIGN[status.trend], TREND_WORD[status.trend]
    yield fact("trend", f"{sign} {word}: {status.direction.why}")
    grade = status.confidence.grade
    yield fact("confidence", f"{GRADE[grade]} {grade.value}: {status.confidence.why}")
    said_of = [
        Line((Piece(f"{key[1]} {LETTER[alarm.level]}{alarm.mark}"),
              Piece(", ".join((alarm.state.value,
                               *(["latched"] if alarm.latched else []),
                               *(["frozen: nothing can be told now"] if alarm.frozen else []),
                               owner_words(alarm, scene))))))
        for key, alarm in alarms
    ]  # fmt: skip
    yield from facts("alarms", said_of) if said_of else [fact("alarms", "none")]


def _history(indicator: str, scene: Scene) -> Iterator[Line]:
    began = scene.history.began
    caption = "" if began is None else f"  30 d, the watch is kept since {stamp(began, scene)}"
    lines = [Line((Piece(strip_words(indicator, scene)), Piece(caption, tone=Tone.MUTED)))]
    changes = scene.history.of(indicator)
    for change in reversed(changes[-_MOST_CHANGES:]):
        by = f" by {change.by}" if change.by else ""
        level = LETTER[change.level] or "normal"
        words = f"{short_stamp(change.at, scene)} {level}{by}"
        lines.append(Line((Piece(words),)))
    if len(changes) > _MOST_CHANGES:
        more = len(changes) - _MOST_CHANGES
        lines.append(Line((Piece(f"{more:,} earlier change{'' if more == 1 else 's'}"),)))
    yield from facts("history", lines)


def _evidence(status: Status, scene: Scene) -> list[Line]:
    by_id = scene.shown.by_id
    names = _evidence_names(status)
    lines = [_record(by_id[name], scene) for name in names if name in by_id]
    missing = sum(name not in by_id for name in names)
    if missing:
        words = f"{missing} linked {'is' if missing == 1 else 'are'} not on the board; d says why"
        lines.append(Line((Piece(words),)))
    return facts("evidence", lines) if lines else [fact("evidence", "links to no record")]


def _evidence_names(status: Status) -> tuple[str, ...]:
    """Return the ids of what the level rests on, then those of what the indicator links to."""
    given = [
        rule
        for rule in status.rules
        if rule.verdict is not None and rule.given is status.level is not Level.NORMAL
    ]
    given.sort(key=lambda rule: rule.judged.settings.id != status.by)
    raised = (name for rule in given if rule.verdict for name in rule.verdict.evidence)
    return tuple(dict.fromkeys((*raised, *(status.indicator.links or ()))))


def _first_record(status: Status, scene: Scene) -> str:
    """Return the address of the record that the reason of a level cites, else rests on."""
    by_id = scene.shown.by_id
    here = [name for name in _evidence_names(status) if name in by_id]
    cited = set(why_level(status, scene).refs)
    of_reason = (name for name in here if cited & set(record_refs(by_id[name], scene)))
    first = next(of_reason, here[0] if here else "")
    return str(Place(Kind.RECORD, first)) if first else ""


def _record(record: Record, scene: Scene) -> Line:
    said = record_line(record, scene)
    return Line(
        (
            Piece(said.name, Rank.TITLE, width=_NAME),
            Piece(said.stands, Rank.STATUS, gap=2),
        ),
        right=(Piece(when(record, scene.year), tone=Tone.MUTED),),
        refs=record_refs(record, scene),
        key=str(Place(Kind.RECORD, record.id)),
    )


def _scenarios(indicator: str, scene: Scene) -> list[Line]:
    said = scenario_matrix(scene)
    named: dict[int, list[tuple[Post, Fit]]] = {}
    for post in said.of(indicator):
        for at, fit in post.fits.items():
            named.setdefault(at, []).append((post, fit))
    lines = [_scenario(said.scenarios[at], named[at], scene) for at in sorted(named)]
    return facts("scenarios", lines) if lines else [fact("scenarios", "no signpost names it")]


def _scenario(scenario: Scenario, posts: list[tuple[Post, Fit]], scene: Scene) -> Line:
    seen = {True: " seen", False: " not seen", None: " not stated as seen"}
    words = ", ".join(f"{post.text} {fit.value}{seen[post.seen]}" for post, fit in posts)
    return Line(
        (Piece(spoken(scenario.kind), width=8), Piece(words)),
        refs=scene.refs(ref for post, _ in posts for ref in post.refs),
        key=str(Place(Kind.RECORD, scenario.id)),
    )

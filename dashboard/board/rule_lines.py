"""A rule of an indicator in three lines: what it asks, its inputs, what would change it."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.board.alarm_place import alarm_address
from dashboard.board.evidence_refs import finding_refs
from dashboard.board.level import LETTER
from dashboard.board.scene import Scene
from dashboard.board.set_aside import is_set_aside
from dashboard.board.stamp import short_stamp
from dashboard.config.rule_table import RuleSettings
from dashboard.contract.answer import Answer
from dashboard.contract.indicators import Level
from dashboard.watch.indicators.status import RuleStatus
from dashboard.watch.rules.verdict import URGENCY
from widgets.views import Line, Piece, Rank, Tone

_ID, _LEVELS = 6, 8
RESULT = {Answer.TRUE: "true", Answer.FALSE: "false", Answer.CANNOT_TELL: "cannot tell"}
_TONE = {
    Answer.TRUE: Tone.STRONG,
    Answer.FALSE: Tone.PLAIN,
    Answer.CANNOT_TELL: Tone.UNKNOWN,
}


def rule_lines(rule: RuleStatus, indicator: str, scene: Scene) -> Iterator[Line]:
    """Yield what a rule says of an indicator."""
    verdict, settings = rule.verdict, rule.judged.settings
    key = alarm_address((indicator, rule.id))
    head = (Piece(rule.id, width=_ID), Piece(level_letters(rule), width=_LEVELS))
    if verdict is None:
        said = Piece(f"out of service: {settings.sentence}", Rank.TITLE, Tone.MUTED)
        yield Line((*head, said), key=key, rows=0)
        return
    result = Piece(RESULT[verdict.answer], tone=_TONE[verdict.answer])
    when, given = Piece(verdict.when, Rank.TITLE), (*_given(rule), result)
    yield Line((*head, when), right=given, key=key, rows=0)
    top = verdict.findings[0].level if verdict.findings else Level.NORMAL
    refs = finding_refs(verdict, rule.given if URGENCY[rule.given] else top, scene)
    yield Line((Piece(verdict.inputs, Rank.TITLE),), refs=refs, indent=_ID + 1, rows=0)
    change = "a fact that was not known at the reset" if is_set_aside(rule) else verdict.change
    words = f"would change it: {change}"
    yield Line((Piece(_delayed(rule, words, scene), tone=Tone.MUTED),), indent=_ID + 1, rows=0)


def level_letters(rule: RuleStatus) -> str:
    """Return the levels a rule can give, `A C`, an `L` behind them where one latches."""
    settings = rule.judged.settings
    if rule.verdict is None:
        return "L" if settings.latched else ""
    letters = [LETTER[finding.level] for finding in reversed(rule.verdict.findings)]
    return " ".join([*letters, *(["L"] if settings.latched else [])])


def timing_words(settings: RuleSettings) -> str:
    """Return how long a rule waits and holds, and what it latches."""
    delay, hold = (span.total_seconds() / 3600 for span in (settings.on_delay, settings.hold))
    latched = ", ".join(sorted(settings.latched))
    ends = f"; {latched} ends by a reset alone" if latched else ""
    return f"on-delay {delay:g} h, hold {hold:g} h{ends}"


def _given(rule: RuleStatus) -> tuple[Piece, ...]:
    if rule.verdict is None:
        return ()
    if is_set_aside(rule):
        letter = LETTER[rule.given]
        return (Piece(f"{letter} since the reset," if letter else "set aside by a reset,"),)
    finding = rule.verdict.finding(rule.given)
    if not URGENCY[rule.given] or (finding is not None and finding.answer is Answer.TRUE):
        return ()
    why = "latched" if rule.memory.latched else "kept"
    return (Piece(f"{LETTER[rule.given]} {why},"),)


def _delayed(rule: RuleStatus, words: str, scene: Scene) -> str:
    waiting = rule.waiting
    if waiting is None:
        return words
    return f"gives nothing before {short_stamp(waiting[1], scene)}; {words}"

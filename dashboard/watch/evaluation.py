"""One look of the watch: what the rules say moves levels and alarms, and is logged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from dashboard.contract.answer import Answer
from dashboard.contract.indicators import Level
from dashboard.watch.alarms.alarm import Alarm, State
from dashboard.watch.alarms.flapping import counted, is_chatter
from dashboard.watch.alarms.life import by_data, by_time, restore, retire
from dashboard.watch.evaluator import Judged
from dashboard.watch.forgetting import bounded
from dashboard.watch.indicators.held import RuleMemory, remembered
from dashboard.watch.indicators.judgement import Judged as JudgedRule
from dashboard.watch.indicators.judgement import Judgement
from dashboard.watch.legal_clock import runs, term
from dashboard.watch.log.entry import Entry
from dashboard.watch.log.wording import (
    alarm_entry,
    clock_entry,
    gone_entry,
    level_entry,
    level_words,
)
from dashboard.watch.memory import Key, LevelNow, Memory, Turn
from dashboard.watch.rules.verdict import URGENCY


@dataclass(frozen=True, slots=True)
class Look:
    """What the watch looks at."""

    judged: Judged
    now: datetime
    digest: str
    """Of the document: flapping counts documents, not looks."""


def looked(memory: Memory, look: Look) -> Turn:
    """Return what one look makes of the memory: equal documents and times change nothing twice."""
    rules: dict[Key, RuleMemory] = {}
    alarms: dict[Key, Alarm] = {}
    for judgement in look.judged.judgements:
        for one in judgement.rules:
            key = (judgement.indicator.id, one.settings.id)
            rule, alarm = _rule(memory, key, judgement, one, look)
            rules[key] = rule
            alarms[key] = alarm
    rules |= _rules_left_over(memory, rules, look)
    alarms |= _left_over(memory, alarms, look)
    after = replace(
        memory,
        rules={key: rule for key, rule in rules.items() if rule != RuleMemory()},
        alarms={key: alarm for key, alarm in alarms.items() if alarm != Alarm()},
        digest=look.digest,
    )
    after, entries, named = _levelled(memory, after, look)
    after, crossed = _clocks(after, look)
    moved = tuple(_moves(memory, after, named, look))
    raised = tuple(key for key in after.alarms if _is_raised(key, memory, after))
    clocks = {one.id for one in look.judged.ground.reckoning.document.clocks.records}
    after, let_go = bounded(after, after.levels.keys(), clocks, look.now)
    return Turn(after, (*entries, *moved, *crossed, *let_go), raised)


def _rule(
    memory: Memory, key: Key, judgement: Judgement, one: JudgedRule, look: Look
) -> tuple[RuleMemory, Alarm]:
    alarm = memory.alarm(key)
    if one.verdict is None:
        out = alarm.state is State.OUT_OF_SERVICE
        return memory.rule(key).unasked(ends=True), alarm if out else retire(alarm)
    facts = look.judged.ground.facts
    rule = remembered(memory.rule(key), one.verdict, one.settings, facts, look.now)
    alarm = by_time(restore(alarm), look.now)
    moved = by_data(
        alarm,
        rule.given,
        latched=rule.latched,
        frozen=_is_frozen(judgement, one, rule, alarm),
        now=look.now,
    )
    if look.digest != memory.digest:
        moved = counted(moved, changed=moved.holds is not alarm.holds)
        # A calm alarm that never moved needs no history.
        if moved.state is State.NORMAL and all(moved.calm):
            moved = Alarm()
    return rule, moved


def _is_frozen(judgement: Judgement, one: JudgedRule, rule: RuleMemory, alarm: Alarm) -> bool:
    """Tell whether nothing can be told of an alarm: its rule keeps a level it cannot tell of."""
    if judgement.stale:
        return True
    if one.verdict is None:
        return False
    if one.verdict.void:
        return one.verdict.answer is Answer.CANNOT_TELL and alarm.is_active
    finding = one.verdict.finding(rule.given)
    return finding is not None and finding.answer is Answer.CANNOT_TELL


def _rules_left_over(
    memory: Memory, judged: Mapping[Key, RuleMemory], look: Look
) -> Mapping[Key, RuleMemory]:
    """Return what is remembered of rules that are not asked now, as their alarms are kept."""
    here = {judgement.indicator.id for judgement in look.judged.judgements}
    return {
        key: rule.unasked(ends=key[0] in here and not rule.latched)
        for key, rule in memory.rules.items()
        if key not in judged
    }


def _left_over(memory: Memory, judged: Mapping[Key, Alarm], look: Look) -> Mapping[Key, Alarm]:
    """Return the alarms that no rule speaks of now.

    Those of an indicator that is gone freeze; where only the rule no longer applies, they end.
    """
    here = {judgement.indicator.id for judgement in look.judged.judgements}
    rest = {key: alarm for key, alarm in memory.alarms.items() if key not in judged}
    return {
        key: by_data(
            by_time(alarm, look.now),
            Level.NORMAL,
            latched=alarm.latched,
            frozen=key[0] not in here or alarm.latched,
            now=look.now,
        )
        for key, alarm in rest.items()
    }


def _levelled(
    before: Memory, after: Memory, look: Look
) -> tuple[Memory, tuple[Entry, ...], frozenset[Key]]:
    """Return the memory with the levels of all tiles, an entry for each that changed, and by what.

    One whose indicator is gone is said to be so.

    The rules are those that the entries name.
    """
    levels: dict[str, LevelNow] = {}
    entries: list[Entry] = []
    named: set[Key] = set()
    for stands in look.judged.statuses(after):
        name = stands.indicator.id
        number = look.judged.numbers[name]
        was = before.levels.get(name)
        same = was is not None and was.level is stands.level
        since = was.since if same and was is not None else look.now
        levels[name] = LevelNow(stands.level, since, stands.by, stands.trend)
        if not same:
            previous = None if was is None else was.level
            entries.append(level_entry(number, stands, previous, look.now))
            named.add((name, stands.by))
    gone = ((name, was) for name, was in before.levels.items() if name not in levels)
    entries += [gone_entry(name, was.level, look.now) for name, was in gone]
    return replace(after, levels=levels), tuple(entries), frozenset(named)


def _clocks(memory: Memory, look: Look) -> tuple[Memory, tuple[Entry, ...]]:
    reckoning = look.judged.ground.reckoning
    here = {one.id: one for one in reckoning.reckoned(reckoning.document.clocks.records)}
    ends = ((one, term(one)) for one in here.values())
    passed = {one.id for one, end in ends if end is not None and end.passed(reckoning.today)}
    entries = tuple(
        clock_entry(clock, look.now)
        for name, clock in here.items()
        if name in passed - memory.passed and runs(clock)
    )
    # A clock that is missing from one document has not passed anew when it is back.
    gone = memory.passed - here.keys()
    return replace(memory, passed=frozenset(passed) | gone), entries


def _moves(before: Memory, after: Memory, named: frozenset[Key], look: Look) -> Iterator[Entry]:
    """Yield an entry for each alarm that moved, but for those a level's own entry tells of."""
    numbers = look.judged.numbers
    words = {
        (one.indicator.id, rule.settings.id): rule.verdict.words
        for one in look.judged.judgements
        for rule in one.rules
        if rule.verdict is not None
    }
    for key in dict.fromkeys((*before.alarms, *after.alarms)):
        was, now = before.alarm(key), after.alarm(key)
        said = _what_happened(was, now)
        told = key in named and now.state is State.UNACKNOWLEDGED
        if said and not told:
            item = f"{numbers.get(key[0], key[0])} {key[1]}"
            raised = now.state is State.UNACKNOWLEDGED and words.get(key)
            yield alarm_entry(item, f"{said}: {words[key]}" if raised else said, key, look.now)


def _what_happened(was: Alarm, now: Alarm) -> str:
    if now.state is State.OUT_OF_SERVICE:
        return "" if was.state is now.state else "out of service"
    if was.flapping is not now.flapping:
        return "flapping, one line until eight calm documents" if now.flapping else "calm again"
    if is_chatter(was, now) or (was.state, was.level) == (now.state, now.level):
        return ""
    if was.state is State.SHELVED and now.state is not State.SHELVED:
        return f"shelf ended, {level_words(now.level)}" if now.is_active else "shelf ended, calm"
    if now.state is State.UNACKNOWLEDGED and now.since != was.since:
        return f"{level_words(now.level)} raised"
    if now.state in (State.NORMAL, State.RETURNED) and was.is_active:
        return f"{level_words(was.level)} ended"
    return "" if was.level is now.level else f"now {level_words(now.level)}"


def _is_raised(key: Key, before: Memory, after: Memory) -> bool:
    was, now = before.alarm(key), after.alarm(key)
    # At one time, as `--as-of` may hold it, only the level tells that it rose.
    rose = was.since != now.since or URGENCY[now.level] > URGENCY[was.level]
    new = now.state is State.UNACKNOWLEDGED and (was.state is not now.state or rose)
    return new and not is_chatter(was, now)

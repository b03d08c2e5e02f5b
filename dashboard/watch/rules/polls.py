"""PO: net support, its change, and whether the polls are fresh enough to tell."""

from __future__ import annotations

from collections.abc import Callable

from dashboard.config.rule_table import RuleSettings
from dashboard.contract.answer import Answer
from dashboard.contract.indicators import Indicator, Level
from dashboard.contract.polling import Poll
from dashboard.watch.figure import number_text
from dashboard.watch.ground import Ground
from dashboard.watch.measures.polls import NO_POLL, ONE_POLL, age
from dashboard.watch.newest import newest_pairs, newest_readings
from dashboard.watch.poll import NetChange, net_change, net_support, net_words, points
from dashboard.watch.rules.canvass import Canvass, Polls
from dashboard.watch.rules.verdict import Finding, Verdict, any_of, doubted, under_all


def po_1(ground: Ground, indicator: Indicator, settings: RuleSettings) -> Verdict:
    """PO-1: net support of the newest poll is below a figure, by default 0."""
    bound, canvass = settings.figure("advisory.net"), Canvass.of(ground, indicator)

    def ask(polls: Polls) -> Answer:
        nets = (None if one is None else net_support(one.record) for one in newest_readings(polls))
        return under_all(
            Answer.CANNOT_TELL if net is None else Answer.of(net < bound) for net in nets
        )

    shown = _newest_net(canvass)
    return Verdict(
        settings.id,
        (Finding(Level.ADVISORY, _each(canvass, ask), _ids(canvass)),),
        when=f"net_support of the newest poll < {number_text(bound)}",
        inputs=canvass.lack or _net_words(canvass),
        change="a newer poll of this question",
        because=f"net {shown}",
        words=_derived(canvass),
        void=canvass.all_old,
    )


def po_2(ground: Ground, indicator: Indicator, settings: RuleSettings) -> Verdict:
    """PO-2: net support is at most a figure in the two newest polls of one question."""
    bound, canvass = settings.figure("caution.net"), Canvass.of(ground, indicator)

    def low(poll: Poll) -> Answer:
        net = net_support(poll)
        return Answer.CANNOT_TELL if net is None else Answer.of(net <= bound)

    def ask(polls: Polls) -> Answer:
        return under_all(
            Answer.FALSE
            if last is None or before is None
            else low(last.record) & low(before.record)
            for last, before in newest_pairs(polls)
        )

    return Verdict(
        settings.id,
        (Finding(Level.CAUTION, _each(canvass, ask), _ids(canvass)),),
        when=f"net_support ≤ {number_text(bound)} in the two newest polls",
        inputs=canvass.lack or f"{_count(canvass)}; {_net_words(canvass)}{_before(canvass)}",
        change="a second poll of this question" if _one(canvass) else "a newer poll",
        because=f"net {_newest_net(canvass)} twice",
        words=f"net ≤ {number_text(bound)} in the two newest polls",
        void=canvass.all_old,
    )


def po_3(ground: Ground, indicator: Indicator, settings: RuleSettings) -> Verdict:
    """PO-3: net support changed beyond 1.96 standard errors; falling C, rising A.

    The standard error of a difference of two independent samples is sqrt(SE² + SE²).
    """
    canvass = Canvass.of(ground, indicator)
    falling = _each(canvass, _asking(lambda change: change.points < 0))
    rising = _each(canvass, _asking(lambda change: change.points > 0))
    ids = _ids(canvass)
    return Verdict(
        settings.id,
        (Finding(Level.CAUTION, falling, ids), Finding(Level.ADVISORY, rising, ids)),
        when="net_change beyond 1.96 standard errors: C falling, A rising",
        inputs=canvass.lack
        or f"{_count(canvass)}; {_net_words(canvass)}{_before(canvass, change=True)}",
        change="a second poll of this question, with its MoE"
        if _one(canvass)
        else "a newer poll, or the MoE of both",
        because="net support changed",
        words="net support fell beyond its margin of error"
        if falling is Answer.TRUE
        else "net support rose beyond its margin of error",
        void=canvass.all_old,
    )


def po_5(ground: Ground, indicator: Indicator, settings: RuleSettings) -> Verdict:
    """PO-5: the newest poll is older than so many days; it gives no level of its own."""
    canvass, most = Canvass.of(ground, indicator), number_text(settings.figure("stale.days"))
    newest = canvass.newest
    shown = "no poll" if newest is None else f"poll_age {age(newest, ground)}"
    return Verdict(
        settings.id,
        (),
        when=f"poll_age of the newest poll > {most}",
        inputs=canvass.lack or shown,
        change="a newer poll, or the end of its field",
        because=f"newest poll older than {most} d",
        words=f"newest poll older than {most} days",
        stale=doubted(canvass.stale, canvass.missing),
    )


def change_answer(canvass: Canvass, rising: bool) -> Answer:
    """Return whether net support surely rose, or fell, beyond its margin of error."""
    wanted = (lambda change: change.points > 0) if rising else (lambda change: change.points < 0)
    return _each(canvass, _asking(wanted))


def _asking(goes: Callable[[NetChange], bool]) -> Callable[[Polls], Answer]:
    def ask(polls: Polls) -> Answer:
        said = []
        for last, before in newest_pairs(polls):
            pair = last is not None and before is not None
            change = net_change(before.record, last.record) if pair and last and before else None
            if change is None or change.beyond is Answer.CANNOT_TELL:
                return Answer.CANNOT_TELL
            said.append(change.beyond & Answer.of(goes(change)))
        return under_all(said)

    return ask


def _each(canvass: Canvass, ask: Callable[[Polls], Answer]) -> Answer:
    """Return the highest answer of all questions; one that is too old cannot tell."""
    if canvass.lack:
        return Answer.CANNOT_TELL
    answers = [*map(ask, canvass.fresh), *(Answer.CANNOT_TELL for _ in canvass.old)]
    return doubted(any_of(answers), canvass.missing)


def _ids(canvass: Canvass) -> tuple[str, ...]:
    readings = (newest_readings(polls) for polls in (*canvass.fresh, *canvass.old))
    found = (entry for reading in readings for entry in reading if entry is not None)
    return tuple(dict.fromkeys(entry.record.id for entry in found))


def _one(canvass: Canvass) -> bool:
    return all(len(polls) < 2 for polls in canvass.fresh)


def _count(canvass: Canvass) -> str:
    polls = sum(map(len, (*canvass.fresh, *canvass.old)))
    return {0: NO_POLL, 1: ONE_POLL}.get(polls, f"{polls} polls")


def _before(canvass: Canvass, change: bool = False) -> str:
    """Return the poll before the newest one of the same question, and the change between them."""
    newest = canvass.newest
    for polls in (*canvass.fresh, *canvass.old):
        for last, before in newest_pairs(polls):
            if before is not None and last is newest and newest is not None:
                said = f", before {net_words(before.record)}"
                return said + (_change(before.record, newest.record) if change else "")
    return ""


def _change(before: Poll, after: Poll) -> str:
    change = net_change(before, after)
    if change is None:
        return ""
    margin = "cannot tell" if change.margin is None else f"{change.margin:.1f}"
    return f"; net_change {points(change.points)}, 1.96 SE {margin}"


def _newest_net(canvass: Canvass) -> str:
    newest = canvass.newest
    net = None if newest is None else net_support(newest.record)
    return "cannot tell" if net is None else points(net)


def _derived(canvass: Canvass) -> str:
    """Return the net marked as worked out: no pollster states it."""
    return _net_words(canvass).replace(_newest_net(canvass), f"{_newest_net(canvass)} derived", 1)


def _net_words(canvass: Canvass) -> str:
    newest = canvass.newest
    return NO_POLL if newest is None else net_words(newest.record)

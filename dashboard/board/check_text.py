"""How the situation stands, as lines of plain text: the worst level first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dashboard.board.check_json import exit_status
from dashboard.board.cited import strike_refs, tally_refs
from dashboard.board.conflict import is_open
from dashboard.board.evidence_refs import finding_refs
from dashboard.board.modes import modes
from dashboard.board.scene import Scene
from dashboard.board.sign import SIGN
from dashboard.board.stamp import stamp
from dashboard.contract.answer import Answer
from dashboard.contract.indicators import Level
from dashboard.contract.strikes import Tally
from dashboard.watch.alarms.alarm import State
from dashboard.watch.counting import Reckoning
from dashboard.watch.figure import figure_text
from dashboard.watch.headline import (
    congress_headline,
    killed_headline,
    newest_advance_vote,
    newest_poll,
    polling_headline,
    posture_headline,
    strikes_headline,
)
from dashboard.watch.indicators.status import SEVERITY, Status
from dashboard.watch.legal_clock import clock_text, party_words

_LABEL = 9
_MOST_TITLE = 40


def check_lines(scene: Scene) -> Iterator[str]:
    """Yield the lines, the first that of a monitoring plugin."""
    yield first_line(scene)
    statuses = scene.situation.statuses
    width = min(_MOST_TITLE, max((len(one.indicator.title) for one in statuses), default=0))
    for status in sorted(statuses, key=lambda one: int(scene.number(one.indicator.id))):
        yield _indicator(scene.number(status.indicator.id), status, width, scene)
    yield from _headlines(scene)
    reckoning = scene.situation.ground.reckoning
    for clock in reckoning.reckoned(reckoning.document.clocks.records):
        yield _said("clock", f"{clock.title}: {clock_text(clock, scene.now.date())}",
                    f", {party_words(clock)}")  # fmt: skip
    untold = dict.fromkeys(
        rule.id
        for status in statuses
        for rule in status.rules
        if rule.verdict is not None and rule.verdict.answer is Answer.CANNOT_TELL
    )
    if untold:
        yield f"cannot tell  {' '.join(untold)}"
    yield _alarms(scene)
    yield _feed(scene)


def first_line(scene: Scene) -> str:
    """Return the worst level, the situation, the time, and how many tiles stand at each level."""
    head = scene.picture.latest.head
    names = " ".join((head.title, *modes(scene.present)))
    at = f"as of {stamp(scene.now, scene)}" if scene.as_of else stamp(scene.now, scene)
    rebuilt = scene.replay.rebuilt.words if scene.replay is not None else ""
    at = f"{at}, {rebuilt}" if rebuilt else at
    counts = Counter(status.level for status in scene.situation.statuses)
    order = sorted(counts, key=SEVERITY.__getitem__, reverse=True)
    said = ", ".join(f"{counts[level]} {level.value}" for level in order)
    worst = Level.UNKNOWN if exit_status(scene) == 3 else scene.situation.worst
    stale = ", the feed is stale" if scene.picture.is_stale(scene.now) else ""
    return f"{worst.value.upper()} {names} {at}: {said or 'no indicator in feed'}{stale}"


def _indicator(number: str, status: Status, width: int, scene: Scene) -> str:
    why, top = "", status.top
    if status.stale:
        why = status.stale
    elif top is not None and top.verdict is not None:
        refs = "".join(finding_refs(top.verdict, status.level, scene))
        why = f"{top.id} {top.verdict.reason} {refs}".rstrip()
    elif status.by:
        why = status.by
    title = status.indicator.title
    return (
        f"{number:>2} {title:<{width}}  {status.level.value:<8}  {SIGN[status.trend]}"
        f"  conf {status.confidence.grade.value:<8}  {why}"
    ).rstrip()


def _headlines(scene: Scene) -> Iterator[str]:
    reckoning = scene.situation.ground.reckoning
    strikes, shown = reckoning.document.strikes, scene.refs
    yield _said("strikes", strikes_headline(reckoning), _claims(strikes.count, scene))
    yield _said("killed", killed_headline(reckoning), _claims(strikes.killed, scene))
    yield _said("posture", posture_headline(reckoning))
    vote, poll = newest_advance_vote(reckoning), newest_poll(reckoning)
    of_vote = () if vote is None else shown(vote.refs)
    yield _said("congress", congress_headline(reckoning), _refs(of_vote))
    yield _said(
        "polling", polling_headline(reckoning), _refs(() if poll is None else shown(poll.refs))
    )


def _claims(tally: Tally | None, scene: Scene) -> str:
    if tally is None:
        return ""
    reckoning: Reckoning = scene.situation.ground.reckoning
    claims = reckoning.claims(tally)
    if len(claims) < 2:
        return _refs(scene.refs(tally_refs(tally)))
    mark = " X" if is_open(tally, scene) else ""
    said = (
        f"{figure_text(one.quantity)} {''.join(scene.refs(strike_refs(one)))}" for one in claims
    )
    return f"{mark}, {len(claims)} claims: {', '.join(map(str.rstrip, said))}"


def _alarms(scene: Scene) -> str:
    counts = Counter(alarm.state for _, alarm in scene.situation.alarms)
    waiting = counts[State.UNACKNOWLEDGED] + counts[State.RETURNED]
    acknowledged, shelved = counts[State.ACKNOWLEDGED], counts[State.SHELVED]
    words = f"{waiting} unacknowledged, {acknowledged} acknowledged, {shelved} shelved"
    return _said("alarms", words)


def _feed(scene: Scene) -> str:
    document, feed = scene.picture.latest, scene.feed
    head = document.head
    kept = scene.replay is not None and not scene.replay.rebuilt.documents
    state = "as it was kept" if kept else feed.state.value
    origin = "built in" if feed.built_in else f"{feed.origin}, {state}"
    reason = f": {feed.reason}" if feed.reason else ""
    sequence = "" if head.sequence is None else f", sequence {head.sequence}"
    return _said(
        "feed",
        f"{origin}{reason}{sequence}, published {stamp(head.published_at, scene)},"
        f" held back {len(document.held_back)}, flags {len(document.flags)}",
    )


def _said(label: str, words: str, more: str = "") -> str:
    return f"{label:<{_LABEL}} {words}{more}"


def _refs(refs: tuple[str, ...]) -> str:
    return f" {''.join(refs)}" if refs else ""

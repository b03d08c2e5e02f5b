"""The page of a congressional action."""

from __future__ import annotations

from dashboard.board.congress import outcome_words
from dashboard.board.facts.fact import fact
from dashboard.board.scene import Scene
from dashboard.board.spoken import spoken
from dashboard.contract.congress import Action, ActionKind, Measure, Sponsor, VoteTally, YeaEffect
from dashboard.watch.vote import needed, shortfall_words
from widgets.views import Line

_EFFECT = {
    YeaEffect.ADVANCE: "a yea would advance it",
    YeaEffect.BLOCK: "a yea would block it",
    YeaEffect.UNKNOWN: "effect of a yea unknown",
}


def action_facts(action: Action, scene: Scene) -> list[Line]:
    """Return kind, chamber, measure, question, outcome and tally."""
    kind = f"{spoken(action.kind)}, {spoken(action.chamber).capitalize()}"
    lines = [fact("kind", kind, scene.refs(action.refs))]
    if action.measure:
        lines.append(fact("measure", _measure(action.measure)))
    if action.kind is ActionKind.VOTE or action.question:
        effect = _EFFECT[action.yea_effect] if action.yea_effect else "effect of a yea not given"
        lines.append(fact("question", f"{action.question or 'not given'}; {effect}"))
    if action.kind is ActionKind.VOTE or action.outcome:
        lines.append(fact("outcome", outcome_words(action)))
    if action.kind is ActionKind.VOTE or action.tally:
        lines.append(fact("tally", _tally(action)))
    if action.sponsors:
        lines.append(fact("sponsors", ", ".join(map(_sponsor, action.sponsors))))
    return lines


def _tally(action: Action) -> str:
    tally = action.tally
    if tally is None:
        return "not in feed, short by cannot tell"
    said = [f"yea {tally.yea}, nay {tally.nay}"]
    said += [
        f"{label} {votes}"
        for label, votes in (("present", tally.present), ("not voting", tally.not_voting))
        if votes is not None
    ]
    if tally.tie_breaker:
        said.append(f"the chair {spoken(tally.tie_breaker)}")
    return f"{', '.join(said)}; {needed_words(action, tally)}; {shortfall_words(action)}"


def needed_words(action: Action, tally: VoteTally) -> str:
    """Return the majority a vote requires and the yeas that makes: `requires 1/2, needed 51`."""
    wanted = needed(tally, action.chamber)
    if wanted is None:
        return f"requires {spoken(tally.requires)}, needed cannot tell"
    low, high = wanted.start, wanted.stop - 1
    return f"requires {spoken(tally.requires)}, needed {low if low == high else f'{low}-{high}'}"


def _measure(measure: Measure) -> str:
    congress = f"Congress {measure.congress}" if measure.congress is not None else None
    return ", ".join(filter(None, (measure.number, measure.title, congress, measure.url)))


def _sponsor(sponsor: Sponsor) -> str:
    party = "-".join(filter(None, (sponsor.party, sponsor.state)))
    return f"{sponsor.name} ({party})" if party else sponsor.name

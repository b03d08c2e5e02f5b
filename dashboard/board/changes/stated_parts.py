"""What the parts of a record state: steps, parties, answers, signposts, each by its own name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from dashboard.board.changes.statement import ABSENT, Statement
from dashboard.board.scene import Scene
from dashboard.board.spoken import spoken
from dashboard.contract.clocks import Clock, Party
from dashboard.contract.designations import Designation, Step
from dashboard.contract.polling import Poll, PollAnswer
from dashboard.contract.record import Record
from dashboard.contract.scenarios import Scenario, Signpost
from dashboard.watch.day_words import day_words
from dashboard.watch.poll import points

Named = tuple[str, Statement]
_SEEN = {True: "seen", False: "not seen", None: "not stated"}


def part_statements(record: Record, scene: Scene) -> Iterator[Named]:
    """Yield one statement for each part; parts of one name are numbered."""
    match record:
        case Designation():
            found: Iterable[Named] = (_step(one, scene) for one in record.steps or ())
        case Clock():
            found = map(_party, record.parties or ())
        case Poll():
            found = map(_answer, record.answers)
        case Scenario():
            found = map(_signpost, record.signposts or ())
        case _:
            return
    times: Counter[str] = Counter()
    for label, statement in found:
        times[label] += 1
        yield (label if times[label] == 1 else f"{label} {times[label]}"), statement


def _step(step: Step, scene: Scene) -> Named:
    said = []
    if step.occurred is not None:
        said.append(day_words(step.occurred, scene.year))
    if step.reported is not None and step.reported != step.occurred:
        said.append(f"reported {day_words(step.reported, scene.year)}")
    said += filter(None, (step.attributed_to, step.text))
    words = ", ".join(said) or "no day"
    return f"step {spoken(step.status)}", Statement(words, ("steps",), step.refs or ())


def _party(party: Party) -> Named:
    return party.party, Statement(spoken(party.status), ("parties",))


def _answer(answer: PollAnswer) -> Named:
    side = f", {spoken(answer.side)}" if answer.side else ""
    return f"answer {answer.label}", Statement(f"{points(answer.pct)}{side}", ("answers",))


def _signpost(post: Signpost) -> Named:
    words = f"{post.fit}, {_SEEN[post.seen]}, tile {post.indicator or ABSENT}"
    return f"signpost {post.text}", Statement(words, ("signposts",), post.refs or ())
